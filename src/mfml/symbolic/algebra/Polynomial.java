package mfml.symbolic.algebra;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Rational;

/** Σ coefficient · monomial, rational coefficients, whole powers (negative ones where the caller wants them). Not changed once made. */
final class Polynomial {
    private static final long BYTES = 150; // of a summand
    private static final double NANOSECONDS = 150; // of a product of two summands

    private final Map<Exponents, Rational> summands;
    private final int width;

    Polynomial(Map<Exponents, Rational> summands, int width) {
        this.summands = summands;
        this.width = width;
    }

    static Polynomial number(Rational number, int width) {
        return monomial(number, Exponents.one(width));
    }

    static Polynomial monomial(Rational coefficient, Exponents exponents) {
        Map<Exponents, Rational> summands = new HashMap<>();
        if (!coefficient.isZero()) summands.put(exponents, coefficient);
        return new Polynomial(summands, exponents.width());
    }

    Map<Exponents, Rational> summands() {
        return summands;
    }

    int width() {
        return width;
    }

    int count() {
        return summands.size();
    }

    boolean isZero() {
        return summands.isEmpty();
    }

    boolean isOne() {
        return count() == 1 && isNumber() && number().isOne();
    }

    boolean isNumber() {
        return isZero() || count() == 1 && summands.keySet().iterator().next().isOne();
    }

    /** Of a polynomial that is a number. */
    Rational number() {
        return isZero() ? Rational.ZERO : summands.values().iterator().next();
    }

    Exponents leading() {
        Exponents found = null;
        for (Exponents each : summands.keySet()) if (found == null || each.compareTo(found) > 0) found = each;
        return found;
    }

    Rational leadingCoefficient() {
        return isZero() ? Rational.ZERO : summands.get(leading());
    }

    /** The highest power of a kernel; of 0 it is 0. */
    int degree(int kernel) {
        int most = 0;
        for (Exponents each : summands.keySet()) most = Math.max(most, each.of(kernel));
        return most;
    }

    int degree() {
        int most = 0;
        for (Exponents each : summands.keySet()) most = Math.max(most, each.degree());
        return most;
    }

    /** The monomial that divides all its summands. */
    Exponents common() {
        Exponents least = null;
        for (Exponents each : summands.keySet()) least = least == null ? each : least.least(each);
        return least == null ? Exponents.one(width) : least;
    }

    Polynomial plus(Polynomial other, Budget budget) {
        budget.charge(4L * other.count() + 4L * count());
        Map<Exponents, Rational> sums = new HashMap<>(summands);
        other.summands.forEach((exponents, coefficient) -> add(sums, exponents, coefficient));
        return new Polynomial(sums, width);
    }

    private static void add(Map<Exponents, Rational> sums, Exponents exponents, Rational coefficient) {
        sums.merge(exponents, coefficient, (a, b) -> {
            Rational sum = a.plus(b);
            return sum.isZero() ? null : sum;
        });
    }

    Polynomial times(Rational factor) {
        Map<Exponents, Rational> products = new HashMap<>();
        if (!factor.isZero()) summands.forEach((exponents, c) -> products.put(exponents, c.times(factor)));
        return new Polynomial(products, width);
    }

    Polynomial times(Exponents factor) {
        Map<Exponents, Rational> products = new HashMap<>();
        summands.forEach((exponents, coefficient) -> products.put(exponents.times(factor), coefficient));
        return new Polynomial(products, width);
    }

    Polynomial over(Exponents factor) {
        return times(factor.power(-1));
    }

    /** Term by term; priced beforehand, looked after on the way. */
    Polynomial times(Polynomial other, Budget budget) {
        if (count() < other.count()) return other.times(this, budget);
        double products = (double) count() * other.count();
        budget.price(products * NANOSECONDS / 8); // most of it is charged on the way
        budget.allocate((long) Math.min(products, count() + other.count()) * BYTES);
        Map<Exponents, Rational> sums = new HashMap<>(2 * count());
        other.summands.forEach((exponents, coefficient) -> {
            budget.charge(8L * count());
            summands.forEach((these, c) -> add(sums, these.times(exponents), c.times(coefficient)));
        });
        budget.allocate(sums.size() * BYTES);
        return new Polynomial(sums, width);
    }

    /** By one factor after the other, which is the fastest for sparse ones; refused where the result would be too large. */
    Polynomial power(int exponent, Budget budget) {
        if (count() == 1) {
            Exponents only = leading();
            return monomial(summands.get(only).power(exponent), only.power(exponent));
        }
        double size = powerSize(count(), exponent);
        budget.price(size * count() * NANOSECONDS);
        budget.allocate((long) Math.min(size * BYTES, Long.MAX_VALUE / 4.0));
        Polynomial power = number(Rational.ONE, width);
        for (int k = 0; k < exponent; k++) power = power.times(this, budget);
        return power;
    }

    /** At most that many summands, (count + exponent − 1 over exponent). */
    static double powerSize(int count, int exponent) {
        double size = 1;
        for (int k = 1; k < count && size < 1e15; k++) size *= (exponent + (double) k) / k;
        return size;
    }

    /** The rational number that leaves whole coefficients without a common divisor, the leading one positive. */
    Rational content() {
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (Rational each : summands.values()) {
            above = above.gcd(each.numerator());
            below = below.multiply(each.denominator().divide(below.gcd(each.denominator())));
        }
        if (above.signum() == 0) return Rational.ONE;
        Rational content = Rational.of(above, below);
        return leadingCoefficient().signum() < 0 ? content.negated() : content;
    }

    Polynomial primitive() {
        return times(content().reciprocal());
    }

    /** Of one kernel: what stands before its power. */
    Polynomial coefficient(int kernel, int power) {
        Map<Exponents, Rational> found = new HashMap<>();
        summands.forEach((exponents, coefficient) -> {
            if (exponents.of(kernel) == power) found.put(exponents.without(kernel), coefficient);
        });
        return new Polynomial(found, width);
    }

    /** By one kernel. */
    Polynomial derivative(int kernel) {
        Map<Exponents, Rational> derived = new HashMap<>();
        Exponents one = Exponents.of(kernel, 1, width);
        summands.forEach((exponents, coefficient) -> {
            int power = exponents.of(kernel);
            if (power > 0) derived.put(exponents.times(one.power(-1)), coefficient.times(Rational.of(power)));
        });
        return new Polynomial(derived, width);
    }

    /** Bits of the longest coefficient. */
    int bits() {
        int most = 0;
        for (Rational each : summands.values()) most = Math.max(most, each.bits());
        return most;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial that && summands.equals(that.summands);
    }

    @Override
    public int hashCode() {
        return summands.hashCode();
    }
}
