package mfml.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a function of the language: a static method of a {@link Topic} class. From this one place come the call
 * check, {@code help}, the reference page and a test of every example. The parameters' Java names are their MFML names;
 * their types say what is accepted. A processor checks all that at build time and writes the table; nothing is read by
 * reflection.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface Builtin {
    /** The name in MFML where it is not the method's. */
    String name() default "";

    /** One or more sentences; the first one alone says what it is. */
    String doc();

    /** Lines of MFML, each with what it shows behind {@code #}; several lines where one is not enough. */
    String[] example();

    /** Names of related functions. */
    String[] see() default {};

    /** What other libraries call it, for "did you mean". */
    String[] alias() default {};
}
