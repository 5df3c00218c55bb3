package mfml.symbolic.enclosure;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Rational;

/**
 * Γ by Stirling's series, whose rest for x > 0 is smaller than the first summand left out, moved up by Γ(x + 1) = x Γ(x)
 * until the series reaches the precision.
 */
final class GammaFunction {
    private static final long LARGEST = 40; // bits of an argument of which more than "large" is said
    private static final long LOWEST = 1 << 20; // steps up from a negative argument

    private GammaFunction() {}

    static Enclosure of(Enclosure x, Precision p) {
        if (x.isEmpty()) return x;
        if (x.low().isFinite() && x.low().signum() > 0 && x.low().magnitude() > LARGEST) {
            return Enclosure.between(Dyadic.ONE.scaled(LARGEST), Dyadic.INFINITE);
        }
        if (!x.isFinite() || x.width() > 0 || x.greatest().magnitude() > LARGEST) return Enclosure.EVERYTHING;
        if (x.isPoint() && x.low().signum() <= 0 && x.low().exponent() >= 0) return Enclosure.EMPTY; // a pole
        Precision q = p.more(16 + Math.max(0, 2 * x.greatest().magnitude()));
        long start = x.low().floor().longValueExact();
        if (start < -LOWEST) return Enclosure.EVERYTHING;
        int least = q.bits() / 5 + 8;
        long steps = Math.max(0, least - start);
        Enclosure below = Enclosure.ONE;
        for (long k = 0; k < steps; k++) below = below.times(x.plus(Enclosure.of(k), q), q);
        Enclosure moved = x.plus(Enclosure.of(steps), q);
        return Exponentials.exp(logarithm(moved, q), q).over(below, p);
    }

    /** (x − ½) ln x − x + ½ ln 2π + Σ Bₖ / (k (k − 1) xᵏ⁻¹) over even k. */
    private static Enclosure logarithm(Enclosure x, Precision p) {
        Enclosure half = Enclosure.of(Rational.HALF, p.bits());
        Enclosure sum = x.minus(half, p).times(Exponentials.ln(x, p), p).minus(x, p);
        sum = sum.plus(Exponentials.ln(p.pi().scaled(1), p).scaled(-1), p);
        Enclosure square = x.square(p);
        Enclosure power = x;
        List<Rational> bernoulli = new ArrayList<>(List.of(Rational.ONE));
        long last = Long.MAX_VALUE;
        while (true) {
            int k = 2 * bernoulli.size();
            bernoulli.add(next(bernoulli, p));
            Rational factor = bernoulli.getLast().over(Rational.of((long) k * (k - 1)));
            Enclosure summand = Enclosure.of(factor, p.bits()).over(power, p);
            long magnitude = summand.greatest().magnitude();
            if (magnitude < -p.bits() || magnitude > last) return sum.widened(summand.greatest(), p);
            sum = sum.plus(summand, p);
            last = magnitude;
            power = power.times(square, p);
        }
    }

    /** The next of the numbers B₀, B₂, B₄, …: Σ over j ≤ k of (k + 1 over j) Bⱼ is 0. */
    private static Rational next(List<Rational> known, Precision p) {
        int k = 2 * known.size();
        Rational sum = Rational.of(-(k + 1L), 2); // from B₁ = −½
        Rational choose = Rational.ONE; // (k + 1 over 2j)
        for (int j = 0; j < known.size(); j++) {
            p.budget().charge(10 + known.size() / 4);
            sum = sum.plus(choose.times(known.get(j)));
            choose = choose.times(Rational.of((long) (k + 1 - 2 * j) * (k - 2 * j), (2L * j + 1) * (2L * j + 2)));
        }
        return sum.negated().over(Rational.of(k + 1L));
    }
}
