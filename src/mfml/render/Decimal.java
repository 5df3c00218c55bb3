package mfml.render;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as digits: for people with a given number of significant digits, as source with all that tell one double from the next. */
final class Decimal {
    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e15;

    /** From here on a whole number shows its first and last digits only. */
    private static final int DIGITS_SHOWN = 10_000;

    private Decimal() {}

    /** Whether a number is written with a power of ten: below 1e-4 and from 1e15 on. */
    static boolean needsPower(double number) {
        double size = Math.abs(number);
        return size != 0 && size < Double.POSITIVE_INFINITY && (size < PLAIN_FROM || size >= PLAIN_BELOW);
    }

    /** A scalar for people: rounded, and with a decimal point where no power of ten tells that it is real. */
    static String scalar(double number, int digits) {
        String text = entry(number, digits, needsPower(number));
        boolean bare = Double.isFinite(number) && text.indexOf('.') < 0 && text.indexOf('e') < 0;
        return bare ? text + ".0" : text;
    }

    /** A number for people without a needless point, with or without a power of ten. */
    static String entry(double number, int digits, boolean power) {
        if (!Double.isFinite(number)) return number != number ? "NaN" : number > 0 ? "∞" : "-∞";
        if (number == 0) return "0";
        BigDecimal exact = new BigDecimal(number);
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (power) return withPower(rounded);
        if (rounded.precision() - rounded.scale() > digits)
            rounded = exact.setScale(0, RoundingMode.HALF_EVEN); // no false zeros
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String withPower(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return stripped.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /** MFML has no name for what is undefined: this makes it again. */
    private static final String UNDEFINED = "sum([inf, -inf])";

    /** A scalar that reads back as the same double: {@code 0.30000000000000004}, {@code 1e-7}, {@code inf}. */
    static String source(double number) {
        String text = sourceEntry(number);
        boolean bare = Double.isFinite(number) && text.indexOf('.') < 0 && text.indexOf('e') < 0;
        return bare ? text + ".0" : text;
    }

    /** The same without a needless point, as entries of a tensor are written; -0 keeps it, because -0 would be a whole number's. */
    static String sourceEntry(double number) {
        if (!Double.isFinite(number)) return number != number ? UNDEFINED : number > 0 ? "inf" : "-inf";
        if (number == 0) return 1 / number < 0 ? "-0.0" : "0";
        BigDecimal shortest = new BigDecimal(Double.toString(number));
        return needsPower(number)
                ? withPower(shortest)
                : shortest.stripTrailingZeros().toPlainString();
    }

    /** A whole number for people: all digits, of a giant the first and last twenty and their count. */
    static String whole(BigInteger number) {
        if (number.bitLength() < 3.3 * DIGITS_SHOWN) return number.toString();
        MathContext precise = new MathContext(60);
        int dropped = number.bitLength() - 256;
        BigDecimal leading = new BigDecimal(number.shiftRight(dropped))
                .multiply(new BigDecimal(2).pow(dropped / 2, precise), precise)
                .multiply(new BigDecimal(2).pow(dropped - dropped / 2, precise), precise);
        long count = (long) leading.precision() - leading.scale();
        String last = number.abs().mod(BigInteger.TEN.pow(20)).toString();
        String first = leading.unscaledValue().abs().toString().substring(0, 20);
        return (number.signum() < 0 ? "-" : "") + first + "…" + "0".repeat(20 - last.length()) + last + "   " + count
                + " digits";
    }

    /** The double nearest to a fraction. */
    static double nearest(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(40))
                .doubleValue();
    }
}
