package mfml.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import mfml.LimitExceeded;
import mfml.Mfml;
import mfml.Seed;
import mfml.budget.Budget;
import mfml.symbolic.Equation;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;
import mfml.syntax.Relation;
import mfml.value.Value;
import org.junit.jupiter.api.Test;

/** Solutions as values, and what holds of all of them. */
class SolutionsTest {
    private static final Symbol X = Symbol.real("x");
    private final Mfml mfml = Mfml.builder().build();

    @Test
    void polynomialsWithKnownRootsAreSolved() {
        Random random = new Random(Seed.of("polynomials"));
        for (int round = 0; round < 60; round++) {
            int count = 1 + random.nextInt(4);
            java.util.TreeSet<Rational> roots = new java.util.TreeSet<>();
            Term product = Terms.number(1 + random.nextInt(5));
            for (int k = 0; k < count; k++) {
                Rational root = Rational.of(random.nextInt(21) - 10, 1 + random.nextInt(4));
                roots.add(root);
                product = Terms.product(product, Terms.difference(X, Terms.number(root)));
            }
            Term left = Transformations.expand(product, Budget.unlimited());
            Solutions found = Solutions.of(
                    List.of(new Equation(Relation.EQUAL, left, Terms.number(0))), List.of(X), Budget.unlimited());
            assertEquals(roots.stream().map(Terms::number).toList(), found.values());
        }
    }

    @Test
    void systemsWithKnownSolutionsAreSolved() {
        Random random = new Random(Seed.of("systems"));
        for (int n = 2; n <= 6; n++) {
            StringBuilder asked = new StringBuilder("solve ");
            StringBuilder expected = new StringBuilder();
            int[] values = random.ints(n, -9, 10).toArray();
            for (int r = 0; r < n; r++) {
                long right = 0;
                asked.append(r == 0 ? "" : ", ");
                for (int c = 0; c < n; c++) {
                    int a = r == c ? 20 + random.nextInt(5) : random.nextInt(7) - 3; // never singular
                    right += (long) a * values[c];
                    asked.append(c == 0 ? "" : " + ")
                            .append('(')
                            .append(a)
                            .append(") x_")
                            .append(c + 1);
                }
                asked.append(" = ").append(right);
                expected.append(r == 0 ? "" : ", ")
                        .append("x_")
                        .append(r + 1)
                        .append(" = ")
                        .append(values[r]);
            }
            asked.append(" for ");
            for (int c = 0; c < n; c++) asked.append(c == 0 ? "x_" : ", x_").append(c + 1);
            assertEquals(expected.toString(), text(asked));
        }
    }

    private String text(CharSequence asked) {
        return mfml.eval(asked.toString())
                .text()
                .replaceAll("x₁", "x_1")
                .replaceAll("x₂", "x_2")
                .replaceAll("x₃", "x_3")
                .replaceAll("x₄", "x_4")
                .replaceAll("x₅", "x_5")
                .replaceAll("x₆", "x_6");
    }

    @Test
    void theSourceReadsBack() {
        for (String asked : List.of(
                "solve x^2 = 2 for x",
                "solve 2x - 3y = 15, 4x + 10y = 14 for x, y",
                "solve x^2 - 5x + 6 < 0 for x",
                "solve sin(x) = 1/2 for x from 0 to 2π",
                "solve x^2 = -4 for x over complex",
                "solve cos(x) = x for x near 1")) {
            Value value = mfml.eval(asked);
            assertEquals(value.text(), mfml.eval(value.source()).text(), asked);
        }
    }

    @Test
    void membershipPutsNumbersIn() {
        assertTrue(mfml.eval("2 in (solve x^2 = 4 for x)").asBoolean());
        assertFalse(mfml.eval("3 in (solve x^2 = 4 for x)").asBoolean());
        assertTrue(mfml.eval("exact π/6 in (solve sin(x) = 1/2 for x)").asBoolean());
        assertTrue(mfml.eval("[2, 6] in (solve y = 3x, -5x + 2y = 2 for x, y)").asBoolean());
    }

    @Test
    void hardQuestionsEnd() {
        for (String asked : List.of(
                "solve x y + z = 1, y z + u = 2, z u + v = 3, u v + w = 4, v w + x = 5, w x + t = 6, t y = 7 for x, y, z, u, v, w, t",
                "solve sin(cos(tan(x))) = cos(sin(x)) for x",
                "solve e^(e^x) = x for x",
                "solve x^100000 = 2 for x",
                "solve k + m = 0, k + m e^(-6.28k) = 0 for k, m",
                "solve 1 - e^(-18000000x) = 1/2 for x")) {
            try {
                assertFalse(mfml.eval(asked).text().isEmpty(), asked);
            } catch (LimitExceeded plain) {
                assertFalse(plain.getMessage().isEmpty(), asked);
            }
        }
    }

    /** Wrong or missing in Symja: its issues 731, 746, 822, 898, 916, 918, 939, 1426. */
    @Test
    void whatOthersGotWrong() {
        assertEquals(
                "no solution", mfml.eval("solve √(4x^2 - 15x) - 2x = -1 for x").text());
        assertEquals(
                "a = 18",
                mfml.eval("symbol b, c, d, e\nsolve a = b + c, b = 3, c = d e, d = 3, e = 5 for a")
                        .text());
        assertTrue(mfml.eval("solve 60000(1 + x/100)^15 = 82000 for x").text().startsWith("x = (10 · 30^(14/15)"));
        assertTrue(mfml.eval("solve 3^x - x^9 = 0 for x").text().contains("1.150825"));
        assertTrue(mfml.eval("solve 7^x - x = 47 for x").text().startsWith("x = 2; "));
        assertEquals(
                "x = 25/π, y = 5/π",
                mfml.eval("solve x = π y^2, 5 = x/y for x, y").text());
        assertTrue(mfml.eval("solve 8000/(x^3/32*π) = 60 for x").text().endsWith("≈ 11.07421"));
        assertEquals(
                "x = 4, y = 25",
                mfml.eval("solve 3√(x) + 2√(y) = 16, 2√(x) - 3√(y) = -11 for x, y")
                        .text());
    }
}
