package mfml.symbolic.algebra;

import java.util.Arrays;

/** The powers of the kernels in one monomial; ordered by their sum, then by the first kernels. */
final class Exponents implements Comparable<Exponents> {
    private final int[] powers;
    private final int hash;

    Exponents(int... powers) {
        this.powers = powers;
        hash = Arrays.hashCode(powers);
    }

    static Exponents one(int width) {
        return new Exponents(new int[width]);
    }

    static Exponents of(int kernel, int power, int width) {
        int[] powers = new int[width];
        powers[kernel] = power;
        return new Exponents(powers);
    }

    int width() {
        return powers.length;
    }

    int of(int kernel) {
        return powers[kernel];
    }

    int[] copied() {
        return powers.clone();
    }

    int degree() {
        int sum = 0;
        for (int power : powers) sum = Math.addExact(sum, power);
        return sum;
    }

    boolean isOne() {
        for (int power : powers) if (power != 0) return false;
        return true;
    }

    Exponents times(Exponents other) {
        int[] sums = new int[powers.length];
        for (int k = 0; k < sums.length; k++) sums[k] = Math.addExact(powers[k], other.powers[k]);
        return new Exponents(sums);
    }

    Exponents over(Exponents other) {
        int[] differences = new int[powers.length];
        for (int k = 0; k < differences.length; k++) differences[k] = Math.subtractExact(powers[k], other.powers[k]);
        return new Exponents(differences);
    }

    Exponents power(int exponent) {
        int[] multiples = new int[powers.length];
        for (int k = 0; k < multiples.length; k++) multiples[k] = Math.multiplyExact(powers[k], exponent);
        return new Exponents(multiples);
    }

    /** Of two the lower power of every kernel. */
    Exponents least(Exponents other) {
        int[] least = new int[powers.length];
        for (int k = 0; k < least.length; k++) least[k] = Math.min(powers[k], other.powers[k]);
        return new Exponents(least);
    }

    /** Without one kernel. */
    Exponents without(int kernel) {
        int[] rest = powers.clone();
        rest[kernel] = 0;
        return new Exponents(rest);
    }

    @Override
    public int compareTo(Exponents other) {
        int byDegree = Integer.compare(degree(), other.degree());
        return byDegree != 0 ? byDegree : Arrays.compare(powers, other.powers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exponents that && hash == that.hash && Arrays.equals(powers, that.powers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
