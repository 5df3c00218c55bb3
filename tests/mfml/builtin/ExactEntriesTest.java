package mfml.builtin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import mfml.Mfml;
import mfml.Session;
import mfml.tensor.Tensor;
import mfml.value.Fraction;
import mfml.value.Real;
import mfml.value.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Functions of tensors go through the arithmetic of the entries: of fractions the answers are those of decimals, exact. */
class ExactEntriesTest {
    /** What needs no root and no other function that leaves the fractions. */
    private static final String[] EXACT = {
        "sum(F)",
        "sum(F, axis = 1)",
        "sum(F, axis = [1, 2], keep = true)",
        "product(F, axis = 2)",
        "mean(F)",
        "mean(F, axis = 1, keep = true)",
        "var(F)",
        "var(F, sample = true, axis = 2)",
        "median(F, axis = 1)",
        "quantile(F, 1/4)",
        "max(F, axis = 2)",
        "min(F)",
        "cumsum(F, axis = 1)",
        "cummax(F, axis = 2)",
        "sort(F, axis = 2)",
        "sort(F, axis = 1, descending = true)",
        "sort(F[1, :], by = x -> -x)",
        "unique(F)",
        "counts(F).values",
        "clamp(F, 0, 1)",
        "where(F .> 0, F, -F)",
        "norm(F, 1, axis = 1)",
        "norm(F, ∞)",
        "norm(F[1, :], -∞)",
        "F Fᵀ",
        "contract(F, F, [1, 2], [1, 2])",
        "einsum(\"ij,kj->ik\", F, F)",
        "einsum(\"ij,ij->j\", F, F)",
        "einsum(\"ij->\", F)",
        "kron(F, F)",
        "outer(F[1, :], F[2, :])",
        "flip(F, axis = [1, 2])",
        "roll(F, 1, axis = 2)",
        "repeat(F, [2, 1], each = true)",
        "pad(F, 1)",
        "stack(F, F, axis = 3)",
        "concat(F, F, axis = 2)",
        "split(F, 3, axis = 2)[2]",
        "take(F, [3, 1], axis = 2)",
        "differences(F, axis = 2)",
        "upper_triangle(F)",
        "diag(F[:, 1:2])",
        "diag(F[1, :], 1)",
        "mesh(F[1, :], F[2, :])",
        "swap_axes(F, 1, 2)",
        "reshape(F, 3, 2)",
        "F[F .> 0]",
        "F[end:-1:1, 1:2:3]",
        "det(F[:, 1:2])",
        "inv(F[:, 1:2])"
    };

    /** Places, counts and answers. */
    private static final String[] OTHERS = {
        "argmax(F, axis = 2)",
        "sort_order(F, axis = 2)",
        "sort_order(F[1, :], descending = true)",
        "positions(F .> 0)",
        "count(F .> 0, axis = 1)",
        "counts(F).counts",
        "search_sorted(sort(F[1, :]), F[2, :])",
        "is_infinite(F)",
        "any(F .> 5)",
        "norm(F, 2)",
        "norm(F, \"nuclear\")",
        "norm(F)",
        "std(F)",
        "rank(F)"
    };

    @TestFactory
    Stream<DynamicTest> asWithDecimals() {
        return Stream.concat(
                Arrays.stream(EXACT).map(text -> DynamicTest.dynamicTest(text, () -> check(text, true))),
                Arrays.stream(OTHERS).map(text -> DynamicTest.dynamicTest(text, () -> check(text, false))));
    }

    private static void check(String text, boolean exact) {
        int[] eighths = {5, -12, 7, 20, 3, -9};
        Value[] fractions = Arrays.stream(eighths).mapToObj(k -> eighth(k)).toArray(Value[]::new);
        double[] decimals = Arrays.stream(eighths).mapToDouble(k -> k / 8.0).toArray();
        try (Session session = Mfml.builder().build().session()) {
            session.set("F", Tensor.adopt(decimals, 2, 3));
            Value expected = session.eval(text);
            session.set("F", Tensor.adopt(fractions, 2, 3));
            Value found = session.eval(text);
            assertEquals(shape(expected), shape(found));
            assertArrayEquals(numbers(expected), numbers(found), 1e-12);
            if (exact) {
                assertTrue(
                        Arrays.stream(entries(found)).noneMatch(Real.class::isInstance), () -> "a decimal in " + found);
            }
        }
    }

    private static Value eighth(int k) {
        return k % 8 == 0 ? mfml.value.Whole.of(k / 8) : new Fraction(k / gcd(k), 8 / gcd(k));
    }

    private static int gcd(int k) {
        return Math.min(8, Integer.lowestOneBit(k));
    }

    private static String shape(Value value) {
        return value instanceof Tensor tensor ? Arrays.toString(tensor.shape()) : "[]";
    }

    private static Value[] entries(Value value) {
        return value instanceof Tensor tensor ? tensor.toValues() : new Value[] {value};
    }

    private static double[] numbers(Value value) {
        return Arrays.stream(entries(value))
                .mapToDouble(
                        entry -> entry instanceof mfml.value.Truth truth ? (truth.holds() ? 1 : 0) : entry.asDouble())
                .toArray();
    }
}
