package mfml.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import mfml.ConversionProblem;
import mfml.error.Fault;

/** Values as Java's, for hosts; what would lose something is refused. */
final class Conversion {
    private Conversion() {}

    static double toDouble(Value value) {
        return switch (value) {
            case Truth truth -> throw kind(value, "a number");
            case Real real -> real.value();
            case Complex complex -> {
                if (complex.im() != 0) throw narrowing(value, "a double");
                yield complex.re();
            }
            case Value number
            when Exact.isExact(number) -> {
                double nearest = Reals.of(number);
                if (Double.isInfinite(nearest)) throw narrowing(value, "a double");
                yield nearest;
            }
            default -> throw kind(value, "a number");
        };
    }

    static BigInteger toBigInteger(Value value) {
        return switch (value) {
            case Whole whole -> BigInteger.valueOf(whole.value());
            case BigWhole big -> big.value();
            case Fraction fraction -> throw narrowing(value, "a whole number");
            case Real real -> whole(real.value(), value);
            case Complex complex when complex.im() == 0 -> whole(complex.re(), value);
            case Complex complex -> throw narrowing(value, "a whole number");
            default -> throw kind(value, "a whole number");
        };
    }

    private static BigInteger whole(double number, Value value) {
        if (Double.isInfinite(number) || number != Math.rint(number)) throw narrowing(value, "a whole number");
        return new BigDecimal(number).toBigInteger();
    }

    static long toLong(Value value) {
        if (value instanceof Whole whole) return whole.value();
        BigInteger number = toBigInteger(value);
        if (number.bitLength() > 63) throw narrowing(value, "a long");
        return number.longValue();
    }

    static int toInt(Value value) {
        long number = toLong(value);
        if (number != (int) number) throw narrowing(value, "an int");
        return (int) number;
    }

    static boolean toBoolean(Value value) {
        if (value instanceof Truth truth) return truth.holds();
        throw kind(value, "a truth value");
    }

    static String toText(Value value) {
        if (value instanceof Text text) return text.text();
        throw kind(value, "a text");
    }

    static double[] toDoubles(Value value) {
        if (value instanceof Range range) {
            double[] numbers = new double[range.numbers().size()];
            for (int k = 0; k < numbers.length; k++) numbers[k] = range.realAt(k);
            return numbers;
        }
        if (!(value instanceof ListValue list)) throw kind(value, "a list of numbers");
        return list.items().stream().mapToDouble(Value::asDouble).toArray();
    }

    static List<Value> toList(Value value) {
        return switch (value) {
            case ListValue list -> list.items();
            case SetValue set -> set.items();
            case Listing listing -> listing.items();
            case Range range -> range.numbers();
            default -> throw kind(value, "a list");
        };
    }

    static Map<String, Value> toMap(Value value) {
        if (value instanceof RecordValue record) return record.fields();
        throw kind(value, "a record");
    }

    static ConversionProblem kind(Value value, String wanted) {
        return problem(
                Fault.of("convert.kind").with("found", value.description()).with("wanted", wanted));
    }

    private static ConversionProblem narrowing(Value value, String wanted) {
        return problem(Fault.of("convert.narrowing").with("value", value.text()).with("wanted", wanted));
    }

    private static ConversionProblem problem(Fault fault) {
        return new ConversionProblem(List.of(fault.diagnostic()));
    }
}
