package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import mfml.symbolic.Rational;

/** Products, powers and exact quotients of polynomials in the kernels of one question, brought back by their relations. */
final class Arithmetic {
    private static final int MOST_TERMS = 20_000;
    private static final int MOST_BITS = 1 << 16; // of a coefficient

    final Kernels kernels;
    final Effort effort;

    Arithmetic(Kernels kernels, Effort effort) {
        this.kernels = kernels;
        this.effort = effort;
    }

    Polynomial times(Polynomial left, Polynomial right) {
        if (left.isZero() || right.isZero()) return Polynomial.ZERO;
        effort.take((long) left.count() * right.count() * words(left.bits(), right.bits()));
        Map<Monomial, Rational> product = new HashMap<>(2 * Math.max(left.count(), right.count()));
        Map<Map<Integer, BigInteger>, Map<Monomial, Rational>> carried = new HashMap<>();
        for (Map.Entry<Monomial, Rational> a : left.terms.entrySet()) {
            for (Map.Entry<Monomial, Rational> b : right.terms.entrySet()) {
                reduce(a.getKey().times(b.getKey()), a.getValue().times(b.getValue()), product, carried);
            }
            if (product.size() > MOST_TERMS) throw new Effort.Exhausted();
        }
        Polynomial result = new Polynomial(product);
        for (Map.Entry<Map<Integer, BigInteger>, Map<Monomial, Rational>> entry : carried.entrySet()) {
            Polynomial rest = new Polynomial(entry.getValue());
            for (Map.Entry<Integer, BigInteger> root : entry.getKey().entrySet()) {
                rest = times(rest, power(kernels.get(root.getKey()).base, small(root.getValue())));
            }
            result = result.plus(rest);
        }
        return result;
    }

    /** The price of a product of two coefficients, 1 for small ones. */
    private static long words(int left, int right) {
        if (left + right > MOST_BITS) throw new Effort.Exhausted();
        return 1 + (long) (left >> 6) * (right >> 6) / 4;
    }

    /** Any product of kernels with exponents that are not negative where there is a relation, brought back. */
    Polynomial reduced(Monomial monomial, Rational coefficient) {
        return times(Polynomial.of(monomial, coefficient), Polynomial.ONE);
    }

    private void reduce(
            Monomial monomial,
            Rational coefficient,
            Map<Monomial, Rational> product,
            Map<Map<Integer, BigInteger>, Map<Monomial, Rational>> carried) {
        Monomial kept = monomial;
        Rational factor = coefficient;
        Map<Integer, BigInteger> roots = null;
        for (int k = 0; k < monomial.kernels.length; k++) {
            Kernel kernel = kernels.get(monomial.kernels[k]);
            if (kernel.kind == Kernel.Kind.FREE) continue;
            Rational exponent = monomial.exponents[k];
            Rational period = kernel.kind == Kernel.Kind.TURN
                    ? Rational.HALF
                    : kernel.kind == Kernel.Kind.PERIODIC ? Rational.TWO : Rational.ONE;
            BigInteger whole = exponent.over(period).floor();
            if (whole.signum() == 0) continue;
            kept = kept.times(
                    Monomial.of(kernel, Rational.of(whole).times(period).negated()));
            switch (kernel.kind) {
                case PRIME -> factor = factor.times(numberPower(kernel.term.number(), whole));
                case TURN -> factor = whole.testBit(0) ? factor.negated() : factor;
                case ROOT -> {
                    if (whole.signum() < 0) throw new IllegalStateException("a root under a negative exponent");
                    if (roots == null) roots = new HashMap<>();
                    roots.put(kernel.number, whole);
                }
                default -> {}
            }
        }
        if (roots == null) Polynomial.add(product, kept, factor);
        else Polynomial.add(carried.computeIfAbsent(roots, r -> new HashMap<>()), kept, factor);
    }

    Rational numberPower(Rational number, BigInteger exponent) {
        int small = small(exponent);
        if ((long) number.bits() * Math.abs((long) small) > MOST_BITS) throw new Effort.Exhausted();
        return number.power(small);
    }

    static int small(BigInteger exponent) {
        if (exponent.bitLength() > 20) throw new Effort.Exhausted();
        return exponent.intValue();
    }

    /** A power that is not negative. */
    Polynomial power(Polynomial base, int exponent) {
        if (exponent == 0) return Polynomial.ONE;
        if (exponent == 1) return base;
        if (base.isMonomial()) {
            Map.Entry<Monomial, Rational> only =
                    base.terms.entrySet().iterator().next();
            return reduced(
                    only.getKey().power(Rational.of(exponent)),
                    numberPower(only.getValue(), BigInteger.valueOf(exponent)));
        }
        if ((long) exponent * (base.count() - 1) > MOST_TERMS) throw new Effort.Exhausted();
        Polynomial power = base;
        for (int k = 30 - Integer.numberOfLeadingZeros(exponent); k >= 0; k--) {
            power = times(power, power);
            if ((exponent >> k & 1) == 1) power = times(power, base);
        }
        return power;
    }

    /** The quotient where the division leaves nothing, otherwise null. Divides by the greatest monomial each time. */
    Polynomial divided(Polynomial dividend, Polynomial divisor) {
        Polynomial[] parts = division(dividend, divisor, true);
        return parts == null ? null : parts[0];
    }

    /** Quotient and remainder; null where {@code exact} is asked and something is left over. */
    Polynomial[] division(Polynomial dividend, Polynomial divisor, boolean exact) {
        Monomial lead = divisor.leading();
        Rational first = divisor.coefficient(lead);
        Polynomial rest = dividend;
        Map<Monomial, Rational> quotient = new HashMap<>();
        Map<Monomial, Rational> remainder = new HashMap<>();
        int rounds = 0;
        while (!rest.isZero()) {
            effort.take(rest.count() + divisor.count());
            if (++rounds > MOST_TERMS) throw new Effort.Exhausted();
            Monomial top = rest.leading();
            Rational coefficient = rest.coefficient(top);
            Monomial ratio = top.times(lead.inverse());
            if (!isWhole(ratio)) {
                if (exact) return null;
                remainder.put(top, coefficient);
                rest = rest.minus(Polynomial.of(top, coefficient));
                continue;
            }
            Rational times = coefficient.over(first);
            Polynomial.add(quotient, ratio, times);
            Polynomial taken = times(Polynomial.of(ratio, times), divisor);
            if (!taken.coefficient(top).equals(coefficient))
                return exact ? null : new Polynomial[] {Polynomial.ZERO, dividend};
            rest = rest.minus(taken);
            if (!rest.isZero() && rest.leading().compareTo(top) >= 0) {
                return exact ? null : new Polynomial[] {Polynomial.ZERO, dividend};
            }
        }
        return new Polynomial[] {new Polynomial(quotient), new Polynomial(remainder)};
    }

    private static boolean isWhole(Monomial monomial) {
        for (Rational exponent : monomial.exponents) if (exponent.signum() < 0) return false;
        return true;
    }

    /** The polynomial of which it is the square, or null; found from the greatest monomial downwards. */
    Polynomial squareRoot(Polynomial square) {
        if (square.isZero()) return square;
        Monomial lead = square.leading();
        Rational first = root(square.coefficient(lead));
        if (first == null) return null;
        Monomial half = lead.power(Rational.HALF);
        if (!hasValue(half)) return null;
        Monomial last = square.trailing().power(Rational.HALF);
        if (!hasValue(last) || root(square.coefficient(square.trailing())) == null) return null;
        Polynomial root = Polynomial.of(half, first);
        Polynomial rest = square.minus(times(root, root));
        Monomial before = half;
        Monomial most = greatest(square).power(Rational.HALF);
        Monomial least = Quotients.common(square).power(Rational.HALF);
        for (int round = 0; !rest.isZero(); round++) {
            if (round > 200) return null;
            effort.take(4L * rest.count() + 2L * root.count());
            Monomial top = rest.leading();
            Monomial next = top.times(half.inverse());
            if (!hasValue(next) || next.compareTo(before) >= 0 || next.compareTo(last) < 0) return null;
            if (!isWithin(next, least, most)) return null;
            before = next;
            Polynomial term =
                    Polynomial.of(next, rest.coefficient(top).over(first).times(Rational.HALF));
            rest = rest.minus(times(term, root.times(Rational.TWO).plus(term)));
            root = root.plus(term);
        }
        return root;
    }

    /** Whether no kernel stands under a fraction but such as have a root. */
    private boolean hasValue(Monomial monomial) {
        for (int k = 0; k < monomial.kernels.length; k++) {
            Kernel kernel = kernels.get(monomial.kernels[k]);
            boolean root = kernel.kind == Kernel.Kind.FREE && kernel.notNegative;
            if (!monomial.exponents[k].isWhole() && !root) return false;
        }
        return true;
    }

    /** Every kernel under its greatest exponent. */
    private static Monomial greatest(Polynomial polynomial) {
        TreeMap<Integer, Rational> greatest = new TreeMap<>();
        for (Monomial monomial : polynomial.terms.keySet()) {
            for (int k = 0; k < monomial.kernels.length; k++) {
                greatest.merge(monomial.kernels[k], monomial.exponents[k], (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        }
        greatest.values().removeIf(Rational::isZero);
        return new Monomial(
                greatest.keySet().stream().mapToInt(k -> k).toArray(),
                greatest.values().toArray(new Rational[0]));
    }

    /** A term of a root has half the least to half the greatest power of each kernel without a relation. */
    private boolean isWithin(Monomial monomial, Monomial least, Monomial most) {
        for (int k = 0; k < monomial.kernels.length; k++) {
            int kernel = monomial.kernels[k];
            if (kernels.get(kernel).kind != Kernel.Kind.FREE) continue;
            Rational exponent = monomial.exponents[k];
            if (exponent.compareTo(most.exponent(kernel)) > 0) return false;
            if (exponent.compareTo(least.exponent(kernel)) < 0) return false;
        }
        return true;
    }

    private static Rational root(Rational square) {
        if (square.signum() <= 0) return null;
        BigInteger[] top = square.numerator().sqrtAndRemainder();
        BigInteger[] under = square.denominator().sqrtAndRemainder();
        return top[1].signum() == 0 && under[1].signum() == 0 ? Rational.of(top[0], under[0]) : null;
    }
}
