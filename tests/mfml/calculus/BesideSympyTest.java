package mfml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mfml.Seed;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Postfix;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.enclosure.Rectangle;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Derivatives and verdicts beside SymPy's on its seeded random formulas (tests/sympy/generate.py): one of ten, drawn by the
 * seed; all with {@code -Dmfml.all=true}.
 */
class BesideSympyTest {
    private static final Path TABLE = Path.of("tests/sympy/derivatives.tsv");
    private static final Symbol X = Symbol.real("x");
    private static final Symbol Y = Symbol.real("y");

    private final Random random = new Random(Seed.of("beside SymPy"));

    private record Row(Term term, Term derivative, Term same, Term slip) {}

    private static List<Row> rows() throws IOException {
        boolean all = Boolean.getBoolean("mfml.all");
        Random draw = new Random(Seed.of("formulas beside SymPy"));
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!all && draw.nextInt(10) > 0) continue;
            String[] cells = line.split("\t");
            try {
                rows.add(new Row(
                        Postfix.read(cells[0]),
                        Postfix.read(cells[1]),
                        Postfix.read(cells[2]),
                        Postfix.read(cells[3])));
            } catch (Fault undefined) {
                // a division by what is 0 in our normal form
            }
        }
        return rows;
    }

    private static Budget budget() {
        return new Budget(100_000_000, Budget.UNLIMITED, Budget.UNLIMITED);
    }

    /** Whether enclosures of 200 bits keep the two apart at one of six points. */
    private boolean apart(Term left, Term right) {
        for (int k = 0; k < 6; k++) {
            Map<Symbol, Rational> at = new HashMap<>();
            at.put(X, Rational.of(random.nextInt(2001) - 1000, 487));
            at.put(Y, Rational.of(random.nextInt(2001) - 1000, 311));
            Rectangle here = Rectangle.of(left, at, 200, budget());
            Rectangle there = Rectangle.of(right, at, 200, budget());
            if (here.isEmpty() || there.isEmpty()) continue;
            if (!here.re().meets(there.re()) || !here.im().meets(there.im())) return true;
        }
        return false;
    }

    @Test
    void everyDerivativeAgrees() throws IOException {
        List<String> apart = new ArrayList<>();
        for (Row row : rows()) {
            Term ours = Differentiation.of(row.term, X, budget());
            if (apart(ours, row.derivative)) apart.add("\n" + row.term + " : " + ours + " and " + row.derivative);
        }
        assertEquals(List.of(), apart);
    }

    @Test
    void noVerdictIsWrongAndFewAreOpen() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int asked = 0;
        for (Row row : rows()) {
            asked += 3;
            Term ours = Differentiation.of(row.term, X, budget());
            expectSame(ours, row.derivative, wrong, open);
            expectSame(row.term, row.same, wrong, open);
            Verdict verdict = Sameness.of(row.term, row.slip, budget());
            if (verdict instanceof Verdict.Same && apart(row.term, row.slip))
                wrong.add("\n" + row.term + " ≢ " + row.slip);
            if (verdict instanceof Verdict.NotDecided) open.add("\n" + row.term + " ≢ " + row.slip);
        }
        assertEquals(List.of(), wrong);
        int all = asked;
        System.out.println("beside SymPy: " + open.size() + " of " + asked + " not decided");
        assertTrue(open.size() * 50 < asked, () -> open.size() + " of " + all + " not decided" + open);
    }

    private static void expectSame(Term left, Term right, List<String> wrong, List<String> open) {
        Verdict verdict = Sameness.of(left, right, budget());
        if (verdict instanceof Verdict.Different) wrong.add("\n" + left + " ≡ " + right + " : " + verdict);
        if (verdict instanceof Verdict.NotDecided) open.add("\n" + left + " ≡ " + right);
    }
}
