package mfml.symbolic.enclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;

/**
 * The roots of a polynomial that are not real: approximated all at once (Aberth, Ehrlich), each then in a disc that holds
 * one root for certain, n |p/p′| around the approximation, all discs apart.
 */
final class ComplexRoots {
    private static final int MOST_BITS = 1 << 17;
    private static final int ROUNDS = 200;

    private final BigInteger[] c;
    private final Budget budget;
    private int scale; // numbers are BigInteger · 2^−scale

    private record Point(BigInteger re, BigInteger im) {
        Point minus(Point other) {
            return new Point(re.subtract(other.re), im.subtract(other.im));
        }

        Point plus(Point other) {
            return new Point(re.add(other.re), im.add(other.im));
        }

        BigInteger norm() {
            return re.multiply(re).add(im.multiply(im));
        }
    }

    private record Disc(Point middle, BigInteger radius) {}

    private ComplexRoots(BigInteger[] c, Budget budget) {
        this.c = c;
        this.budget = budget;
    }

    /** Root number k from 0 of those that are not real, by real parts and then imaginary parts. */
    static Rectangle of(BigInteger[] c, int real, int k, int bits, Budget budget) {
        ComplexRoots roots = new ComplexRoots(c, budget);
        for (int extra = 40 + 8 * c.length; bits + extra < MOST_BITS; extra *= 2) {
            roots.scale = bits + extra;
            List<Disc> discs = roots.discs();
            if (discs == null) continue;
            List<Disc> found = roots.notReal(discs);
            if (found.size() == c.length - 1 - real && roots.areNarrow(found, bits)) {
                return roots.rectangle(found.get(k));
            }
        }
        throw Fault.of("approx.unknown").with("formula", "a root");
    }

    private Rectangle rectangle(Disc disc) {
        return new Rectangle(around(disc.middle.re, disc.radius), around(disc.middle.im, disc.radius));
    }

    private Enclosure around(BigInteger middle, BigInteger radius) {
        return Enclosure.between(Dyadic.of(middle.subtract(radius), -scale), Dyadic.of(middle.add(radius), -scale));
    }

    private boolean areNarrow(List<Disc> discs, int bits) {
        for (Disc disc : discs) {
            int size = Math.max(disc.middle.re.bitLength(), disc.middle.im.bitLength());
            if (size - disc.radius.bitLength() < bits) return false;
        }
        return true;
    }

    private List<Disc> notReal(List<Disc> discs) {
        List<Disc> found = new ArrayList<>();
        for (Disc disc : discs) if (disc.middle.im.abs().compareTo(disc.radius) > 0) found.add(disc);
        found.sort((left, right) -> {
            boolean tie = left.middle.re.subtract(right.middle.re).abs().compareTo(left.radius.add(right.radius)) <= 0;
            return tie ? left.middle.im.compareTo(right.middle.im) : left.middle.re.compareTo(right.middle.re);
        });
        return found;
    }

    /** Null where they are not apart yet. */
    private List<Disc> discs() {
        List<Point> points = approximated();
        int n = c.length - 1;
        List<Disc> discs = new ArrayList<>();
        for (Point z : points) {
            Point[] values = values(z);
            BigInteger slope = values[1].norm().sqrt();
            if (slope.signum() == 0) return null;
            // what is cut off in each of the n steps is below 2^−scale · (1 + |z|)ⁿ
            BigInteger size = z.norm()
                    .sqrt()
                    .add(BigInteger.ONE.shiftLeft(scale))
                    .shiftRight(scale)
                    .add(BigInteger.ONE);
            BigInteger lost = size.pow(n).multiply(BigInteger.valueOf(8L * n * n));
            BigInteger value = values[0].norm().sqrt().add(BigInteger.ONE).add(lost);
            BigInteger certain = slope.subtract(lost.multiply(BigInteger.valueOf(n)));
            if (certain.signum() <= 0) return null;
            BigInteger radius = value.multiply(BigInteger.valueOf(n))
                    .shiftLeft(scale)
                    .divide(certain)
                    .add(BigInteger.ONE);
            discs.add(new Disc(z, radius));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                Disc a = discs.get(i);
                Disc b = discs.get(j);
                BigInteger apart = a.middle.minus(b.middle).norm().sqrt();
                if (apart.compareTo(a.radius.add(b.radius)) <= 0) return null;
            }
        }
        return discs;
    }

    private List<Point> approximated() {
        int n = c.length - 1;
        List<Point> points = new ArrayList<>();
        int bound = Math.min(RealRoots.bound(c), 60);
        double radius = Math.scalb(0.35, bound);
        double middle = Math.pow(Math.max(1e-9, ratio()), 1.0 / n);
        for (int k = 0; k < n; k++) {
            double angle = 2 * Math.PI * k / n + 0.4;
            double size = Math.min(radius, middle * (1 + 0.1 * k / n));
            points.add(new Point(fixed(size * StrictMath.cos(angle)), fixed(size * StrictMath.sin(angle))));
        }
        for (int round = 0; round < ROUNDS; round++) {
            budget.charge(10L * n * n * (1 + scale / 64));
            boolean still = true;
            for (int k = 0; k < n; k++) {
                Point step = step(points, k);
                if (step == null) continue;
                points.set(k, points.get(k).minus(step));
                still &= step.norm().bitLength() < 12;
            }
            if (still) break;
        }
        return points;
    }

    private double ratio() {
        int bits = c[0].bitLength() - c[c.length - 1].bitLength();
        return Math.scalb(1.0, Math.max(-900, Math.min(900, bits)));
    }

    private BigInteger fixed(double number) {
        return new java.math.BigDecimal(Math.scalb(number, 50))
                .toBigInteger()
                .shiftLeft(scale)
                .shiftRight(50);
    }

    /** p/p′ corrected by the pull of the other points. */
    private Point step(List<Point> points, int k) {
        Point z = points.get(k);
        Point[] values = values(z);
        Point newton = over(values[0], values[1]);
        if (newton == null) return null;
        Point pull = new Point(BigInteger.ZERO, BigInteger.ZERO);
        Point one = new Point(BigInteger.ONE.shiftLeft(scale), BigInteger.ZERO);
        for (int j = 0; j < points.size(); j++) {
            if (j == k) continue;
            Point share = over(one, z.minus(points.get(j)));
            if (share != null) pull = pull.plus(share);
        }
        Point corrected = over(newton, one.minus(times(newton, pull)));
        return corrected == null ? newton : corrected;
    }

    private Point times(Point a, Point b) {
        return new Point(
                a.re.multiply(b.re).subtract(a.im.multiply(b.im)).shiftRight(scale),
                a.re.multiply(b.im).add(a.im.multiply(b.re)).shiftRight(scale));
    }

    private Point over(Point a, Point b) {
        BigInteger norm = b.norm();
        if (norm.signum() == 0) return null;
        return new Point(
                a.re.multiply(b.re).add(a.im.multiply(b.im)).shiftLeft(scale).divide(norm),
                a.im.multiply(b.re)
                        .subtract(a.re.multiply(b.im))
                        .shiftLeft(scale)
                        .divide(norm));
    }

    /** The polynomial and its derivative. */
    private Point[] values(Point z) {
        Point value = new Point(BigInteger.ZERO, BigInteger.ZERO);
        Point slope = value;
        for (int k = c.length - 1; k >= 0; k--) {
            slope = times(slope, z).plus(value);
            value = times(value, z).plus(new Point(c[k].shiftLeft(scale), BigInteger.ZERO));
        }
        return new Point[] {value, slope};
    }
}
