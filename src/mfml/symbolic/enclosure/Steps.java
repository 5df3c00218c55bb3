package mfml.symbolic.enclosure;

import java.math.BigInteger;
import mfml.symbolic.Head;
import mfml.symbolic.Rational;

/** Functions that jump or bend. */
final class Steps {
    private static final long LARGEST = 1 << 20; // bits of a number that is written out

    private Steps() {}

    static Enclosure sign(Enclosure x) {
        return Enclosure.of(x.low().signum()).hull(Enclosure.of(x.high().signum()));
    }

    static Enclosure floor(Enclosure x) {
        if (!x.isFinite() || x.greatest().magnitude() > LARGEST) return Enclosure.EVERYTHING;
        return Enclosure.between(Dyadic.of(x.low().floor(), 0), Dyadic.of(x.high().floor(), 0));
    }

    /** Halves away from zero. */
    static Enclosure round(Enclosure x, Precision p) {
        if (!x.isFinite() || x.greatest().magnitude() > LARGEST) return Enclosure.EVERYTHING;
        return Enclosure.between(rounded(x.low()), rounded(x.high()));
    }

    private static Dyadic rounded(Dyadic x) {
        BigInteger twice = x.abs().scaled(1).floor();
        Dyadic size = Dyadic.of(twice.add(BigInteger.ONE).shiftRight(1), 0);
        return x.signum() < 0 ? size.negated() : size;
    }

    /** x − y ⌊x/y⌋. */
    static Enclosure modulo(Enclosure x, Enclosure y, Precision p) {
        return x.minus(y.times(floor(x.over(y, p)), p), p);
    }

    static Enclosure extreme(Head head, Enclosure... all) {
        Dyadic low = all[0].low();
        Dyadic high = all[0].high();
        int side = head == Head.MAX ? 1 : -1;
        for (Enclosure each : all) {
            if (side * each.low().compareTo(low) > 0) low = each.low();
            if (side * each.high().compareTo(high) > 0) high = each.high();
        }
        return Enclosure.between(low, high);
    }
}
