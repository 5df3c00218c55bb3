package mfml.calculus;

import static mfml.calculus.Formula.X;
import static mfml.calculus.Formula.Y;
import static mfml.calculus.Formula.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@org.junit.jupiter.api.Timeout(value = 20, threadMode = org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD)
class DifferentiationTest {
    private static String derived(String formula) {
        return Differentiation.of(term(formula), X, Budget.unlimited()).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(3x + 1)^2 ; 6(3x + 1)",
                "x^2 * e^x ; x eˣ (x + 2)",
                "sin(x)/(2x) ; (x cos(x) - sin(x))/(2x²)",
                "x/(x^2 + 1)^2 ; (1 - 3x²)/(x² + 1)³",
                "sin(x)/cos(x) ; 1/cos(x)²",
                "sinh(x)/cosh(x) ; 1/cosh(x)²",
                "(x + 3) * (2x + 1) ; 4x + 7",
                "x/√(x^2 + 1) ; 1/(x² + 1)^(3/2)",
                "y^2 ; 0",
                "x^y ; x^(y - 1) y",
                "max(x, 1, y) ; { 1 if x > max(y, 1), 0 if x < max(y, 1) }",
                "f(x^2) ; 2x f'(x²)",
                "f'(2x) ; 2f''(2x)",
                "{ x^2 if x <= 1, 2x - 1 otherwise } ; { 2x if x ≤ 1, 2 otherwise }",
                "{ 1 if x == 0, sin(x)/x otherwise } ; { (x cos(x) - sin(x))/x² if x ≠ 0 }",
                "{ 0 if x < 0, x if x < 1, 1 otherwise } ; { 0 if x < 0, { 1 if x < 1, 0 if x > 1 } if x > 0 }",
                "{ x if y > 0, -x otherwise } ; { 1 if y > 0, -1 otherwise }"
            })
    void reads(String formula, String expected) {
        assertEquals(expected, derived(formula));
    }

    @Test
    void sharedPartsCostOnce() {
        Term tower = term("sin(x)");
        for (int k = 0; k < 14; k++)
            tower = Terms.sum(Terms.apply(mfml.symbolic.Head.SIN, tower), Terms.power(tower, 2));
        Budget budget = new Budget(200_000, Budget.UNLIMITED, Budget.UNLIMITED);
        Term derived = Differentiation.of(tower, X, budget);
        assertTrue(budget.used() < 200_000 && !derived.isZero());
    }

    @Test
    void mixedPartialsOfAnUnknownFunctionCountEachLetter() {
        Term function = Unknown.of("F", X, Y);
        Term derived = Differentiation.of(function, List.of(X, Y, X), Budget.unlimited());
        assertEquals(((Unknown) function).derived(0).derived(1).derived(0), derived);
    }

    @Test
    void ordersAboveTheDegreeVanish() {
        Differentiation differentiation = new Differentiation(X, Budget.unlimited());
        assertTrue(differentiation.derivative(term("(1 + x^2)^3"), 7).isZero());
        assertEquals(term("100!/50! * x^50"), new Differentiation(X, Budget.unlimited()).derivative(term("x^100"), 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sin(x^2 * e^x)/(1 + x^2)", "x^(x^x)", "tan(sin(x) * e^x)", "e^(e^(e^x))"})
    void fiftiethDerivativesEndWithinTheirFuel(String formula) {
        Budget budget = new Budget(20_000_000, Budget.UNLIMITED, 500_000_000);
        try {
            Term derived = Differentiation.of(term(formula), Collections.nCopies(50, X), budget);
            assertTrue(!derived.isZero());
        } catch (Fault fault) {
            assertTrue(fault.code().startsWith("limit."), fault.code());
        }
    }

    @Test
    void towersOfPowersEnd() {
        Term tower = X;
        for (int k = 0; k < 30; k++) tower = Terms.power(X, tower);
        Budget budget = new Budget(5_000_000, Budget.UNLIMITED, Budget.UNLIMITED);
        assertTrue(!Differentiation.of(tower, X, budget).isZero());
    }

    @Test
    void vectors() {
        Symbol z = Symbol.real("z");
        VectorCalculus calculus = new VectorCalculus(List.of(X, Y, z), Budget.unlimited());
        Term f = term("x^2 * y + sin(z)");
        assertEquals(List.of(term("2x * y"), term("x^2"), term("cos(z)")), calculus.gradient(f));
        assertEquals(
                List.of(
                        List.of(term("2y"), term("2x"), term("0")),
                        List.of(term("2x"), term("0"), term("0")),
                        List.of(term("0"), term("0"), term("-sin(z)"))),
                calculus.hessian(f));
        assertEquals(term("2y - sin(z)"), calculus.laplacian(f));
        List<Term> field = List.of(term("-y"), term("x"), term("x * z"));
        assertEquals(term("x"), calculus.divergence(field));
        assertEquals(List.of(term("0"), term("-z"), term("2")), calculus.curl(field));
        assertEquals(
                List.of(List.of(term("0"), term("-1"), term("0")), List.of(term("1"), term("0"), term("0"))),
                calculus.jacobian(field.subList(0, 2)));
        assertEquals(
                term("6x * y + 4x^2"),
                calculus.directional(f, List.of(Terms.number(3), Terms.number(4), Terms.number(0))));
        Fault fault = assertThrows(Fault.class, () -> calculus.divergence(field.subList(0, 2)));
        assertEquals("derivative.components", fault.code());
    }

    @Test
    void implicit() {
        Term left = term("x^2 + y^2");
        assertEquals(term("-x/y"), ImplicitDifferentiation.of(left, term("25"), Y, X, Budget.unlimited()));
        Fault fault = assertThrows(
                Fault.class, () -> ImplicitDifferentiation.of(term("x"), term("1"), Y, X, Budget.unlimited()));
        assertEquals("implicit.absent", fault.code());
    }

    @Test
    void theDeltaMethodSaysWhereItEnds() {
        Fault fault = assertThrows(
                Fault.class,
                () -> DeltaMethod.explained(
                        "f", X, Formula.read("sin(x)"), Formula.read("x"), Formula.NAMES, Budget.unlimited()));
        assertEquals("derivative.delta", fault.code());
    }

    @ParameterizedTest
    @CsvSource({"zeta(x), formula.part", "zz + 1, formula.name", "1/0, number.division_by_zero"})
    void formulasRefuse(String formula, String code) {
        assertEquals(code, assertThrows(Fault.class, () -> term(formula)).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.1 + 0.2; 3/10",
                "1e-3; 1/1000",
                "log2(8); 3",
                "log(x); ln(x)",
                "180°; π",
                "root(x, 3); x^(1/3)",
                "∛8; 2"
            })
    void formulasAreExact(String formula, String expected) {
        assertEquals(expected, term(formula).formula());
    }
}
