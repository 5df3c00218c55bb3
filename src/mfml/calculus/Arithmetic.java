package mfml.calculus;

import java.util.List;
import java.util.Map;
import mfml.symbolic.Term;

/**
 * What the rules of differentiation build with: terms, which reach their normal form at once, or inert expressions, which
 * stay as they are written. Each rule is written once and gives both the answer and the line of the worked solution.
 */
interface Arithmetic<T> {
    T number(long number);

    T sum(List<T> summands);

    T negative(T part);

    T product(List<T> factors);

    T difference(T left, T right);

    T quotient(T dividend, T divisor);

    T square(T part);

    /** A term of placeholders with parts in their place. */
    T filled(Term pattern, Map<String, T> parts);
}
