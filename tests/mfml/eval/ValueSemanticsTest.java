package mfml.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import mfml.Mfml;
import mfml.Seed;
import mfml.Session;
import mfml.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Random statements that view, cut, transpose, pass on and assign to parts of tensors, beside a model that copies
 * everything: after each statement every name has the model's entries.
 */
class ValueSemanticsTest {
    private static final int NAMES = 4;
    private static final int ROWS = 6;

    private static final String FUNCTION = "function changed(X)\n X[2, 3] = 77\n X\nend\n";

    /** The model: square matrices, each with entries of its own. */
    private final double[][][] model = new double[NAMES][ROWS][ROWS];

    private Random random;

    @Test
    void namesNeverChangeOneAnother() {
        random = new Random(Seed.of("value semantics"));
        for (int program = 0; program < 60; program++) run();
    }

    private void run() {
        StringBuilder written = new StringBuilder(FUNCTION);
        try (Session session = Mfml.builder().build().session()) {
            session.eval(FUNCTION);
            for (int name = 0; name < NAMES; name++) {
                for (double[] row : model[name]) Arrays.setAll(row, k -> random.nextInt(10));
                session.set(name(name), model[name]);
            }
            for (int line = 0; line < 25; line++) {
                String statement = statement();
                written.append(statement).append('\n');
                session.eval(statement);
                for (int name = 0; name < NAMES; name++) {
                    double[][] found = ((Tensor) session.get(name(name))).toRows();
                    assertArrayEquals(model[name], found, name(name) + " after\n" + written);
                }
            }
        }
    }

    private static String name(int number) {
        return "m" + "abcd".charAt(number);
    }

    /** A statement, done to the model too. */
    private String statement() {
        int to = random.nextInt(NAMES);
        int from = random.nextInt(NAMES);
        double[][] x = copy(model[from]);
        String source = name(from);
        String target = name(to);
        int i = random.nextInt(ROWS);
        int j = random.nextInt(ROWS);
        switch (random.nextInt(14)) {
            case 0 -> {
                model[to] = x;
                return target + " = " + source;
            }
            case 1 -> {
                model[to] = transposed(x);
                return target + " = " + source + "ᵀ";
            }
            case 2 -> {
                model[to] = x;
                return target + " = " + (random.nextBoolean() ? "+" + source : source + "^1");
            }
            case 3 -> {
                model[to][i][j] = 50;
                return target + "[" + (i + 1) + ", " + (j + 1) + "] = 50";
            }
            case 4 -> {
                model[to][i] = x[j];
                return target + "[" + (i + 1) + ", :] = " + source + "[" + (j + 1) + ", :]";
            }
            case 5 -> {
                double[][] columns = transposed(model[to]);
                columns[i] = transposed(x)[j];
                model[to] = transposed(columns);
                return target + "[:, " + (i + 1) + "] = " + source + "[:, " + (j + 1) + "]";
            }
            case 6 -> {
                model[to] = new double[][] {x[5], x[4], x[3], x[2], x[1], x[0]};
                return target + " = " + source + "[end:-1:1, :]";
            }
            case 7 -> {
                for (double[] row : x) row[0] += 1;
                for (double[] row : x) for (int k = 1; k < ROWS; k++) row[k] += 1;
                model[to] = x;
                return target + " = " + source + "[:, :] .+ 1";
            }
            case 8 -> {
                x[1][2] = 77;
                model[to] = x;
                return target + " = changed(" + source + ")";
            }
            case 9 -> {
                for (double[] row : model[to]) for (int k = 0; k < ROWS; k++) if (row[k] > 5) row[k] = 3;
                return target + "[" + target + " .> 5] = 3";
            }
            case 10 -> {
                for (int row = 0; row < 3; row++) System.arraycopy(x[row + 3], 0, model[to][row], 0, ROWS);
                return target + "[1:3, :] = " + source + "[4:6, :]";
            }
            case 11 -> {
                model[to] = reshaped(x);
                return target + " = reshape(" + source + "[:, :], 36)\n" + target + " = reshape(" + target
                        + "[end:-1:1], 6, 6)";
            }
            case 12 -> {
                model[to] = x;
                return "kept = [(part = " + source + ")]\n" + target + " = kept[1].part";
            }
            default -> {
                double[][] other = copy(model[to]);
                model[to] = x;
                model[from] = from == to ? x : other;
                return target + ", " + source + " = " + source + ", " + target;
            }
        }
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[ROWS][ROWS];
        for (int i = 0; i < ROWS; i++) for (int j = 0; j < ROWS; j++) columns[j][i] = rows[i][j];
        return columns;
    }

    /** From the last entry to the first. */
    private static double[][] reshaped(double[][] rows) {
        double[][] turned = new double[ROWS][ROWS];
        for (int i = 0; i < ROWS; i++) for (int j = 0; j < ROWS; j++) turned[ROWS - 1 - i][ROWS - 1 - j] = rows[i][j];
        return turned;
    }
}
