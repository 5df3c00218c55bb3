package mfml.render;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mfml.error.Fault;

/**
 * The format of a hole in a text, as in Python: {@code [[fill]align][sign][#][0][width][,][.precision][type]} with the
 * types d, f, e, g, % and s. Exact numbers are formatted from their exact value, so 1/3 with .50f has fifty right
 * digits; halves round to even. A vector's entries are formatted one by one.
 */
public final class Format {
    private static final Pattern SPEC = Pattern.compile(
            "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<alternate>#)?(?<zero>0)?(?<width>\\d+)?"
                    + "(?<group>[,_])?(?:\\.(?<precision>\\d+))?(?<type>[dfFeEgG%s])?",
            Pattern.DOTALL);
    private static final int MOST = 10_000;

    private final String spec;
    private final String fill;
    private final char align; // 0 where none is asked for
    private final String plus;
    private final boolean alternate;
    private final int width;
    private final String group;
    private final int precision; // -1 where none is asked for
    private final char type; // 0 where none is asked for

    private Format(String spec, Matcher parts) {
        this.spec = spec;
        boolean zero = parts.group("zero") != null && parts.group("align") == null;
        fill = parts.group("fill") != null ? parts.group("fill") : parts.group("zero") != null ? "0" : " ";
        align = zero
                ? '='
                : parts.group("align") == null ? 0 : parts.group("align").charAt(0);
        plus = parts.group("sign") == null || parts.group("sign").equals("-") ? "" : parts.group("sign");
        alternate = parts.group("alternate") != null;
        width = number(parts.group("width"), 0);
        group = parts.group("group") == null ? "" : parts.group("group");
        precision = number(parts.group("precision"), -1);
        type = parts.group("type") == null ? 0 : parts.group("type").charAt(0);
    }

    /** Reads what stands behind the colon of a hole; a Fault {@code text.format} where it is no format. */
    public static Format of(String spec) {
        Matcher parts = SPEC.matcher(spec);
        if (!parts.matches()) throw Fault.of("text.format").with("spec", spec);
        return new Format(spec, parts);
    }

    private int number(String digits, int missing) {
        if (digits == null) return missing;
        if (digits.length() > 5 || Integer.parseInt(digits) > MOST) {
            throw Fault.of("text.format.size").with("spec", spec).with("most", MOST);
        }
        return Integer.parseInt(digits);
    }

    /** The value in this format; a Fault where the format is for numbers and the value is none. */
    public String print(Notation value) {
        return switch (value) {
            case Notation.Word truth
            when isNumeric() && truth.name().equals("true") -> exact(BigInteger.ONE, BigInteger.ONE);
            case Notation.Word truth
            when isNumeric() && truth.name().equals("false") -> exact(BigInteger.ZERO, BigInteger.ONE);
            case Notation.Whole whole when type != 's' -> exact(whole.digits(), BigInteger.ONE);
            case Notation.Fraction fraction
            when isNumeric() || precision >= 0 -> exact(fraction.numerator(), fraction.denominator());
            case Notation.Fraction fraction
            when type != 's' -> padded("", fraction.numerator() + "/" + fraction.denominator(), '>');
            case Notation.Real real when type != 's' -> real(real.number());
            case Notation.Complex z when isNumeric() || precision >= 0 -> padded("", complex(z), '>');
            case Notation.Grid grid when isNumeric() || precision >= 0 -> grid(grid.entries());
            default -> {
                if (isNumeric()) throw Fault.of("text.format.kind").with("spec", spec);
                String text = new TextPrinter().print(value);
                yield padded("", precision >= 0 ? shortened(text) : text, '<');
            }
        };
    }

    private boolean isNumeric() {
        return type != 0 && type != 's';
    }

    private String shortened(String text) {
        return text.codePointCount(0, text.length()) <= precision
                ? text
                : text.substring(0, text.offsetByCodePoints(0, precision));
    }

    private String complex(Notation.Complex z) {
        Format bare = of((precision >= 0 ? "." + precision : "") + (type == 0 ? "" : type));
        return bare.real(z.re()) + (z.im() < 0 ? " - " : " + ") + bare.real(Math.abs(z.im())) + "i";
    }

    private String grid(Notation.Entries entries) {
        int[] shape = entries.shape();
        if (shape.length == 0) return print(entries.at(0));
        if (shape.length > 1) throw Fault.of("text.format.kind").with("spec", spec);
        List<String> parts = new ArrayList<>();
        for (long place : Abbreviation.of(shape[0])) parts.add(place < 0 ? "…" : print(entries.at(place)));
        return "[" + String.join(", ", parts) + "]";
    }

    private String real(double number) {
        boolean negative = number < 0 || 1 / number < 0;
        String sign = negative ? "-" : plus;
        if (number != number) return padded(plus, "NaN", '>');
        if (Double.isInfinite(number)) return padded(sign, "∞" + (type == '%' ? "%" : ""), '>');
        if (type == 0)
            return padded(
                    sign,
                    grouped(Decimal.scalar(
                            Math.abs(number), precision < 0 ? TextPrinter.DIGITS : Math.max(1, precision))),
                    '>');
        if (type == 'd' && number != Math.rint(number)) throw notWhole(Decimal.scalar(number, TextPrinter.DIGITS));
        BigDecimal size = new BigDecimal(number).abs();
        return padded(sign, grouped(digits(size.unscaledValue(), size.scale())), '>');
    }

    /** A decimal as numerator and denominator. */
    private String digits(BigInteger unscaled, int scale) {
        return scale >= 0
                ? digits(unscaled, BigInteger.TEN.pow(scale))
                : digits(unscaled.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE);
    }

    private String exact(BigInteger numerator, BigInteger denominator) {
        boolean whole = denominator.equals(BigInteger.ONE);
        if (type == 'd' && !whole) throw notWhole(numerator + "/" + denominator);
        if (type == 0 && whole && precision < 0 || type == 'd') {
            if (precision >= 0) throw Fault.of("text.format").with("spec", spec);
            return padded(
                    numerator.signum() < 0 ? "-" : plus, grouped(numerator.abs().toString()), '>');
        }
        return padded(numerator.signum() < 0 ? "-" : plus, grouped(digits(numerator.abs(), denominator)), '>');
    }

    private Fault notWhole(String value) {
        return Fault.of("text.format.whole").with("spec", spec).with("value", value);
    }

    /** The digits of a quotient from 0 on, by the type of the format. */
    private String digits(BigInteger numerator, BigInteger denominator) {
        int places = precision < 0 ? 6 : precision;
        String digits =
                switch (Character.toLowerCase(type)) {
                    case 'd' -> fixed(numerator, denominator, 0);
                    case 'f' -> fixed(numerator, denominator, places);
                    case '%' -> fixed(numerator.multiply(BigInteger.valueOf(100)), denominator, places) + "%";
                    case 'e' -> scientific(rounded(numerator, denominator, places + 1), places);
                    default -> general(numerator, denominator, Math.max(1, places));
                };
        return Character.isUpperCase(type) ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    private String fixed(BigInteger numerator, BigInteger denominator, int places) {
        BigDecimal decimal =
                new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_EVEN);
        return decimal.toPlainString() + (alternate && places == 0 ? "." : "");
    }

    private static BigDecimal rounded(BigInteger numerator, BigInteger denominator, int digits) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private String scientific(BigDecimal decimal, int places) {
        int exponent = exponent(decimal);
        String mantissa = decimal.scaleByPowerOfTen(-exponent)
                .setScale(places, RoundingMode.UNNECESSARY)
                .toPlainString();
        int size = Math.abs(exponent);
        return mantissa
                + (alternate && places == 0 ? "." : "")
                + (exponent < 0 ? "e-" : "e+")
                + (size < 10 ? "0" : "")
                + size;
    }

    private static int exponent(BigDecimal decimal) {
        return decimal.signum() == 0 ? 0 : decimal.precision() - decimal.scale() - 1;
    }

    private String general(BigInteger numerator, BigInteger denominator, int digits) {
        BigDecimal decimal = rounded(numerator, denominator, digits);
        int exponent = exponent(decimal);
        if (exponent < -4 || exponent >= digits) {
            int places = alternate
                    ? digits - 1
                    : Math.max(0, decimal.stripTrailingZeros().precision() - 1);
            return scientific(decimal.stripTrailingZeros(), decimal.signum() == 0 ? 0 : places);
        }
        if (alternate)
            return decimal.setScale(digits - 1 - exponent).toPlainString() + (exponent == digits - 1 ? "." : "");
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** Thousands marked in the digits before the point. */
    private String grouped(String digits) {
        if (group.isEmpty()) return digits;
        int end = 0;
        while (end < digits.length() && Character.isDigit(digits.charAt(end))) end++;
        StringBuilder marked = new StringBuilder(digits);
        for (int at = end - 3; at > 0; at -= 3) marked.insert(at, group);
        return marked.toString();
    }

    private String padded(String sign, String digits, char usual) {
        int missing = width - Block.width(sign) - Block.width(digits);
        if (missing <= 0) return sign + digits;
        return switch (align == 0 ? usual : align) {
            case '<' -> sign + digits + fill.repeat(missing);
            case '^' -> fill.repeat(missing / 2) + sign + digits + fill.repeat(missing - missing / 2);
            case '=' -> sign + filled(digits, missing);
            default -> fill.repeat(missing) + sign + digits;
        };
    }

    /** Zeros between sign and digits are grouped like digits, as in Python: {@code 010,d} of 1234 is 00,001,234. */
    private String filled(String digits, int missing) {
        if (group.isEmpty() || !fill.equals("0") || !Character.isDigit(digits.charAt(0)))
            return fill.repeat(missing) + digits;
        int end = 0;
        while (end < digits.length() && (Character.isDigit(digits.charAt(end)) || digits.startsWith(group, end))) end++;
        String bare = digits.substring(0, end).replace(group, "");
        while (grouped(bare).length() < end + missing) bare = "0" + bare;
        return grouped(bare) + digits.substring(end);
    }
}
