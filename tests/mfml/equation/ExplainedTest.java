package mfml.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.Mfml;
import mfml.budget.Budget;
import mfml.calculus.Formulas;
import mfml.calculus.Line;
import mfml.calculus.Trace;
import mfml.calculus.WorkedSolution;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.syntax.Printer;
import org.junit.jupiter.api.Test;

/** Worked solutions: each line holds at a solution, and the last one is what solve gives. */
class ExplainedTest {
    private static final Path LIST = Path.of("tests/mfml/equation/textbook.txt");
    private final Budget budget = Budget.unlimited();

    @Test
    void everyLineHoldsAtTheSolutions() throws IOException {
        Mfml mfml = Mfml.builder().build();
        int checked = 0;
        for (String line : Files.readAllLines(LIST)) {
            int bar = line.lastIndexOf(" | ");
            if (line.startsWith("#") || bar < 0 || !line.startsWith("solve")) continue;
            String asked = line.substring(0, bar);
            WorkedSolution worked = (WorkedSolution) mfml.eval("explain " + asked);
            Solutions solutions = (Solutions) worked.trace().answer();
            assertEquals(mfml.eval(asked).text(), solutions.text(), asked);
            for (String note : worked.trace().notes()) assertFalse(note.startsWith("Internal"), asked + ": " + note);
            Trace.Part part = worked.trace().parts().getFirst();
            List<Map<String, Term>> points = new java.util.ArrayList<>();
            for (Solution solution : solutions.found()) {
                if (solution.free().isEmpty() && !solution.isNumeric()) points.add(new HashMap<>(solution.terms()));
            }
            if (points.isEmpty()) continue;
            for (Line each : part.every()) { // a line within a case holds at the solutions of the case
                if (Printer.text(each.expression()).contains("root_of")) continue; // no formula of the blackboard
                boolean good = false;
                for (Map<String, Term> values : points) good |= holds(each.expression(), values);
                assertTrue(good, asked + ": " + Printer.text(each.expression()));
                checked++;
            }
        }
        assertTrue(checked > 200, "lines checked: " + checked);
    }

    /** Of equations joined by "or" one must hold, by "and" all; a letter that is met first is what its line says. */
    private boolean holds(Expr line, Map<String, Term> values) {
        return switch (line) {
            case Expr.Logical logical -> {
                boolean left = holds(logical.left(), values);
                boolean right = holds(logical.right(), values);
                yield logical.conjunction() ? left && right : left || right;
            }
            case Expr.Equation equation -> {
                boolean discriminant =
                        equation.left() instanceof Expr.Name name && name.name().equals("D");
                if (equation.left() instanceof Expr.Name name && (discriminant || !values.containsKey(name.name()))) {
                    values.put(name.name(), term(equation.right(), values));
                }
                yield isZero(Terms.difference(term(equation.left(), values), term(equation.right(), values)));
            }
            case Expr.Comparison comparison ->
                comparison.relations().getFirst() != mfml.syntax.Relation.EQUAL
                        || comparison.operands().size() == 2;
            default -> true;
        };
    }

    private boolean isZero(Term term) {
        return Boolean.TRUE.equals(Zeroness.isZero(term, budget)) || Math.abs(Numbers.nearest(term)) < 1e-12;
    }

    private Term term(Expr expr, Map<String, Term> values) {
        Term term = Formulas.term(expr, name -> values.containsKey(name) ? Symbol.real(name) : null, budget);
        return Substitution.of(term, values, budget);
    }

    @Test
    void methodsOfAQuadraticAgree() {
        Mfml mfml = Mfml.builder().build();
        for (String method : List.of("factoring", "formula", "square")) {
            Trace trace = ((WorkedSolution) mfml.eval("explain solve 2x² - 3x - 5 = 0 for x by " + method)).trace();
            assertEquals("x = -1 or x = 5/2", trace.answer().text(), method);
            Expr last = trace.parts().getFirst().lines().getLast().expression();
            assertEquals("x = -1 or x = 5/2", Printer.text(last), method);
        }
    }
}
