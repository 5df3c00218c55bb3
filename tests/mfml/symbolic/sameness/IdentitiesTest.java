package mfml.symbolic.sameness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.error.Fault;
import org.junit.jupiter.api.Test;

/** Every true identity of the table is proved, both ways round, and every slightly wrong one refuted by a witness. */
class IdentitiesTest {
    private static final Path TABLE = Path.of("tests/mfml/symbolic/sameness/identities.txt");

    record Row(String left, String right, String wrong, String declarations) {
        static Row of(String line) {
            String[] cells = line.split("\\|");
            return new Row(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells.length > 2 ? cells[2].strip() : "",
                    cells.length > 3 ? cells[3].strip() : "");
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) rows.add(Row.of(line));
        }
        return rows;
    }

    static Verdict verdict(String left, String right, String declarations) {
        Formulas formulas = new Formulas(declarations);
        return Sameness.of(
                formulas.term(left), formulas.term(right), new Budget(50_000_000, Budget.UNLIMITED, Budget.UNLIMITED));
    }

    @Test
    void trueOnesAreProved() throws IOException {
        List<String> failed = new ArrayList<>();
        for (Row row : rows()) {
            if (row.right.isEmpty()) continue;
            expect(failed, Verdict.Same.class, row.left, row.right, row.declarations);
            expect(failed, Verdict.Same.class, row.right, row.left, row.declarations);
        }
        assertEquals(List.of(), failed);
    }

    @Test
    void wrongOnesAreRefuted() throws IOException {
        List<String> failed = new ArrayList<>();
        for (Row row : rows()) {
            if (row.wrong.isEmpty()) continue;
            expect(failed, Verdict.Different.class, row.left, row.wrong, row.declarations);
            expect(failed, Verdict.Different.class, row.wrong, row.left, row.declarations);
        }
        assertEquals(List.of(), failed);
    }

    private static void expect(
            List<String> failed, Class<? extends Verdict> kind, String left, String right, String declarations) {
        Object found;
        try {
            found = verdict(left, right, declarations);
        } catch (RuntimeException fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            found = fault + " " + (fault instanceof Fault f ? f.code() : "") + (trace.length > 0 ? trace[0] : "");
        }
        if (!kind.isInstance(found)) failed.add("\n" + left + " ≡ " + right + " : " + found);
    }
}
