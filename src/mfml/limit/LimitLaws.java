package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Sum;
import mfml.symbolic.Term;

/** Limits of sums, products, quotients and functions from those of their parts, where no indeterminate form is met. */
final class LimitLaws {
    private final Situation situation;

    LimitLaws(Situation situation) {
        this.situation = situation;
    }

    /** Why the limit is what it is, part by part; null where the parts do not decide. */
    String reason(Term body) {
        if (!situation.limit(body).exists()) return null;
        return switch (body) {
            case Sum sum -> sum(sum);
            case Product product -> product(product);
            case Power power -> power(power);
            case Applied applied -> function(applied);
            case mfml.symbolic.Symbol symbol -> situation.tends(body);
            default -> null;
        };
    }

    private String sum(Sum sum) {
        int sign = 0;
        List<String> parts = new ArrayList<>();
        for (Term part : sum.parts()) {
            switch (situation.limit(part)) {
                case LimitResult.Number number -> {}
                case LimitResult.Unbounded unbounded -> {
                    if (sign != 0 && sign != unbounded.sign()) return null;
                    sign = unbounded.sign();
                }
                default -> {
                    return null;
                }
            }
            if (situation.varies(part)) parts.add(situation.tends(part));
        }
        return String.join(", ", parts);
    }

    /** A number over what tends to 0 from one side grows without bound. */
    private String product(Product product) {
        Fraction fraction = Fraction.of(product);
        if (fraction.isProper() && situation.varies(fraction.below())) return quotient(fraction);
        boolean zero = false;
        boolean infinite = false;
        List<String> parts = new ArrayList<>();
        for (Term factor : product.parts()) {
            if (!situation.limit(factor).exists()) return null;
            zero |= situation.vanishes(factor);
            infinite |= situation.isInfinite(factor);
            if (situation.varies(factor)) parts.add(situation.tends(factor));
        }
        return zero && infinite ? null : String.join(", ", parts);
    }

    private String quotient(Fraction fraction) {
        if (!situation.limit(fraction.above()).exists()) return null;
        boolean zeroAbove = situation.vanishes(fraction.above());
        boolean infiniteAbove = situation.isInfinite(fraction.above());
        String above =
                situation.varies(fraction.above()) ? "numerator " + situation.tends(fraction.above()) + ", " : "";
        if (!situation.limit(fraction.below()).exists()) return null;
        if (situation.vanishes(fraction.below())) {
            if (zeroAbove) return null;
            LimitResult inverse = situation.limit(mfml.symbolic.Terms.power(fraction.below(), -1));
            if (!(inverse instanceof LimitResult.Unbounded unbounded)) return null;
            String side = unbounded.sign() > 0 ? ", positive" : ", negative";
            return above + "denominator " + situation.tends(fraction.below()) + side;
        }
        boolean infiniteBelow = situation.isInfinite(fraction.below());
        if (infiniteAbove && infiniteBelow) return null;
        return above + "denominator " + situation.tends(fraction.below());
    }

    private String power(Power power) {
        if (power.base() == NamedNumber.E) return tending(power.exponent());
        if (!situation.varies(power.exponent())) {
            boolean inverse = power.exponent().number() != null
                    && power.exponent().number().signum() < 0;
            if (inverse) return quotient(Fraction.of(power));
            return tending(power.base());
        }
        if (situation.varies(power.base())) return null;
        return tending(power.exponent());
    }

    private String function(Applied applied) {
        Term u = applied.argument();
        if (applied.parts().size() != 1) return null;
        if (situation.isInfinite(u)) {
            return applied.head() == Head.ARCTAN
                            || applied.head() == Head.LN
                            || applied.head() == Head.TANH
                            || applied.head() == Head.ERF
                    ? situation.tends(u)
                    : null;
        }
        boolean edge = applied.head() == Head.LN && situation.vanishes(u);
        return edge ? situation.tends(u) + ", positive" : null;
    }

    private String tending(Term part) {
        return situation.limit(part).exists() ? situation.tends(part) : null;
    }
}
