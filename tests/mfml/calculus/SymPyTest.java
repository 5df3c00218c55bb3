package mfml.calculus;

import static mfml.calculus.Formula.X;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Rational;
import mfml.symbolic.Term;
import org.junit.jupiter.api.Test;

/** Derivatives of 200 random formulas, up to the third, against values that SymPy found ({@code derivatives_by_sympy.py}). */
class SymPyTest {
    private static final Path TABLE = Path.of("tests/mfml/calculus/derivatives.tsv");

    private record Row(String formula, int order, double point, double value) {
        static Row of(String line) {
            String[] cells = line.split("\t");
            String[] point = cells[2].split("/");
            Rational number = point.length == 1
                    ? Rational.of(Long.parseLong(point[0]))
                    : Rational.of(Long.parseLong(point[0]), Long.parseLong(point[1]));
            return new Row(
                    cells[0], Integer.parseInt(cells[1]), number.doubleValue(), new BigDecimal(cells[3]).doubleValue());
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) if (!line.startsWith("#")) rows.add(Row.of(line));
        return rows;
    }

    @Test
    void derivativesOfTermsAgree() throws IOException {
        List<Row> rows = rows();
        assertEquals(200, rows.size());
        for (Row row : rows) {
            Term derived = new Differentiation(X, Budget.unlimited()).derivative(Formula.term(row.formula), row.order);
            agree(row, derived);
        }
    }

    @Test
    void derivationsOfWhatIsWrittenAgree() throws IOException {
        for (Row row : rows()) {
            List<mfml.symbolic.Symbol> by = java.util.Collections.nCopies(row.order, X);
            agree(row, (Term)
                    Derivation.explained(Formula.read(row.formula), by, false, Formula.NAMES, Budget.unlimited())
                            .answer());
        }
    }

    private static void agree(Row row, Term derived) {
        double found = Numbers.of(derived, row.point);
        assertEquals(row.value, found, 1e-8 * Math.abs(row.value), row + " " + derived.text());
    }
}
