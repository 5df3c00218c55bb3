package mfml.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import mfml.Seed;
import mfml.error.Fault;
import mfml.syntax.Operator;

/** What the tests of numbers share: short names for numbers and operators, and expected faults. */
final class Numbers {
    private Numbers() {}

    /** Reads {@code 3}, {@code -2/3}, {@code 2.5}, {@code inf}, {@code 1+2i}, {@code true}. */
    static Scalar number(String text) {
        String trimmed = text.strip();
        if (trimmed.equals("true") || trimmed.equals("false")) return Truth.of(trimmed.equals("true"));
        if (trimmed.endsWith("i")) {
            int sign = Math.max(trimmed.lastIndexOf('+'), trimmed.lastIndexOf('-'));
            return Complex.of(real(trimmed.substring(0, sign)), real(trimmed.substring(sign, trimmed.length() - 1)));
        }
        if (trimmed.contains("/")) {
            String[] parts = trimmed.split("/");
            return Fraction.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
        if (trimmed.matches("-?\\d+")) return Whole.of(new BigInteger(trimmed));
        return Real.of(real(trimmed));
    }

    private static double real(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    static Operator operator(String sign) {
        for (Operator operator : Operator.values()) if (operator.sign().equals(sign)) return operator;
        throw new IllegalArgumentException(sign);
    }

    static Value compute(Operator operator, Value left, Value right) {
        return Algebra.compute(operator, left, right, Run.silent());
    }

    static Value compute(Elementary function, Value argument) {
        return Algebra.compute(function, argument, Run.silent());
    }

    /** The fault that the work throws, all holes of whose texts are filled. */
    static Fault fault(String code, org.junit.jupiter.api.function.Executable work) {
        Fault fault = assertThrows(Fault.class, work);
        assertEquals(code, fault.code());
        var shown = fault.diagnostic();
        String texts = shown.message() + shown.detail() + shown.hint();
        assertEquals(-1, texts.replaceAll("\\{[^a-z}]*\\}", "").indexOf('{'), "unfilled: " + texts);
        return fault;
    }

    static Random random(String test) {
        return new Random(Seed.of(test));
    }

    /** Whole numbers of all sizes, small ones and those at the ends of 64 bits more often. */
    static long anyLong(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(-9, 10);
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            case 2 -> Long.MIN_VALUE + random.nextInt(3);
            case 3 -> random.nextInt();
            default -> random.nextLong() >> random.nextInt(63);
        };
    }
}
