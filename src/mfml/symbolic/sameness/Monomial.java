package mfml.symbolic.sameness;

import java.util.Arrays;
import mfml.symbolic.Rational;

/** A product of kernels under rational exponents that are not 0, the kernels ascending by their numbers. */
final class Monomial implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new int[0], new Rational[0]);

    final int[] kernels;
    final Rational[] exponents;
    private final int hash;

    Monomial(int[] kernels, Rational[] exponents) {
        this.kernels = kernels;
        this.exponents = exponents;
        hash = 31 * Arrays.hashCode(kernels) + Arrays.hashCode(exponents);
    }

    static Monomial of(Kernel kernel, Rational exponent) {
        return exponent.isZero() ? ONE : new Monomial(new int[] {kernel.number}, new Rational[] {exponent});
    }

    boolean isOne() {
        return kernels.length == 0;
    }

    Rational exponent(int kernel) {
        int place = Arrays.binarySearch(kernels, kernel);
        return place < 0 ? Rational.ZERO : exponents[place];
    }

    /** The exponents added; relations are not looked at. */
    Monomial times(Monomial other) {
        if (isOne()) return other;
        if (other.isOne()) return this;
        int[] merged = new int[kernels.length + other.kernels.length];
        Rational[] sums = new Rational[merged.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < kernels.length || j < other.kernels.length) {
            int mine = i < kernels.length ? kernels[i] : Integer.MAX_VALUE;
            int theirs = j < other.kernels.length ? other.kernels[j] : Integer.MAX_VALUE;
            Rational sum;
            if (mine == theirs) sum = exponents[i++].plus(other.exponents[j++]);
            else sum = mine < theirs ? exponents[i++] : other.exponents[j++];
            if (sum.isZero()) continue;
            merged[count] = Math.min(mine, theirs);
            sums[count++] = sum;
        }
        return count == 0 ? ONE : new Monomial(Arrays.copyOf(merged, count), Arrays.copyOf(sums, count));
    }

    Monomial inverse() {
        Rational[] negated = new Rational[exponents.length];
        for (int k = 0; k < negated.length; k++) negated[k] = exponents[k].negated();
        return new Monomial(kernels, negated);
    }

    Monomial power(Rational exponent) {
        if (exponent.isZero()) return ONE;
        Rational[] multiplied = new Rational[exponents.length];
        for (int k = 0; k < multiplied.length; k++) multiplied[k] = exponents[k].times(exponent);
        return new Monomial(kernels, multiplied);
    }

    /** Without one kernel. */
    Monomial without(int kernel) {
        int place = Arrays.binarySearch(kernels, kernel);
        if (place < 0) return this;
        int[] rest = new int[kernels.length - 1];
        Rational[] left = new Rational[rest.length];
        for (int k = 0, to = 0; k < kernels.length; k++) {
            if (k == place) continue;
            rest[to] = kernels[k];
            left[to++] = exponents[k];
        }
        return rest.length == 0 ? ONE : new Monomial(rest, left);
    }

    /** Its power of one kernel. */
    Monomial only(int kernel) {
        Rational exponent = exponent(kernel);
        return exponent.isZero() ? ONE : new Monomial(new int[] {kernel}, new Rational[] {exponent});
    }

    /** Lexicographic, the first kernel the greatest letter: compatible with products. */
    @Override
    public int compareTo(Monomial other) {
        int i = 0;
        int j = 0;
        while (i < kernels.length || j < other.kernels.length) {
            int mine = i < kernels.length ? kernels[i] : Integer.MAX_VALUE;
            int theirs = j < other.kernels.length ? other.kernels[j] : Integer.MAX_VALUE;
            int order;
            if (mine == theirs) order = exponents[i++].compareTo(other.exponents[j++]);
            else order = mine < theirs ? exponents[i++].signum() : -other.exponents[j++].signum();
            if (order != 0) return order;
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Monomial that
                && hash == that.hash
                && Arrays.equals(kernels, that.kernels)
                && Arrays.equals(exponents, that.exponents);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
