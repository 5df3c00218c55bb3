package mfml.symbolic.sameness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Term;
import mfml.syntax.Relation;
import org.junit.jupiter.api.Test;

class SamenessTest {
    private static Verdict verdict(String left, String right) {
        Formulas formulas = new Formulas("");
        return Sameness.of(
                formulas.term(left),
                Domains.of(formulas.parsed(left), formulas::term, Budget.unlimited()),
                formulas.term(right),
                Domains.of(formulas.parsed(right), formulas::term, Budget.unlimited()),
                Budget.unlimited());
    }

    private static Verdict.Different different(String left, String right) {
        return assertInstanceOf(Verdict.Different.class, verdict(left, right));
    }

    private static Verdict.Same same(String left, String right) {
        return assertInstanceOf(Verdict.Same.class, verdict(left, right));
    }

    @Test
    void theWitnessIsExactAndSimple() {
        Verdict.Different found = different("sqrt(x^2)", "x");
        assertEquals("{x=-1}", found.witness().toString());
        assertEquals("1", found.left().exact().orElseThrow().toString());
        assertEquals("-1", found.right().exact().orElseThrow().toString());
        assertEquals("{x=1}", different("x + 10^(-12)*x^3", "x").witness().toString());
        assertEquals("{}", different("1/2^99", "1/2^98").witness().toString());
    }

    @Test
    void holesAreConditionsOfTheSideThatHasThem() {
        Verdict.Same found = same("x/x", "1");
        assertEquals(List.of(new Condition(new Formulas("").term("x"), Relation.NOT_EQUAL)), found.onlyLeft());
        assertTrue(found.onlyRight().isEmpty());
        assertFalse(found.everywhere());
        assertTrue(same("1/x + 1/x", "2/x").everywhere());
        assertTrue(same("x/(x^2 + 1)", "1/(x + 1/x)").onlyLeft().isEmpty());
        assertEquals(
                2,
                same("1/(1 + 1/(1 + 1/x))", "(x + 1)/(2x + 1)").onlyLeft().stream()
                        .filter(Condition::isHole)
                        .count());
        assertEquals(
                Relation.GREATER, same("e^(ln(x))", "x").onlyLeft().getFirst().relation());
    }

    @Test
    void aSideWithoutAnyValueIsADifferenceOfDomains() {
        Verdict.Different found = different("{x if x > 0}", "x");
        assertFalse(found.left().isDefined());
        assertTrue(found.right().isDefined());
    }

    @Test
    void theMethodIsNamed() {
        assertEquals("normal form", same("x + x", "2x").method());
        assertEquals(
                "polynomials: multiplied out", same("(x + 1)^2", "x^2 + 2x + 1").method());
        assertEquals(
                "rational functions: cross-multiplied",
                same("1/x - 1/(x + 1)", "1/(x^2 + x)").method());
        assertEquals(
                "roots with their relations: multiplied out",
                same("(sqrt(x) + 1)^2", "x + 2sqrt(x) + 1").method());
    }

    @Test
    void whatIsTooLargeIsDecidedByPointsOrNotAtAll() {
        assertInstanceOf(Verdict.Different.class, verdict("(x + y + z)^10000", "(x + y - z)^10000"));
        assertInstanceOf(
                Verdict.NotDecided.class,
                verdict("(x + y + z)^1000*(x - y)", "x*(x + y + z)^1000 - y*(z + x + y)^1000 + 0*x"));
        Term tower = new Formulas("").term("x^(x^(x^(x^(x^x))))");
        Verdict verdict = Sameness.of(tower, new Formulas("").term("x^(x^(x^(x^(x^(x+1)))))"), Budget.unlimited());
        assertFalse(verdict instanceof Verdict.Same);
    }

    @Test
    void aProofAgainstAWitnessIsAnInternalErrorAndDecidesNothing() {
        Formulas formulas = new Formulas("");
        Term left = formulas.term("x");
        Term right = formulas.term("x + x*(x - 1)*(x + 1)*(x - 2)*(x + 2)");
        Verdict verdict = new Sameness(left, right, Budget.unlimited()).checked("a rule that is wrong");
        String why = assertInstanceOf(Verdict.NotDecided.class, verdict).why();
        assertTrue(why.startsWith("internal error: a proof (a rule that is wrong) against a witness {x="), why);
        assertInstanceOf(Verdict.Same.class, new Sameness(left, left, Budget.unlimited()).checked("any"));
    }

    @Test
    void theWorkIsTheSameEveryTimeAndBounded() {
        Formulas formulas = new Formulas("");
        String hostile = "sqrt(abs(x^9 - 7x + 1) + cbrt(x^8 + x + 3))*max(x^7 - 3, sin(x)^20, e^(x^5))";
        Term left = formulas.term(hostile + " + atan(x)*(x + 1)^40");
        Term right = formulas.term(hostile + " + (x + 1)^39*atan(x)*x + atan(x)*(1 + x)^39 + floor(x) - floor(x)");
        long[] used = new long[2];
        for (int k = 0; k < 2; k++) {
            Budget budget = Budget.unlimited();
            Sameness.of(left, right, budget);
            used[k] = budget.used();
        }
        assertEquals(used[0], used[1]);
        assertTrue(used[0] < 20_000_000, () -> "used " + used[0]);
    }

    @Test
    void theBudgetStopsIt() {
        Formulas formulas = new Formulas("");
        Budget small = new Budget(2_000, Budget.UNLIMITED, Budget.UNLIMITED);
        Term left = formulas.term("(x + y + z)^12");
        Term right = formulas.term("(x + y + z)^6*(x^2 + y^2 + z^2 + 2x*y + 2y*z + 2x*z)^3");
        assertEquals(
                "limit.steps",
                assertThrows(Fault.class, () -> Sameness.of(left, right, small)).code());
    }
}
