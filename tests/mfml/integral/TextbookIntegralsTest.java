package mfml.integral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mfml.EvaluationProblem;
import mfml.Mfml;
import mfml.value.Value;
import org.junit.jupiter.api.Test;

/**
 * The list {@code textbook.txt}: how many of them are solved, none wrong. An antiderivative is checked by its derivative at
 * points, besides the proof that it had; a value by its digits.
 */
class TextbookIntegralsTest {
    private static final double SHARE = 0.95;
    private static final List<String> POINTS = List.of("0.3", "0.55", "0.8", "1.7", "2.45", "3.6", "-0.4");

    private final Mfml mfml = Mfml.builder().build();
    private final List<String> unsolved = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void theListIsSolved() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("tests/mfml/integral/textbook.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        for (String line : lines) {
            String[] parts = line.split(" ; ");
            try {
                if (parts.length == 1) indefinite(line);
                else definite(parts);
            } catch (EvaluationProblem problem) {
                unsolved.add(line);
            }
        }
        double share = 1 - (double) unsolved.size() / lines.size();
        System.out.printf(
                "Textbook integrals: %d of %d solved%nunsolved: %s%n",
                lines.size() - unsolved.size(), lines.size(), unsolved);
        assertEquals(List.of(), wrong);
        assertTrue(share >= SHARE, "solved: " + share + ", not: " + unsolved);
    }

    private void indefinite(String integrand) {
        String found = mfml.eval("∫ " + integrand + " dx").source();
        int checked = 0;
        for (String point : POINTS) {
            double derivative = number("symbol C, x; approx((d/dx (" + found + ")) at x = " + point + ", 17)");
            double value = number("approx((exact (" + integrand + ")) at x = " + point + ", 17)");
            if (Double.isNaN(derivative) || Double.isNaN(value)) continue;
            checked++;
            if (Math.abs(derivative - value) > 1e-8 * (1 + Math.abs(value))) {
                wrong.add(integrand + " at " + point + ": " + value + ", by " + found + ": " + derivative);
                return;
            }
        }
        if (checked == 0) wrong.add(integrand + ": no point to check " + found);
    }

    private void definite(String... parts) {
        Value found = mfml.eval("∫ " + parts[0] + " dx from " + parts[1] + " to " + parts[2]);
        if (parts[3].equals("diverges") || found instanceof Divergent) {
            if (!(found instanceof Divergent) || !parts[3].equals("diverges")) {
                wrong.add(String.join(" ; ", parts) + ": " + found.text());
            }
            return;
        }
        double value = number("approx(exact (" + found.source() + "), 17)");
        double expected = number("approx(exact (" + parts[3] + "), 17)");
        if (!(Math.abs(value - expected) <= 1e-9 * (1 + Math.abs(expected)))) {
            wrong.add(String.join(" ; ", parts) + ": " + found.text());
        }
    }

    /** NaN where there is no real value. */
    private double number(String code) {
        try {
            return Double.parseDouble(mfml.eval(code).text());
        } catch (EvaluationProblem | NumberFormatException notReal) {
            return Double.NaN;
        }
    }
}
