package mfml.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import mfml.Mfml;
import mfml.calculus.Line;
import mfml.calculus.Trace;
import mfml.calculus.WorkedSolution;
import mfml.syntax.Expr;
import mfml.syntax.Printer;
import mfml.value.Value;
import org.junit.jupiter.api.Test;

/** Every line of every worked solution, read again and worked out by itself, is the answer of its part. */
class LimitSolutionsTest {
    private final Mfml mfml = Mfml.builder().build();

    @Test
    void everyLineHasTheValueOfTheNext() {
        int solutions = 0;
        int byRules = 0;
        List<String> wrong = new ArrayList<>();
        for (TextbookLimits each : TextbookLimits.all("textbook-limits.txt")) {
            Value value = mfml.eval(TextbookLimits.LETTERS + "explain " + each.asked());
            Trace trace = ((WorkedSolution) value).trace();
            solutions++;
            boolean rules = true;
            for (Trace.Part part : trace.parts()) {
                if (part.lines().isEmpty()) continue;
                String last = worked(part.lines().getLast().expression());
                if (!worked(part.start()).equals(last)) wrong.add(each.asked() + ": " + Printer.source(part.start()));
                for (Line line : part.lines()) {
                    rules &= !line.rules().contains("Gruntz");
                    if (line.expression() instanceof Expr.Comparison) continue;
                    String found = worked(line.expression());
                    if (!isSame(found, last)) {
                        wrong.add(each.asked() + ": " + Printer.source(line.expression()) + " is " + found + ", not "
                                + last);
                    }
                }
            }
            if (rules) byRules++;
        }
        System.out.printf("worked solutions of limits: %d of %d by the rules of a textbook%n", byRules, solutions);
        assertEquals(List.of(), wrong);
    }

    private boolean isSame(String found, String last) {
        if (found.equals(last)) return true;
        boolean numbers = !found.contains("∞") && !last.contains("∞") && !found.contains("not");
        return numbers
                && mfml.eval(TextbookLimits.LETTERS + found + " ≡ " + last)
                        .text()
                        .equals("true");
    }

    private String worked(Expr line) {
        return mfml.eval(TextbookLimits.LETTERS + "exact (" + Printer.source(line) + ")")
                .text()
                .replaceFirst(" ≈ .*", ""); // without the decimals behind it
    }
}
