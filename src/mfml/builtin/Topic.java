package mfml.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class of built-in functions with the heading under which the reference lists them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface Topic {
    String value();
}
