package mfml.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a parameter is when left out: a number, {@code true}, {@code false}, {@code none} or a text in single quotes. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.SOURCE)
public @interface Preset {
    String value();

    /** May only be given by name, as in {@code sum(X, axis = 1)}. */
    boolean byNameOnly() default false;
}
