package mfml.symbolic.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Postfix;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.Enclosure;
import org.junit.jupiter.api.Test;

class TransformationsTest {
    private static final Path EXAMPLES = Path.of("tests", "mfml", "symbolic", "algebra", "transformed.tsv");
    private static final Symbol X = Symbol.real("x");
    private static final Symbol Y = Symbol.real("y");
    private static final Symbol Z = Symbol.real("z");

    private static Budget budget() {
        return new Budget(200_000_000, 10_000_000_000L, 1 << 30);
    }

    private static Term applied(String name, Term term) {
        return switch (name) {
            case "expand" -> Transformations.expand(term, budget());
            case "factor" -> Transformations.factor(term, budget());
            case "cancel" -> Transformations.cancel(term, budget());
            case "together" -> Transformations.together(term, budget());
            case "apart" -> Transformations.apart(term, budget());
            case "trig_expand" -> Transformations.trigExpand(term, budget());
            case "trig_reduce" -> Transformations.trigReduce(term, budget());
            default -> Transformations.simplify(term, budget());
        };
    }

    private static List<String[]> examples() throws IOException {
        return Files.readAllLines(EXAMPLES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
    }

    @Test
    void agreesWithSymPy() throws IOException {
        List<String> different = new ArrayList<>();
        for (String[] example : examples()) {
            Term found = applied(example[0], Postfix.read(example[1]));
            Term expected = Postfix.read(example[2]);
            boolean same = found.equals(expected) || found.equals(applied(example[0], expected)); // but for signs
            if (!same) {
                different.add(example[0] + " of " + Postfix.read(example[1]).text() + ": " + found.text() + ", not " + expected.text());
            }
        }
        assertEquals("", String.join("\n", different));
    }

    /** At rational points, by enclosures: exact ones where the value is rational. */
    @Test
    void keepsTheValue() throws IOException {
        Random random = new Random(5);
        List<String> wrong = new ArrayList<>();
        List<String> all = List.of("expand", "factor", "cancel", "together", "trig_expand", "trig_reduce", "simplify");
        for (String[] example : examples()) {
            Term term = Postfix.read(example[1]);
            Map<Symbol, Rational> at = Map.of(
                    X, Rational.of(random.nextInt(1, 90), 91),
                    Y, Rational.of(random.nextInt(1, 90), 97),
                    Z, Rational.of(random.nextInt(1, 90), 101));
            Enclosure value = Enclosure.of(term, at, 300, Budget.unlimited());
            for (String name : all) {
                Enclosure changed = Enclosure.of(applied(name, term), at, 300, Budget.unlimited());
                if (!value.isEmpty() && !changed.meets(value)) wrong.add(name + " of " + term.text());
                else if (!value.isEmpty() && !value.containsZero()) assertTrue(changed.accurateBits() > 100, name);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Term random(Random random, int summands) {
        List<Term> sum = new ArrayList<>();
        for (int k = 0; k < summands; k++) {
            sum.add(Terms.product(List.of(
                    Terms.number(random.nextInt(-9, 10)),
                    Terms.power(X, random.nextInt(3)),
                    Terms.power(Y, random.nextInt(3)),
                    Terms.power(Z, random.nextInt(2)))));
        }
        return Terms.sum(sum);
    }

    @Test
    void factorsMultiplyBack() {
        Random random = new Random(3);
        for (int k = 0; k < 40; k++) {
            Term product = Transformations.expand(Terms.product(random(random, 4), random(random, 3)), budget());
            Term factored = Transformations.factor(product, budget());
            assertEquals(product, Transformations.expand(factored, budget()));
        }
    }

    @Test
    void takesTheLettersApart() {
        Term term = Postfix.read("x 2 ^ y * x y * + x z * + 3 +");
        assertEquals(
                List.of(Terms.number(3), Terms.sum(Y, Z), Y), Transformations.coefficients(term, X, budget()));
        assertEquals(2, Transformations.degree(term, X, budget()));
        assertEquals(Postfix.read("x 2 ^ y * x y z + * + 3 +"), Transformations.collect(term, X, budget()));
        assertThrows(Fault.class, () -> Transformations.degree(Postfix.read("x sin x +"), X, budget()));
        assertThrows(Fault.class, () -> Transformations.degree(Postfix.read("1 x /"), X, budget()));
    }

    @Test
    void expandsFastAndRefusesWhatIsTooLarge() {
        Term large = Transformations.expand(Postfix.read("x y + z + 1 + 20 ^"), budget());
        assertEquals(1771, large.parts().size());
        Term huge = Postfix.read("x y + z + 10000 ^");
        Fault refused = assertThrows(Fault.class, () -> Transformations.expand(huge, budget()));
        assertTrue(refused.code().startsWith("limit."), refused.code());
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
