package mfml.value;

import java.math.BigInteger;
import mfml.render.Notation;

/** A whole number within 64 bits. */
public record Whole(long value) implements Scalar {
    private static final int CACHED_FROM = -128;
    private static final Whole[] CACHE = new Whole[1152];

    static {
        for (int k = 0; k < CACHE.length; k++) CACHE[k] = new Whole(k + CACHED_FROM);
    }

    public static final Whole ZERO = of(0);
    public static final Whole ONE = of(1);

    public static Whole of(long number) {
        return number >= CACHED_FROM && number < CACHED_FROM + CACHE.length
                ? CACHE[(int) (number - CACHED_FROM)]
                : new Whole(number);
    }

    /** A whole number of any size: a {@code Whole} within 64 bits, a {@link BigWhole} past them. */
    public static Scalar of(BigInteger number) {
        return number.bitLength() < 64 ? of(number.longValue()) : new BigWhole(number);
    }

    @Override
    public Kind kind() {
        return Kind.WHOLE;
    }

    @Override
    public Notation notation() {
        return new Notation.Whole(BigInteger.valueOf(value));
    }

    @Override
    public Algebra algebra() {
        return ExactAlgebra.TABLE;
    }

    @Override
    public boolean isZero() {
        return value == 0;
    }
}
