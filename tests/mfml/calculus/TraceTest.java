package mfml.calculus;

import static mfml.calculus.Formula.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.render.PlainPrinter;
import mfml.symbolic.Term;
import mfml.syntax.Expr;
import mfml.syntax.Printer;
import org.junit.jupiter.api.Test;

/** No line of a worked solution is separated from the one before at random points, and the last line is the answer. */
class TraceTest {
    private static final int FORMULAS = 400;
    private static final int POINTS = 12;

    /** Derivatives that textbooks set as exercises, every rule among them. */
    private static List<String> exercises() throws IOException {
        return Files.readAllLines(Path.of("tests/mfml/calculus/exercises.txt"));
    }

    @Test
    void everyLineOfAnExerciseIsWorthTheLineBefore() throws IOException {
        Random draw = new Random(60);
        for (String text : exercises()) checked(text, traced(text), draw);
    }

    @Test
    void everyLineOfASecondDerivativeIsWorthTheLineBefore() throws IOException {
        Random draw = new Random(61);
        for (String text : exercises()) {
            Expr body = Formula.read(text);
            checked(text, Derivation.explained(body, List.of(X, X), false, Formula.NAMES, Budget.unlimited()), draw);
        }
    }

    @Test
    void everyLineIsWorthTheLineBefore() {
        Random draw = new Random(4);
        int lines = 0;
        int formulas = 0;
        while (formulas < FORMULAS) {
            String text = Formula.random(draw, 1 + draw.nextInt(4));
            Trace trace;
            try {
                trace = Derivation.of(Formula.read(text), X, Formula.NAMES, Budget.unlimited())
                        .trace();
            } catch (Fault fault) {
                assertEquals("number.division_by_zero", fault.code(), text);
                continue;
            }
            formulas++;
            lines += checked(text, trace, draw);
        }
        assertTrue(lines > 3 * FORMULAS, lines + " lines");
    }

    private static int checked(String text, Trace trace, Random draw) {
        int lines = 0;
        for (Trace.Part part : trace.parts()) {
            lines += compared(text, part, part.lines(), draw);
            lines += compared(text, part, part.every(), draw);
            part.steps().forEach(step -> step.all().forEach(each -> isStep(text, each, draw)));
        }
        Expr last = trace.parts().getLast().every().getLast().expression();
        String answer = trace.answer() instanceof Term term
                ? term.formula()
                : trace.answer().text();
        assertEquals(answer, Printer.text(last), text);
        return lines;
    }

    private static int compared(String text, Trace.Part part, List<Line> lines, Random draw) {
        Expr before = part.start();
        for (Line line : lines) {
            same(text, before, line.expression(), draw);
            before = line.expression();
        }
        return lines.size();
    }

    private static void isStep(String text, Step step, Random draw) {
        same(text, step.before(), step.after(), draw);
        same(text, step.before(), step.value().written(), draw);
    }

    private static void same(String text, Expr before, Expr after, Random draw) {
        Term left = Formulas.term(before, Formula.NAMES, Budget.unlimited());
        Term right = Formulas.term(after, Formula.NAMES, Budget.unlimited());
        if (left.equals(right)) return;
        for (int k = 0; k < POINTS; k++) {
            double x = draw.nextInt(-300, 300) / 101.0;
            double expected = Numbers.of(left, x);
            double found = Numbers.of(right, x);
            if (!Double.isFinite(expected) || !Double.isFinite(found) || Math.abs(expected) > 1e8) continue;
            assertEquals(
                    expected,
                    found,
                    1e-6 * (1 + Math.abs(expected)),
                    () -> text + " at " + x + ": " + Printer.text(before) + " and " + Printer.text(after));
        }
    }

    @Test
    void theTermsOwnDerivativeIsTheSame() {
        Random draw = new Random(5);
        for (int k = 0; k < 300; k++) {
            String text = Formula.random(draw, 1 + draw.nextInt(3));
            try {
                Derivation derivation = Derivation.of(Formula.read(text), X, Formula.NAMES, Budget.unlimited());
                Term answer = Differentiation.of(Formula.term(text), X, Budget.unlimited());
                assertEquals(answer, derivation.answer(), text);
                same(text, derivation.step().value().written(), answer.written(), draw);
            } catch (Fault fault) {
                assertEquals("number.division_by_zero", fault.code(), text);
            }
        }
    }

    @Test
    void writtenOutAsLatex() {
        assertEquals("""
                \\begin{align*}
                \\frac{\\mathrm{d}}{\\mathrm{d}x} \\sin\\left(x^{2}\\right) &= \\cos\\left(x^{2}\\right) \\cdot \
                \\frac{\\mathrm{d}}{\\mathrm{d}x} x^{2} && \\text{chain rule, outer sin(u), inner u = x$^{2}$} \\\\
                &= \\cos\\left(x^{2}\\right) \\cdot 2 x && \\text{power rule} \\\\
                &= 2 x \\cos\\left(x^{2}\\right)
                \\end{align*}
                """, traced("sin(x²)").latex(Trace.Depth.READER));
    }

    private static Trace traced(String text) {
        return Derivation.of(Formula.read(text), X, Formula.NAMES, Budget.unlimited())
                .trace();
    }

    @Test
    void writtenOutAsData() {
        String line = """
                [{"text":"cos(x)","latex":"\\\\cos\\\\left(x\\\\right)","mathml":"<mrow><mi>cos</mi><mo>\u2061</mo>\
                <mrow><mo fence=\\"true\\" form=\\"prefix\\">(</mo><mi>x</mi>\
                <mo fence=\\"true\\" form=\\"postfix\\">)</mo></mrow></mrow>","rule":"derivative of sin"}]""";
        String step = """
                [{"rule":"derivative of sin","before":"d/dx sin(x)","after":"cos(x)","detail":"","steps":[]}]""";
        assertEquals(
                "{\"parts\":[{\"start\":\"d/dx sin(x)\",\"lines\":" + line + ",\"every\":" + line + ",\"steps\":" + step
                        + "}],\"answer\":\"cos(x)\",\"notes\":[]}",
                new PlainPrinter().print(traced("sin(x)").data()));
    }

    @Test
    void stepsHoldTheirSubSteps() {
        Step step = Derivation.of(Formula.read("sin(x²)"), X, Formula.NAMES, Budget.unlimited())
                .step();
        assertEquals("chain rule", step.rule());
        assertEquals("cos(x²) · d/dx x²", Printer.text(step.after()));
        assertEquals("power rule", step.steps().getFirst().rule());
    }
}
