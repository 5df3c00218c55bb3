package mfml.symbolic.sameness;

import mfml.symbolic.Applied;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** Terms of the same sign that are simpler: of f(u) − f(v) for a rising f that of u − v. */
final class Comparison {
    private Comparison() {}

    /** A term that has the sign of a real term wherever that is defined; the term itself where none is known. */
    static Term of(Term difference) {
        Term simpler = simpler(difference);
        return simpler == null ? difference : of(simpler);
    }

    private static Term simpler(Term term) {
        if (term instanceof Product product && product.count() == 1) {
            Term bare = simpler(product.factor(0));
            return bare == null
                    ? null
                    : Terms.times(Rational.of(product.coefficient().signum()), bare);
        }
        if (!(term instanceof Sum sum)) return compared(term, Terms.number(0));
        boolean constant = !sum.constant().isZero();
        if (sum.count() != (constant ? 1 : 2)) return null;
        Rational first = sum.coefficient(0);
        Rational second = constant ? sum.constant() : sum.coefficient(1);
        if (constant && !first.abs().isOne()) return null;
        if (!first.plus(second).isZero() && !constant) return null;
        Term right = constant ? Terms.number(sum.constant().times(Rational.of(-first.signum()))) : sum.term(1);
        Term compared = compared(sum.term(0), right);
        return compared == null ? null : Terms.times(Rational.of(first.signum()), compared);
    }

    /** What has the sign of left − right. */
    private static Term compared(Term left, Term right) {
        Term u = inner(left);
        if (u == null) return null;
        Term v = left instanceof Applied applied ? inverse(applied, right) : exponent((Power) left, right);
        if (v == null || !Signs.isReal(u) || !Signs.isReal(v)) return null;
        return Terms.difference(u, v);
    }

    /** The argument of a function that rises wherever it is real. */
    private static Term inner(Term term) {
        if (term instanceof Applied applied) {
            return switch (applied.head()) {
                case LN, ARCTAN, ARCSIN, SINH, TANH, ERF -> applied.argument();
                default -> null;
            };
        }
        if (!(term instanceof Power power)) return null;
        if (power.base() == NamedNumber.E) return power.exponent();
        return power.exponent().equals(Terms.number(Rational.HALF)) ? power.base() : null;
    }

    /** The u of which the function has that value, where it is known without computing. */
    private static Term inverse(Applied function, Term value) {
        if (value instanceof Applied other && other.head() == function.head()) return other.argument();
        if (!value.isZero()) return null;
        return switch (function.head()) {
            case LN -> Terms.number(1);
            default -> Terms.number(0);
        };
    }

    private static Term exponent(Power power, Term value) {
        boolean exponential = power.base() == NamedNumber.E;
        if (value instanceof Power other) {
            if (exponential) return other.base() == NamedNumber.E ? other.exponent() : null;
            return other.exponent().equals(power.exponent()) ? other.base() : null;
        }
        Rational number = value.number();
        if (number == null) return null;
        if (exponential) return number.isOne() ? Terms.number(0) : null;
        return number.signum() >= 0 ? Terms.power(value, 2) : null;
    }
}
