package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Numeral;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.Dyadic;
import mfml.symbolic.enclosure.Enclosure;
import mfml.symbolic.enclosure.Rectangle;

/**
 * Angles and logarithms of which e to them is algebraic: where e^(iθ) is 1, θ is a multiple of 2π; a continuous θ is the same
 * multiple all over a connected set, and an enclosure at one point says that it is 0 times 2π.
 */
final class Winding {
    private static final Set<Head> INVERSE = EnumSet.of(Head.ARCTAN, Head.ARCSIN, Head.ARCCOS, Head.LN, Head.ARG);
    private static final int BITS = 128;

    private final Conversion conversion;
    private final Effort effort;

    Winding(Conversion conversion, Effort effort) {
        this.conversion = conversion;
        this.effort = effort;
    }

    static boolean concerns(Term term) {
        if (term instanceof Applied applied && INVERSE.contains(applied.head())) return true;
        for (Term part : term.parts()) if (concerns(part)) return true;
        return false;
    }

    /** Whether the term is 0 on a connected set with that point in it; of a number with no letter given a value. */
    boolean isZero(Term difference, Map<Symbol, Rational> point) {
        Term whole = Terms.times(denominator(difference), difference);
        if (!point.isEmpty()) return isContinuous(difference) && isZero(whole, NamedNumber.I, point);
        return isZero(whole, NamedNumber.I, point) || isZero(whole, Terms.number(1), point);
    }

    private boolean isZero(Term angle, Term unit, Map<Symbol, Rational> point) {
        Rectangle value = value(angle, point);
        if (value == null || value.isEmpty()) return false;
        if (!isWithinTurn(unit == NamedNumber.I ? value.re() : value.im())) return false;
        Term circle = Terms.exponential(Terms.product(unit, distributed(angle)));
        return Prover.isZero(conversion, Terms.difference(circle, Terms.number(1)));
    }

    private static Term distributed(Term angle) {
        if (!(angle instanceof Product product) || product.count() != 1 || !(product.factor(0) instanceof Sum sum)) {
            return angle;
        }
        return Terms.sum(sum.parts().stream()
                .map(part -> Terms.times(product.coefficient(), part))
                .toList());
    }

    private Rectangle value(Term term, Map<Symbol, Rational> point) {
        effort.take(term.size() * 10L);
        try {
            return Rectangle.of(term, point, BITS, effort.budget());
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }

    private static boolean isWithinTurn(Enclosure value) {
        Dyadic low = value.low();
        Dyadic high = value.high();
        if (!low.isFinite() || !high.isFinite()) return false;
        BigInteger bound = BigInteger.valueOf(6); // below 2π
        return low.floor().compareTo(bound.negate()) >= 0 && high.floor().compareTo(bound) < 0;
    }

    private static Rational denominator(Term term) {
        BigInteger common = BigInteger.ONE;
        List<Term> summands = term instanceof Sum ? term.parts() : List.of(term);
        for (Term summand : summands) {
            if (!(summand instanceof Product product)) continue;
            BigInteger under = product.coefficient().denominator();
            common = common.multiply(under).divide(common.gcd(under));
        }
        return Rational.of(common);
    }

    /** Whether it is real and continuous on all that the letters may be. */
    private boolean isContinuous(Term term) {
        return switch (term) {
            case Numeral number -> true;
            case NamedNumber number -> number != NamedNumber.I;
            case Symbol symbol -> symbol.domain().real() && !symbol.domain().whole();
            case Sum sum -> areContinuous(sum);
            case Product product -> areContinuous(product);
            case Power power -> areContinuous(power) && isContinuousPower(power);
            case Applied applied -> areContinuous(applied) && isContinuousFunction(applied);
            default -> false;
        };
    }

    private boolean areContinuous(Term term) {
        for (Term part : term.parts()) if (!isContinuous(part)) return false;
        return true;
    }

    private boolean isContinuousPower(Power power) {
        Rational exponent = power.exponent().number();
        if (exponent != null && exponent.signum() > 0) {
            return exponent.isWhole() || conversion.isNotNegative(power.base());
        }
        if (conversion.isPositive(power.base())) return true;
        return exponent != null && exponent.isWhole() && conversion.isPositive(Terms.negative(power.base()));
    }

    private boolean isContinuousFunction(Applied applied) {
        Term u = applied.argument();
        return switch (applied.head()) {
            case SIN, COS, SINH, COSH, TANH, ARCTAN, ABS, ERF, MIN, MAX -> true;
            case SIGN -> conversion.isPositive(u) || conversion.isPositive(Terms.negative(u));
            case LN -> conversion.isPositive(u);
            case ARCSIN, ARCCOS -> conversion.isNotNegative(Terms.difference(Terms.number(1), Terms.power(u, 2)));
            default -> false;
        };
    }
}
