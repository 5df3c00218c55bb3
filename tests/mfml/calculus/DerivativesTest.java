package mfml.calculus;

import static mfml.calculus.Formula.X;
import static mfml.calculus.Formula.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every entry of the table against a finite difference and by its text. */
class DerivativesTest {
    private static final Symbol A = Symbol.real("a");
    private static final Symbol B = Symbol.real("b");

    @ParameterizedTest
    @EnumSource(
            value = Head.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FACTORIAL", "GAMMA", "ROOT_OF"})
    void agreesWithAFiniteDifference(Head head) {
        int count = two(head) ? 2 : 1;
        Term function = two(head) ? Terms.apply(head, A, B) : Terms.apply(head, A);
        for (int argument = 0; argument < count; argument++) {
            compare(function, Derivatives.of(head, argument), argument, head.ordinal());
        }
    }

    @Test
    void powersAgreeWithAFiniteDifference() {
        for (int argument = 0; argument < 2; argument++) {
            compare(Terms.power(A, B), Derivatives.ofPower(argument), argument, argument);
        }
    }

    private static boolean two(Head head) {
        return List.of(Head.ARCTAN2, Head.MIN, Head.MAX, Head.MOD).contains(head);
    }

    private static void compare(Term function, PrimitiveDerivative entry, int argument, int seed) {
        Random draw = new Random(seed);
        Term derivative = Substitution.of(
                entry.term(), Map.of(Derivatives.U.name(), A, Derivatives.V.name(), B), Budget.unlimited());
        int compared = 0;
        for (int k = 0; k < 200; k++) {
            Map<String, Double> at = Map.of("a", draw.nextDouble(-3, 3), "b", draw.nextDouble(-3, 3));
            double expected = difference(function, argument == 0 ? "a" : "b", at);
            if (Double.isNaN(expected)) continue;
            assertEquals(expected, Numbers.of(derivative, at), 1e-5 * (1 + Math.abs(expected)), function + " " + at);
            compared++;
        }
        assertTrue(compared >= 20, function + " was compared " + compared + " times");
    }

    /** By five points; NaN where it does not settle down. */
    private static double difference(Term function, String letter, Map<String, Double> at) {
        double wide = difference(function, letter, at, 1e-3);
        double narrow = difference(function, letter, at, 5e-4);
        return Math.abs(wide - narrow) < 1e-6 * (1 + Math.abs(wide)) ? narrow : Double.NaN;
    }

    private static double difference(Term function, String letter, Map<String, Double> at, double h) {
        double total = 0;
        double[] weights = {1, -8, 8, -1};
        int[] steps = {-2, -1, 1, 2};
        for (int k = 0; k < 4; k++) {
            Map<String, Double> moved = new HashMap<>(at);
            moved.merge(letter, steps[k] * h, Double::sum);
            total += weights[k] * Numbers.of(function, moved);
        }
        return total / (12 * h);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIN | cos(x)",
                "COS | -sin(x)",
                "TAN | 1/cos(x)^2",
                "ARCSIN | 1/√(1 - x^2)",
                "ARCCOS | -1/√(1 - x^2)",
                "ARCTAN | 1/(1 + x^2)",
                "SINH | cosh(x)",
                "COSH | sinh(x)",
                "TANH | 1/cosh(x)^2",
                "LN | 1/x",
                "ABS | sign(x)",
                "SIGN | 0",
                "FLOOR | 0",
                "CEIL | 0",
                "ROUND | 0",
                "ERF | 2/√pi * e^(-x^2)",
                "RE | 1",
                "IM | 0",
                "CONJ | 1",
                "ARG | 0"
            })
    void reads(Head head, String expected) {
        Term entry =
                Substitution.of(Derivatives.of(head, 0).term(), Map.of(Derivatives.U.name(), X), Budget.unlimited());
        assertEquals(term(expected), entry);
    }

    @Test
    void gapsAreToldInTheFormulasOwnLetters() {
        Map<String, String> gaps = Map.of(
                "|x - 1|", "x = 1",
                "floor(2x)", "2x is a whole number",
                "round(x)", "x + 1/2 is a whole number",
                "sign(x)", "x = 0",
                "x mod 3", "x/3 is a whole number");
        gaps.forEach((formula, expected) -> {
            Differentiation differentiation = new Differentiation(X, Budget.unlimited());
            differentiation.derivative(term(formula));
            assertEquals(
                    List.of(expected),
                    differentiation.gaps().stream()
                            .map(gap -> gap.text(X, Budget.unlimited()))
                            .toList());
        });
    }

    @Test
    void aGapIsMissedWhereItsTermIsAnotherNumber() {
        Gap zero = Gap.zero(Terms.difference(X, Terms.number(1)));
        assertTrue(!zero.at(Map.of("x", Terms.number(1)), Budget.unlimited()).isMissed());
        assertTrue(zero.at(Map.of("x", Terms.number(2)), Budget.unlimited()).isMissed());
        assertTrue(!Gap.whole(X)
                .at(Map.of("x", Terms.number(2)), Budget.unlimited())
                .isMissed());
    }

    @ParameterizedTest
    @EnumSource(
            value = Head.class,
            names = {"FACTORIAL", "GAMMA", "ROOT_OF"})
    void refusesWhatHasNoDerivativeHere(Head head) {
        Fault fault = assertThrows(Fault.class, () -> Derivatives.of(head, 0));
        assertEquals("derivative.missing", fault.code());
    }

    @Test
    void complexPartsMoveWithARealLetterOnly() {
        assertEquals(term("re(2i x + 1)"), Differentiation.of(term("re(x + i x^2)"), X, Budget.unlimited()));
        assertNull(Derivatives.alongReal(Head.SIN));
        Symbol z = Symbol.of("z", Domain.COMPLEX);
        Fault fault =
                assertThrows(Fault.class, () -> Differentiation.of(Terms.apply(Head.CONJ, z), z, Budget.unlimited()));
        assertEquals("derivative.complex", fault.code());
    }
}
