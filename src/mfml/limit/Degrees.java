package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** With which power of the letter polynomials and their roots grow, and what they are divided by such a power. */
final class Degrees {
    private static final int TIDIED = 60;

    private final Situation situation;

    Degrees(Situation situation) {
        this.situation = situation;
    }

    /** Null of what is no polynomial or root of one. */
    Rational of(Term term) {
        if (!situation.varies(term)) return Rational.ZERO;
        return switch (term) {
            case mfml.symbolic.Symbol symbol -> Rational.ONE;
            case Sum sum -> {
                Rational most = Rational.ZERO;
                for (Term part : sum.parts()) {
                    Rational degree = of(part);
                    if (degree == null) yield null;
                    if (degree.compareTo(most) > 0) most = degree;
                }
                yield most;
            }
            case Product product -> {
                Rational total = Rational.ZERO;
                for (Term part : product.parts()) {
                    Rational degree = of(part);
                    if (degree == null) yield null;
                    total = total.plus(degree);
                }
                yield total;
            }
            case Power power -> {
                Rational degree = of(power.base());
                Rational exponent = power.exponent().number();
                yield degree == null || exponent == null || exponent.signum() < 0 ? null : degree.times(exponent);
            }
            default -> null;
        };
    }

    /** Divided by a power of the letter, summand by summand and under roots; null where that fails. */
    Term divided(Term term, Rational by) {
        Term power = Terms.power(situation.letter(), Terms.number(by.negated()));
        if (term instanceof Power root && root.exponent().equals(Terms.number(Rational.HALF))) {
            Term inner = divided(root.base(), by.times(Rational.TWO));
            if (inner == null || !by.isWhole() && situation.destination().infinite() < 0) return null;
            boolean minus = situation.destination().infinite() < 0 && !by.isEven();
            return minus ? Terms.negative(Terms.squareRoot(inner)) : Terms.squareRoot(inner);
        }
        if (term instanceof Product product) {
            for (Term factor : product.parts()) {
                if (factor instanceof Power root
                        && root.exponent().equals(Terms.number(Rational.HALF))
                        && situation.varies(factor)) {
                    Term quotient = divided(factor, by);
                    return quotient == null ? null : Terms.product(Terms.quotient(product, factor), quotient);
                }
            }
        }
        Term flat = term.size() > TIDIED ? term : Transformations.expand(term, situation.budget());
        if (!(flat instanceof Sum sum)) return Terms.product(flat, power);
        List<Term> parts = new ArrayList<>();
        for (Term part : sum.parts()) {
            Term quotient = divided(part, by);
            if (quotient == null) return null;
            parts.add(quotient);
        }
        return Terms.sum(parts);
    }
}
