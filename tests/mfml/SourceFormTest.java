package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mfml.tensor.Literal;
import mfml.tensor.Tensor;
import mfml.value.Complex;
import mfml.value.Fraction;
import mfml.value.ListValue;
import mfml.value.None;
import mfml.value.Real;
import mfml.value.RecordValue;
import mfml.value.Run;
import mfml.value.SetValue;
import mfml.value.Text;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;
import org.junit.jupiter.api.Test;

/** The source form of a value of any kind reads back as the same value. */
class SourceFormTest {
    private static final String LETTERS = "aB1 \"\\{}\n\t\r'…²∞λ𝒳é";

    private final Mfml mfml = Mfml.builder().build();

    @Test
    void everyValueReadsBack() {
        Random random = new Random(Seed.of("source forms"));
        for (int round = 0; round < 3000; round++) readsBack(any(random, 3));
    }

    @Test
    void functionsAndRangesReadBack() {
        for (String written : List.of(
                "x -> x^2",
                "(x, n = 2) -> x^n",
                "x -> { 1 if x > 0, -1 otherwise }",
                "sin",
                "1:5",
                "0:0.1:1",
                "10:-3:1",
                "1/2:1/2:3",
                "as_type([0.1, 0.2], \"float32\")",
                "as_type([1, 2; 3, 4], \"int8\")",
                "[1, 2].shape",
                "sqrt([-1, 4])",
                "zeros(2, 0, 3)",
                "normal(60, 10)",
                "uniform(-0.1, 1/3)",
                "exponential(rate = 2)",
                "binomial(5, 0.1 + 0.2)")) {
            readsBack(mfml.eval(written));
        }
    }

    private void readsBack(Value value) {
        String source = value.source();
        Value again = mfml.eval(source);
        assertEquals(value.kind(), again.kind(), source);
        assertEquals(source, again.source());
        assertEquals(value.text(), again.text(), source);
    }

    private static Value any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 12)) {
            case 0 ->
                Whole.of(new BigInteger(random.nextInt(100), random)
                        .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)));
            case 1 -> Fraction.of(random.nextLong() >> random.nextInt(40) | 1, (random.nextLong() >>> 34) + 1);
            case 2 -> new Real(number(random));
            case 3 -> Complex.of(number(random), number(random));
            case 4 -> Truth.of(random.nextBoolean());
            case 5 -> text(random);
            case 6 -> None.NONE;
            case 7 -> tensor(random);
            case 8 -> new ListValue(mixed(random, depth));
            case 9 -> SetValue.of(mixed(random, depth).toArray(new Value[0]));
            default -> {
                Map<String, Value> fields = new LinkedHashMap<>();
                int count = 1 + random.nextInt(3);
                for (int k = 0; k < count; k++) fields.put("part_" + k, any(random, depth - 1));
                yield new RecordValue(fields);
            }
        };
    }

    /** Values behind a text, so that brackets make a list of them. */
    private static List<Value> mixed(Random random, int depth) {
        List<Value> items = new ArrayList<>(List.of(text(random)));
        for (int k = random.nextInt(3); k > 0; k--) items.add(any(random, depth - 1));
        return items;
    }

    private static Text text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int k = random.nextInt(6); k > 0; k--) text.appendCodePoint(letters[random.nextInt(letters.length)]);
        return new Text(text.toString());
    }

    private static double number(Random random) {
        double number =
                switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(2000) - 1000;
                    case 1 -> random.nextGaussian();
                    case 2 -> Double.longBitsToDouble(random.nextLong());
                    default ->
                        List.of(0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                                .get(random.nextInt(4));
                };
        return Double.isNaN(number) ? 0.5 : number;
    }

    private static Value tensor(Random random) {
        int[][] shapes = {{0}, {1}, {5}, {1, 4}, {4, 1}, {2, 3}, {0, 3}, {3, 0}, {2, 2, 3}, {1, 1, 2}};
        int[] shape = shapes[random.nextInt(shapes.length)];
        int size = 1;
        for (int length : shape) size *= length;
        int kind = size == 0 ? 0 : random.nextInt(3);
        List<Value> entries = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            entries.add(
                    switch (kind) {
                        case 0 -> new Real(number(random));
                        case 1 -> Complex.of(number(random), number(random));
                        default -> Truth.of(random.nextBoolean());
                    });
        }
        Run run = Run.silent();
        return ((Tensor) Literal.gathered(entries, run)).reshaped(run, shape);
    }
}
