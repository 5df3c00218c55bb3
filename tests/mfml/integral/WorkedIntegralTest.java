package mfml.integral;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mfml.budget.Budget;
import mfml.calculus.Differentiation;
import mfml.calculus.Formulas;
import mfml.source.Source;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Unknown;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;
import mfml.syntax.Expr;
import mfml.syntax.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule that a worked integral shows, checked by what its line means: the derivative of the line, an open ∫ g dx
 * having the derivative g, is the integrand; and so is that of what the rule comes to.
 */
class WorkedIntegralTest {
    private static final List<String> INTEGRANDS = List.of(
            "3*x^2 - 4*x + 7",
            "x*e^x",
            "x^2*sin(x)",
            "2*x*cos(x^2)",
            "e^x*sin(x)",
            "(3*x + 5)/(x^2 + x - 2)",
            "x^4/(x^2 - 1)",
            "1/(x^2 + 4)^3",
            "sin(x)^3",
            "sin(x)^2*cos(x)^2",
            "ln(x)/x^2",
            "arctan(x)",
            "x*sqrt(x + 1)",
            "e^(2*x)/(1 + e^x)",
            "x^2/sqrt(4 - x^2)",
            "tan(x)^4",
            "x^3*ln(x)^2",
            "sinh(x)^2");

    private final Budget budget = Budget.unlimited();
    private final Symbol x = Symbol.real("x");

    @TestFactory
    Stream<DynamicTest> everyLineHolds() {
        return INTEGRANDS.stream()
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    Work work = new Integrator(budget).of(term(text), x);
                    assertNotNull(work);
                    check(work);
                }));
    }

    private void check(Work work) {
        if (work.rule().isEmpty()) return; // stays open
        assertSame(
                Differentiation.of(Proof.withoutBars(work.value()), work.x(), budget), work.integrand(), work.rule());
        boolean sameLetter = work.parts().stream().allMatch(part -> part.x().equals(work.x()));
        if (sameLetter) checkLine(work);
        work.parts().forEach(this::check);
    }

    private void checkLine(Work work) {
        List<Expr> open = new ArrayList<>();
        List<Term> unknown = new ArrayList<>();
        for (int k = 0; k < work.parts().size(); k++) {
            open.add(Symbol.real("I" + k).written());
            unknown.add(Unknown.of("I" + k, work.x()));
        }
        Term line = Formulas.term(work.shape().apply(open), name -> named(name, work, unknown), budget);
        Term derivative = Differentiation.of(Proof.withoutBars(line), work.x(), budget);
        for (int k = 0; k < unknown.size(); k++) {
            derivative = Forms.replaced(
                    derivative,
                    ((Unknown) unknown.get(k)).derived(0),
                    work.parts().get(k).integrand());
        }
        assertSame(derivative, work.integrand(), work.rule());
    }

    private static Term named(String name, Work work, List<Term> unknown) {
        if (name.startsWith("I")) return unknown.get(Integer.parseInt(name.substring(1)));
        return name.equals(work.x().name()) ? work.x() : null;
    }

    private void assertSame(Term left, Term right, String rule) {
        assertInstanceOf(
                Verdict.Same.class, Sameness.of(left, right, budget), () -> rule + ": " + left + " and " + right);
    }

    private Term term(String text) {
        return Formulas.term(
                Parser.parseExpression(new Source("test", text)), name -> name.equals("x") ? x : null, budget);
    }
}
