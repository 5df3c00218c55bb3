package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;

/** The coefficients of functions about a point at which they are analytic, by recurrences. */
final class Taylor {
    private Taylor() {}

    /** F(c + h) = Σ result[k] hᵏ + O(h^size); null where the function has no such series here. */
    static List<Term> of(Term function, Term c, int size) {
        if (function instanceof Unknown unknown) return unknown(unknown, c, size);
        Head head = ((Applied) function).head();
        return switch (head) {
            case SIN -> trigonometric(Terms.apply(Head.SIN, c), Terms.apply(Head.COS, c), size);
            case COS -> trigonometric(Terms.apply(Head.COS, c), Terms.negative(Terms.apply(Head.SIN, c)), size);
            case ARCTAN -> integrated(Terms.apply(Head.ARCTAN, c), reciprocalSquare(c, size), size);
            case ARCSIN -> integrated(Terms.apply(Head.ARCSIN, c), arcsine(c, size), size);
            case ARCCOS -> integrated(Terms.apply(Head.ARCCOS, c), negated(arcsine(c, size)), size);
            case ERF -> integrated(Terms.apply(Head.ERF, c), bell(c, size), size);
            case GAMMA -> List.of(Terms.apply(Head.GAMMA, c));
            default -> null;
        };
    }

    private static List<Term> unknown(Unknown function, Term c, int size) {
        if (function.parts().size() != 1) return null;
        List<Term> series = new ArrayList<>();
        Unknown derived = function.of(c);
        Rational factorial = Rational.ONE;
        for (int k = 0; k < size; k++) {
            series.add(Terms.times(factorial.reciprocal(), derived));
            derived = derived.derived(0);
            factorial = factorial.times(Rational.of(k + 1));
        }
        return series;
    }

    /** f, f', −f, −f', … over the factorials. */
    private static List<Term> trigonometric(Term value, Term derivative, int size) {
        List<Term> series = new ArrayList<>();
        Rational factorial = Rational.ONE;
        for (int k = 0; k < size; k++) {
            Rational sign = k % 4 < 2 ? Rational.ONE : Rational.MINUS_ONE;
            series.add(Terms.times(sign.over(factorial), k % 2 == 0 ? value : derivative));
            factorial = factorial.times(Rational.of(k + 1));
        }
        return series;
    }

    private static List<Term> integrated(Term constant, List<Term> derivative, int size) {
        List<Term> series = new ArrayList<>(List.of(constant));
        for (int k = 1; k < size; k++) series.add(Terms.times(Rational.of(1, k), derivative.get(k - 1)));
        return series;
    }

    private static List<Term> negated(List<Term> series) {
        return series.stream().map(Terms::negative).toList();
    }

    /** Of 1/(1 + (c + h)²). */
    private static List<Term> reciprocalSquare(Term c, int size) {
        Term square = Terms.power(Terms.sum(Terms.number(1), Terms.power(c, 2)), -1);
        Term twice = Terms.times(Rational.TWO, c);
        List<Term> series = new ArrayList<>(List.of(square));
        for (int k = 1; k < size; k++) {
            Term before = k == 1 ? Terms.number(0) : series.get(k - 2);
            Term sum = Terms.sum(Terms.product(twice, series.get(k - 1)), before);
            series.add(Terms.negative(Terms.product(square, sum)));
        }
        return series;
    }

    /** Of (1 − (c + h)²)^(−1/2): (1 − (c + h)²) y' = (c + h) y. */
    private static List<Term> arcsine(Term c, int size) {
        Term rest = Terms.difference(Terms.number(1), Terms.power(c, 2));
        Term inverse = Terms.power(rest, -1);
        List<Term> series = new ArrayList<>(List.of(Terms.power(rest, Terms.number(Rational.of(-1, 2)))));
        for (int k = 1; k < size; k++) {
            Term first = Terms.product(Terms.times(Rational.of(2L * k - 1), c), series.get(k - 1));
            Term second = k == 1 ? Terms.number(0) : Terms.times(Rational.of(k - 1), series.get(k - 2));
            series.add(Terms.times(Rational.of(1, k), Terms.product(inverse, Terms.sum(first, second))));
        }
        return series;
    }

    /** Of 2/√π e^(−(c + h)²): y' = −2 (c + h) y. */
    private static List<Term> bell(Term c, int size) {
        Term first = Terms.quotient(
                Terms.times(Rational.TWO, Terms.exponential(Terms.negative(Terms.power(c, 2)))),
                Terms.squareRoot(NamedNumber.PI));
        List<Term> series = new ArrayList<>(List.of(first));
        for (int k = 1; k < size; k++) {
            Term before = k == 1 ? Terms.number(0) : series.get(k - 2);
            Term sum = Terms.sum(Terms.product(c, series.get(k - 1)), before);
            series.add(Terms.times(Rational.of(-2, k), sum));
        }
        return series;
    }
}
