package mfml.symbolic.enclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Rational;

/**
 * The real roots of a polynomial without multiple and without rational roots: isolated by Descartes' rule of signs on halves
 * (Vincent, Collins, Akritas), then narrowed by halving.
 */
public final class RealRoots {
    private final BigInteger[] coefficients; // the constant first
    private final Budget budget;
    private final List<Place> places = new ArrayList<>();

    /** Strictly between low · 2^exponent and (low + 1) · 2^exponent. */
    private record Place(BigInteger low, int exponent) {}

    RealRoots(BigInteger[] coefficients, Budget budget) {
        this.coefficients = coefficients;
        this.budget = budget;
        isolate();
    }

    /** How many there are; coefficients from the constant upwards. */
    public static int count(List<Rational> coefficients, Budget budget) {
        return new RealRoots(whole(coefficients), budget).places.size();
    }

    int count() {
        return places.size();
    }

    /** The primitive polynomial with whole coefficients and the same roots, the leading coefficient positive. */
    public static BigInteger[] whole(List<Rational> coefficients) {
        BigInteger below = BigInteger.ONE;
        for (Rational each : coefficients) {
            below = below.multiply(each.denominator().divide(below.gcd(each.denominator())));
        }
        BigInteger[] whole = new BigInteger[coefficients.size()];
        BigInteger common = BigInteger.ZERO;
        for (int k = 0; k < whole.length; k++) {
            Rational each = coefficients.get(k);
            whole[k] = each.numerator().multiply(below.divide(each.denominator()));
            common = common.gcd(whole[k]);
        }
        if (whole[whole.length - 1].signum() < 0) common = common.negate();
        for (int k = 0; k < whole.length; k++) whole[k] = whole[k].divide(common);
        return whole;
    }

    private int degree() {
        return coefficients.length - 1;
    }

    /** All roots are smaller than 2 to this power (Cauchy). */
    static int bound(BigInteger[] c) {
        int largest = 0;
        for (int k = 0; k < c.length - 1; k++) largest = Math.max(largest, c[k].bitLength());
        return Math.max(1, largest - c[c.length - 1].bitLength() + 2);
    }

    private void isolate() {
        int bound = bound(coefficients);
        List<Place> negative = new ArrayList<>();
        search(scaled(mirrored(coefficients), bound), BigInteger.ZERO, bound, negative);
        for (Place place : negative.reversed()) {
            places.add(new Place(place.low.negate().subtract(BigInteger.ONE), place.exponent));
        }
        search(scaled(coefficients, bound), BigInteger.ZERO, bound, places);
    }

    private static BigInteger[] mirrored(BigInteger[] c) {
        BigInteger[] mirrored = c.clone();
        for (int k = 1; k < c.length; k += 2) mirrored[k] = c[k].negate();
        return mirrored;
    }

    private static BigInteger[] scaled(BigInteger[] c, int power) {
        BigInteger[] scaled = c.clone();
        for (int k = 0; k < c.length; k++) scaled[k] = c[k].shiftLeft(power * k);
        return scaled;
    }

    /** Roots of q between 0 and 1, which is low · 2^exponent and one unit further. */
    private void search(BigInteger[] q, BigInteger low, int exponent, List<Place> into) {
        budget.charge(4L * q.length * q.length * (1 + q[q.length - 1].bitLength() / 64));
        int changes = changes(q);
        if (changes == 0) return;
        if (changes == 1) {
            into.add(new Place(low, exponent));
            return;
        }
        BigInteger[] left = q.clone();
        for (int k = 0; k < q.length; k++) left[k] = q[k].shiftLeft(q.length - 1 - k);
        search(left, low.shiftLeft(1), exponent - 1, into);
        search(shifted(left), low.shiftLeft(1).add(BigInteger.ONE), exponent - 1, into);
    }

    /** q(x + 1). */
    private static BigInteger[] shifted(BigInteger[] q) {
        BigInteger[] shifted = q.clone();
        for (int k = 0; k < shifted.length - 1; k++) {
            for (int j = shifted.length - 2; j >= k; j--) shifted[j] = shifted[j].add(shifted[j + 1]);
        }
        return shifted;
    }

    /** Changes of sign in (1 + x)ⁿ q(1/(1 + x)): at least as many as roots between 0 and 1, and exact for 0 and 1. */
    private static int changes(BigInteger[] q) {
        BigInteger[] turned = new BigInteger[q.length];
        for (int k = 0; k < q.length; k++) turned[k] = q[q.length - 1 - k];
        int changes = 0;
        int last = 0;
        for (BigInteger each : shifted(turned)) {
            if (each.signum() == 0) continue;
            if (each.signum() == -last) changes++;
            last = each.signum();
        }
        return changes;
    }

    /** The root of a number counted from 0, so narrow that so many leading bits are certain. */
    Enclosure root(int number, int bits) {
        Place place = places.get(number);
        BigInteger low = place.low;
        int exponent = place.exponent;
        int below = sign(low, exponent);
        boolean touches = low.signum() == 0 || low.signum() < 0 && low.equals(BigInteger.ONE.negate());
        while (low.bitLength() < bits || touches && low.bitLength() < 2) {
            budget.charge(1 + (long) coefficients.length * (1 + (low.bitLength() * degree()) / 64));
            low = low.shiftLeft(1);
            exponent--;
            BigInteger middle = low.add(BigInteger.ONE);
            int sign = sign(middle, exponent);
            if (below == 0) below = sign(low, exponent);
            if (sign == below) low = middle;
        }
        return Enclosure.between(Dyadic.of(low, exponent), Dyadic.of(low.add(BigInteger.ONE), exponent));
    }

    /** Of the polynomial at m · 2^exponent. */
    private int sign(BigInteger m, int exponent) {
        BigInteger value = BigInteger.ZERO;
        int shift = Math.max(0, -exponent);
        BigInteger x = exponent > 0 ? m.shiftLeft(exponent) : m;
        for (int k = degree(); k >= 0; k--) {
            value = value.multiply(x).add(coefficients[k].shiftLeft(shift * (degree() - k)));
        }
        return value.signum();
    }
}
