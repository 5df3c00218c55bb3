package mfml.symbolic;

import java.util.List;
import mfml.error.Fault;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Complex;
import mfml.value.Elementary;
import mfml.value.Value;

/** Makes terms, each in normal form. Every rewriting here holds wherever the written form is defined. */
public final class Terms {
    private Terms() {}

    /** The table of their operations, which exact work lifts numbers to. */
    public static Algebra algebra() {
        return TermAlgebra.TABLE;
    }

    public static Term number(long number) {
        return Numeral.of(Rational.of(number));
    }

    public static Term number(Rational number) {
        return Numeral.of(number);
    }

    /** A number or a term; decimals count as typed. A Fault where it is nothing of the kind. */
    public static Term of(Value value) {
        return switch (value) {
            case Term term -> term;
            case Equation open -> truth(open);
            case Complex complex ->
                sum(List.of(
                        number(Rational.of(new mfml.value.Real(complex.re()))),
                        times(Rational.of(new mfml.value.Real(complex.im())), NamedNumber.I)));
            default -> number(Rational.of(value));
        };
    }

    /** A comparison counts as 1 where it holds and as 0 elsewhere. */
    private static Term truth(Equation open) {
        return piecewise(List.of(
                new Piecewise.Branch(Numeral.ONE, open.relation(), open.left(), open.right()),
                Piecewise.Branch.otherwise(Numeral.ZERO)));
    }

    /** As a plain number where one holds it, so that no plain number is ever a term among the values. */
    public static Value value(Term term) {
        Value plain = term.number() == null ? null : term.number().plain();
        return plain == null ? term : plain;
    }

    public static Term sum(List<Term> summands) {
        return Summation.of(summands);
    }

    public static Term sum(Term left, Term right) {
        return Summation.of(List.of(left, right));
    }

    public static Term difference(Term left, Term right) {
        return Summation.of(List.of(left, negative(right)));
    }

    public static Term negative(Term term) {
        return times(Rational.MINUS_ONE, term);
    }

    /** A number times a term; over a sum only −1 is distributed. */
    public static Term times(Rational number, Term term) {
        if (number.isOne()) return term;
        if (number.isZero()) return Numeral.ZERO;
        return switch (term) {
            case Numeral numeral -> Numeral.of(number.times(numeral.number()));
            case Product product -> product.scaled(number);
            case Sum sum when number.equals(Rational.MINUS_ONE) -> Summation.negated(sum);
            default -> new Product(number, new Term[] {term});
        };
    }

    public static Term product(List<Term> factors) {
        return Multiplication.of(factors);
    }

    public static Term product(Term left, Term right) {
        return Multiplication.of(List.of(left, right));
    }

    public static Term quotient(Term dividend, Term divisor) {
        if (divisor.isZero()) {
            throw Fault.of("number.division_by_zero")
                    .with("dividend", dividend.formula())
                    .with("left", dividend.formula());
        }
        return product(dividend, power(divisor, Numeral.MINUS_ONE));
    }

    public static Term power(Term base, Term exponent) {
        return Exponentiation.of(base, exponent);
    }

    public static Term power(Term base, long exponent) {
        return Exponentiation.of(base, number(exponent));
    }

    public static Term squareRoot(Term term) {
        return Exponentiation.of(term, Numeral.HALF);
    }

    /** eˣ. */
    public static Term exponential(Term term) {
        return Exponentiation.of(NamedNumber.E, term);
    }

    public static Term apply(Head head, Term... arguments) {
        return Application.of(head, arguments);
    }

    /**
     * A root of an irreducible polynomial of degree 2 or more.
     *
     * @param coefficients rational, from the constant upwards
     * @param number which of the real roots, in ascending order from 1; from −1 down, which of the others
     */
    public static Term rootOf(List<Rational> coefficients, int number) {
        Term[] parts = new Term[coefficients.size() + 1];
        parts[0] = number(number);
        for (int k = 1; k < parts.length; k++) parts[k] = number(coefficients.get(k - 1));
        return new Applied(Head.ROOT_OF, parts);
    }

    /** A function that the language has of one argument; roots and exponentials become powers. */
    public static Term apply(Elementary function, Term argument) {
        return TermAlgebra.applied(function, argument);
    }

    /** Cases, without the branches that never come into question. */
    public static Term piecewise(List<Piecewise.Branch> branches) {
        return Branching.of(branches);
    }

    /** Whether a comparison of two terms is decided by what is known of them: true, false, or null. */
    public static Boolean holds(Relation relation, Term left, Term right) {
        return Branching.holds(relation, left, right);
    }

    /** The head of a term over other parts. */
    public static Term with(Term term, List<Term> parts) {
        return term.with(parts);
    }
}
