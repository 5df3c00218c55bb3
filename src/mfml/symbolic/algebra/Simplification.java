package mfml.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Numeral;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/**
 * The smallest of a few forms: as it is; cancelled, factored, multiplied out; each of them with the squares of sines
 * replaced by cosines, and the other way round (hyperbolic ones too); tangents by sines and cosines; products of sines
 * made linear; logarithms of positive numbers joined. Parts first. Of equals the earlier one.
 */
final class Simplification {
    private static final double MOST_SUMMANDS = 2000; // larger ones are not multiplied out here

    private Simplification() {}

    static Term of(Term term, Budget budget) {
        budget.tick();
        Term inner = term instanceof Piecewise ? term : Parts.changed(term, part -> of(part, budget));
        if (inner.parts().isEmpty()) return inner;
        List<Term> candidates = new ArrayList<>(List.of(inner, joined(inner)));
        if (summands(inner) <= MOST_SUMMANDS) {
            add(candidates, inner, budget);
            Term inSines = replaced(inner, Head.TAN, Head.SIN, budget);
            if (!inSines.equals(inner)) add(candidates, inSines, budget);
            add(candidates, replaced(inSines, Head.SIN, Head.COS, budget), budget);
            add(candidates, replaced(inSines, Head.COS, Head.SIN, budget), budget);
            if (holds(inner, Head.SIN, Head.COS)) candidates.add(Trigonometry.reduced(inner, budget));
            if (holds(inner, Head.SINH, Head.COSH)) {
                add(candidates, replaced(inner, Head.SINH, Head.COSH, budget), budget);
                add(candidates, replaced(inner, Head.COSH, Head.SINH, budget), budget);
            }
        }
        Term best = inner;
        for (Term candidate : candidates) if (measure(candidate) < measure(best)) best = candidate;
        return best;
    }

    private static void add(List<Term> candidates, Term term, Budget budget) {
        try {
            Fractions fractions = new Fractions(term, budget);
            candidates.add(fractions.cancel());
            candidates.add(fractions.factored());
        } catch (Fault fault) {
            if (!fault.code().equals("algebra.too_large")) throw fault; // it stays without these forms
        }
        candidates.add(Expansion.of(term, budget));
    }

    private static boolean holds(Term term, Head first, Head second) {
        if (term instanceof Applied applied && (applied.head() == first || applied.head() == second)) return true;
        for (Term part : term.parts()) if (holds(part, first, second)) return true;
        return false;
    }

    /** Nodes of the written formula; every three digits of a number count, and a division counts twice. */
    static long measure(Term term) {
        return switch (term) {
            case Numeral number -> ofNumber(number.number());
            case Sum sum -> {
                long total = sum.constant().isZero() ? 0 : 1 + ofNumber(sum.constant());
                for (int k = 0; k < sum.count(); k++) {
                    total += 1 + ofFactor(sum.coefficient(k)) + measure(sum.term(k));
                }
                yield total - 1;
            }
            case Product product -> {
                long total = ofFactor(product.coefficient());
                for (int k = 0; k < product.count(); k++) {
                    total += measure(product.factor(k)) + (isReciprocal(product.factor(k)) ? 0 : 1);
                }
                yield total - 1;
            }
            case Power power when isReciprocal(power) -> 2 + measure(power.base());
            default -> {
                long total = 1;
                for (Term part : term.parts()) total += measure(part);
                yield total;
            }
        };
    }

    private static boolean isReciprocal(Term term) {
        return term instanceof Power power && power.exponent().isNumber(-1);
    }

    private static long ofFactor(Rational number) {
        return number.abs().isOne() ? 0 : 1 + ofNumber(number);
    }

    private static long ofNumber(Rational number) {
        long under = number.isWhole() ? 0 : 1 + number.denominator().bitLength() / 10;
        return 1 + number.numerator().bitLength() / 10 + under;
    }

    /** At most that many summands when it is multiplied out. */
    static double summands(Term term) {
        return switch (term) {
            case Sum sum -> {
                double total = sum.constant().isZero() ? 0 : 1;
                for (int k = 0; k < sum.count(); k++) total += summands(sum.term(k));
                yield total;
            }
            case Product product -> {
                double total = 1;
                for (int k = 0; k < product.count(); k++) total *= summands(product.factor(k));
                yield total;
            }
            case Power power
            when Kernels.isWhole(power.exponent()) ->
                Polynomial.powerSize(
                        (int) Math.min(1e6, summands(power.base())),
                        Math.abs(power.exponent().number().intValue()));
            default -> 1;
        };
    }

    /** sin² by 1 − cos², cos² by 1 − sin², sinh² by cosh² − 1, cosh² by 1 + sinh², tan by sin/cos. */
    private static Term replaced(Term term, Head head, Head by, Budget budget) {
        budget.tick();
        if (term instanceof Applied applied && head == Head.TAN && applied.head() == Head.TAN) {
            Term angle = applied.argument();
            return Terms.quotient(Terms.apply(Head.SIN, angle), Terms.apply(Head.COS, angle));
        }
        if (term instanceof Power power
                && power.base() instanceof Applied applied
                && applied.head() == head
                && head != Head.TAN
                && Kernels.isWhole(power.exponent())) {
            int exponent = power.exponent().number().intValue();
            Term square = square(head, Terms.power(Terms.apply(by, applied.argument()), 2));
            int odd = Math.floorMod(exponent, 2);
            return Terms.product(Terms.power(applied, odd), Terms.power(square, (exponent - odd) / 2));
        }
        return Parts.changed(term, part -> replaced(part, head, by, budget));
    }

    private static Term square(Head head, Term other) {
        Term one = Terms.number(1);
        return switch (head) {
            case SINH -> Terms.difference(other, one);
            case COSH -> Terms.sum(one, other);
            default -> Terms.difference(one, other);
        };
    }

    /** a ln u + b ln v is ln(uᵃ vᵇ) for positive u, v and small whole a, b. */
    private static Term joined(Term term) {
        if (!(term instanceof Sum sum)) return term;
        List<Term> arguments = new ArrayList<>();
        List<Term> rest = new ArrayList<>();
        for (int k = 0; k < sum.count(); k++) {
            Rational times = sum.coefficient(k);
            boolean joins = sum.term(k) instanceof Applied applied
                    && applied.head() == Head.LN
                    && Signs.of(applied.argument()).isPositive()
                    && times.isInt()
                    && Math.abs(times.intValue()) <= 100;
            if (joins) arguments.add(Terms.power(((Applied) sum.term(k)).argument(), times.intValue()));
            else rest.add(Terms.times(times, sum.term(k)));
        }
        if (arguments.size() < 2) return term;
        rest.add(Terms.number(sum.constant()));
        rest.add(Terms.apply(Head.LN, Terms.product(arguments)));
        return Terms.sum(rest);
    }
}
