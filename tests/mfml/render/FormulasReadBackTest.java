package mfml.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import mfml.EvaluationProblem;
import mfml.Mfml;
import mfml.Seed;
import mfml.Session;
import mfml.value.Value;
import org.junit.jupiter.api.Test;

/** Source, LaTeX and MathML of random formulas read back as the same formula. */
class FormulasReadBackTest {
    private static final int COUNT = 3000;
    private static final List<String> LETTERS =
            List.of("x", "y", "n", "alpha", "beta_1", "x_12", "theta_max", "Alpha", "rate", "pi");
    private static final List<String> FUNCTIONS = List.of(
            "sin", "cos", "tan", "exp", "ln", "sqrt", "∛", "abs", "arcsin", "arctan", "tanh", "sign", "floor", "erf",
            "Gamma");

    private final RandomGenerator random = new Random(Seed.of("formulas read back"));

    @Test
    void everyForm() throws Exception {
        int read = 0;
        try (Session session = Mfml.builder().build().session()) {
            session.eval("symbol x, y, n integer, alpha, beta_1 > 0, x_12, theta_max, Alpha, rate");
            for (int round = 0; round < COUNT; round++) {
                String written = formula(1 + random.nextInt(4));
                Value formula;
                try {
                    formula = session.eval("exact (" + written + ")");
                } catch (EvaluationProblem undefined) { // 1/0, ln(0) and their like
                    continue;
                }
                read++;
                same(session, formula, formula.source(), "source");
                same(session, formula, LatexReader.read(formula.latex()), formula.latex());
                same(session, formula, MathmlReader.read(formula.mathml()), formula.mathml());
            }
        }
        assertTrue(read > COUNT * 3 / 4, "only " + read + " formulas could be made");
    }

    /** Equal as they stand, or as what -(a + b)/2 and (-a - b)/2 are: their difference is 0. */
    private static void same(Session session, Value formula, String source, String form) {
        Value read = session.eval("exact (" + source + ")");
        if (read.equals(formula)) return;
        String difference = session.eval("exact expand((" + formula.source() + ") - (" + source + "))")
                .source();
        String question = "(" + formula.source() + ") === (" + source + ")";
        assertTrue(
                difference.equals("0") || session.eval(question).text().equals("true"),
                () -> formula.source() + " was read as " + source + " from " + form);
    }

    private String formula(int depth) {
        if (depth == 0) return leaf();
        String left = formula(depth - 1);
        String right = formula(random.nextInt(depth));
        return switch (random.nextInt(11)) {
            case 0, 1 -> "(" + left + " + " + right + ")";
            case 2 -> "(" + left + " - " + right + ")";
            case 3, 4 -> "((" + left + ") * (" + right + "))";
            case 5 -> "((" + left + ")/(" + right + "))";
            case 6 -> "((" + left + ")^" + (random.nextInt(2) + 2) + ")";
            case 7 -> "((" + leaf() + ")^(" + leaf() + "))";
            case 8 -> "{" + left + " if " + leaf() + " > " + leaf() + ", " + right + " otherwise}";
            case 9 -> "max(" + left + ", " + leaf() + ")";
            default -> FUNCTIONS.get(random.nextInt(FUNCTIONS.size())) + "(" + left + ")";
        };
    }

    private String leaf() {
        return switch (random.nextInt(6)) {
            case 0 -> Integer.toString(random.nextInt(9));
            case 1 -> "(-" + (1 + random.nextInt(5)) + "/" + (1 + random.nextInt(7)) + ")";
            case 2 -> "(n!)";
            default -> LETTERS.get(random.nextInt(LETTERS.size()));
        };
    }
}
