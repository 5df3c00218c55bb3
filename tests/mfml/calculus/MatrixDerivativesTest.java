package mfml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mfml.Mfml;
import mfml.Seed;
import org.junit.jupiter.api.Test;

/** Every gradient of a list of formulas against difference quotients, at random sizes and entries; and it reads back. */
class MatrixDerivativesTest {
    private static final Path LIST = Path.of("tests/mfml/calculus/matrix-derivatives.tsv");
    private static final String DECLARED = """
            symbol X matrix(n, p), Y matrix(n, p), A matrix(p, p), B matrix(p, p), C matrix(p, p)
            symbol S matrix(p, p) symmetric, P matrix(p, p) positive_definite
            symbol x vector(p), w vector(p), v vector(p), y vector(n), z vector(n), c, d, n integer, p integer
            """;
    private static final double STEP = 1e-5;

    private final Random random = new Random(Seed.of("matrix derivatives"));
    private final Mfml mfml = Mfml.builder().build();

    @Test
    void agreesWithDifferences() throws IOException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("#")) continue;
            String[] parts = line.split("\t");
            count++;
            try {
                check(parts[0], parts[1], wrong);
            } catch (RuntimeException | AssertionError problem) {
                wrong.add(line + ": " + problem.getMessage());
            }
        }
        assertTrue(count >= 150, "formulas: " + count);
        if (!wrong.isEmpty()) fail(wrong.size() + " of " + count + ":\n" + String.join("\n", wrong));
    }

    private void check(String letter, String formula, List<String> wrong) {
        String derivative = "∂/∂" + letter + " (" + formula + ")";
        String source = mfml.eval(DECLARED + derivative).source();
        assertEquals("true", mfml.eval(DECLARED + derivative + " ≡ " + source).text(), formula + " is " + source);
        int n = 2 + random.nextInt(2);
        int p = 2 + random.nextInt(2);
        Map<String, double[][]> point = point(n, p);
        double[] found = numbers(mfml.eval(defined(point) + source));
        double[] expected = differences(letter, formula, point);
        if (found.length != expected.length) {
            wrong.add(formula + " by " + letter + ": " + source + " has " + found.length + " entries");
            return;
        }
        for (int k = 0; k < found.length; k++) {
            double allowed = 2e-5 * (1 + Math.abs(expected[k]));
            if (!(Math.abs(found[k] - expected[k]) <= allowed)) {
                wrong.add(formula + " by " + letter + ": " + source + " is " + found[k] + ", not " + expected[k]);
                return;
            }
        }
    }

    private static double[] numbers(mfml.value.Value value) {
        if (value instanceof mfml.tensor.Tensor tensor) {
            mfml.value.Value[] entries = tensor.toValues();
            double[] numbers = new double[entries.length];
            for (int k = 0; k < numbers.length; k++) numbers[k] = entries[k].asDouble();
            return numbers;
        }
        return new double[] {value.asDouble()};
    }

    private double[] differences(String letter, String formula, Map<String, double[][]> point) {
        double[][] at = point.get(letter);
        double[] slopes = new double[at.length * at[0].length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at[0].length; j++) {
                double before = at[i][j];
                at[i][j] = before + STEP;
                double above = mfml.eval(defined(point) + formula).asDouble();
                at[i][j] = before - STEP;
                double below = mfml.eval(defined(point) + formula).asDouble();
                at[i][j] = before;
                slopes[i * at[0].length + j] = (above - below) / (2 * STEP);
            }
        }
        return slopes;
    }

    private Map<String, double[][]> point(int n, int p) {
        Map<String, double[][]> point = new LinkedHashMap<>();
        for (String name : List.of("X", "Y")) point.put(name, entries(n, p));
        for (String name : List.of("A", "B", "C")) point.put(name, entries(p, p));
        double[][] root = entries(p, p);
        double[][] symmetric = new double[p][p];
        double[][] positive = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                symmetric[i][j] = root[i][j] + root[j][i];
                for (int k = 0; k < p; k++) positive[i][j] += root[i][k] * root[j][k];
                if (i == j) positive[i][j] += 1;
            }
        }
        point.put("S", symmetric);
        point.put("P", positive);
        for (String name : List.of("x", "w", "v")) point.put(name, entries(p, 1));
        for (String name : List.of("y", "z")) point.put(name, entries(n, 1));
        for (String name : List.of("c", "d")) point.put(name, entries(1, 1));
        point.put("n", new double[][] {{n}});
        point.put("p", new double[][] {{p}});
        return point;
    }

    private double[][] entries(int rows, int columns) {
        double[][] entries = new double[rows][columns];
        for (double[] row : entries) for (int j = 0; j < columns; j++) row[j] = 0.2 + random.nextDouble();
        return entries;
    }

    private static String defined(Map<String, double[][]> point) {
        StringBuilder text = new StringBuilder();
        point.forEach((name, entries) -> {
            boolean number = "cdnp".contains(name);
            text.append(name).append(" = ");
            if (number) {
                boolean size = "np".contains(name);
                text.append(size ? Long.toString((long) entries[0][0]) : Double.toString(entries[0][0]));
            } else {
                text.append('[');
                for (int i = 0; i < entries.length; i++) {
                    boolean vector = "xwvyz".contains(name);
                    if (i > 0) text.append(vector ? ", " : "; ");
                    for (int j = 0; j < entries[i].length; j++) {
                        if (j > 0) text.append(", ");
                        text.append(entries[i][j]);
                    }
                }
                text.append(']');
            }
            text.append('\n');
        });
        return text.toString();
    }
}
