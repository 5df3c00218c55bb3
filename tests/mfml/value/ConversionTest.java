package mfml.value;

import static mfml.value.Numbers.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import mfml.ConversionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {
    @Test
    void widening() {
        assertEquals(1.0 / 3, number("1/3").asDouble());
        assertEquals(9007199254740992.0, number("9007199254740993").asDouble());
        assertEquals(2, number("2.0+0.0i").asDouble());
        assertEquals(3, number("3.0").asLong());
        assertEquals(3, number("3").asInt());
        assertEquals(new BigInteger("100000000000000000000"), number("1e20").asBigInteger());
        assertEquals(Long.MIN_VALUE, number("-9223372036854775808").asLong());
        assertEquals(true, Truth.TRUE.asBoolean());
        assertEquals("a", new Text("a").asString());
        assertArrayEquals(
                new double[] {1, 0.5}, ListValue.of(number("1"), number("1/2")).asDoubles());
        assertEquals(List.of(Whole.ONE), SetValue.of(Whole.ONE).asList());
        assertEquals(
                Map.of("a", Whole.ONE),
                RecordValue.of(List.of("a"), List.of(Whole.ONE)).asMap());
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, long",
        "1/2, long",
        "9223372036854775808, long",
        "1e19, long",
        "inf, long",
        "nan, long",
        "2147483648, int",
        "-2147483649, int",
        "2.0+1.0i, double",
        "1.5+0.0i, long",
    })
    void nothingNarrowsSilently(String number, String type) {
        ConversionProblem problem = assertThrows(ConversionProblem.class, () -> convert(number(number), type));
        assertEquals("convert.narrowing", problem.code());
    }

    @Test
    void aGiantIsNoDouble() {
        Scalar giant = Whole.of(BigInteger.TEN.pow(400));
        assertEquals(
                "convert.narrowing",
                assertThrows(ConversionProblem.class, giant::asDouble).code());
    }

    @Test
    void otherKindsAreRefused() {
        assertEquals(
                "convert.kind",
                assertThrows(ConversionProblem.class, Truth.TRUE::asDouble).code());
        assertEquals(
                "convert.kind",
                assertThrows(ConversionProblem.class, Whole.ONE::asBoolean).code());
        assertEquals(
                "convert.kind",
                assertThrows(ConversionProblem.class, Whole.ONE::asString).code());
        assertEquals(
                "convert.kind",
                assertThrows(ConversionProblem.class, Whole.ONE::asList).code());
        assertEquals(
                "convert.kind",
                assertThrows(ConversionProblem.class, None.NONE::asMap).code());
        assertEquals(
                "convert.kind",
                assertThrows(ConversionProblem.class, Whole.ONE::asDoubles).code());
    }

    private static Object convert(Value value, String type) {
        return switch (type) {
            case "long" -> value.asLong();
            case "int" -> value.asInt();
            default -> value.asDouble();
        };
    }
}
