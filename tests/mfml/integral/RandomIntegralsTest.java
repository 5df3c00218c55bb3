package mfml.integral;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import mfml.EvaluationProblem;
import mfml.LimitExceeded;
import mfml.Mfml;
import mfml.Seed;
import org.junit.jupiter.api.Test;

/** Random nested integrands: each ends with an answer, with a plain "not found", or at the limit of steps. */
class RandomIntegralsTest {
    private static final int CASES = 60;

    private final Random chance = new Random(Seed.of("integrals"));

    @Test
    void everyOneEnds() {
        Mfml mfml = Mfml.builder().stepLimit(200_000_000).build();
        for (int k = 0; k < CASES; k++) {
            String integrand = formula(3);
            try {
                mfml.eval("symbol a, b; ∫ " + integrand + " dx");
            } catch (LimitExceeded limit) {
                // a plain end as well
            } catch (EvaluationProblem problem) {
                String code = problem.diagnostics().getFirst().code();
                assertTrue(code.startsWith("integral.") || code.startsWith("number."), integrand + ": " + code);
            }
        }
    }

    private String formula(int depth) {
        if (depth == 0) return one(List.of("x", "x", "x", "a", "b", "2", "3"));
        String first = formula(depth - 1);
        return switch (chance.nextInt(9)) {
            case 0 -> "(" + first + " + " + formula(depth - 1) + ")";
            case 1, 2 -> "(" + first + " * " + formula(depth - 1) + ")";
            case 3 -> "(" + first + ")/(" + formula(depth - 1) + " + 5)";
            case 4 -> one(List.of("sin", "cos", "arctan", "tan")) + "(" + first + ")";
            case 5 -> "exp(" + first + ")";
            case 6 -> "ln(" + first + ")";
            case 7 -> "√(" + first + ")";
            default -> "(" + first + ")^" + one(List.of("2", "3", "-1", "(1/3)"));
        };
    }

    private String one(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }
}
