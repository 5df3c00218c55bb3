package mfml.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mfml.Mfml;
import mfml.value.Value;
import org.junit.jupiter.api.Test;

/** The usual exercises, each with its known answer: none may be wrong, and the share that is solved is told. */
class TextbookLimitsTest {
    private static final double AIM = 0.98;

    private final Mfml mfml = Mfml.builder().build();

    @Test
    void limitsAreWhatTheBookSays() {
        check("textbook-limits.txt");
    }

    @Test
    void sumsAreWhatTheBookSays() {
        check("textbook-sums.txt");
    }

    private boolean isSame(TextbookLimits each, String found) {
        if (!found.contains("(") && !found.contains("·") && !found.contains("+")) return false;
        return eval("(" + each.asked() + ") ≡ (" + each.answer() + ")").equals("true");
    }

    private void check(String file) {
        List<TextbookLimits> all = TextbookLimits.all(file);
        List<String> wrong = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (TextbookLimits each : all) {
            String found = eval(each.asked());
            boolean right = each.answer().equals("dne")
                    ? found.startsWith("does not exist") || found.startsWith("diverges")
                    : found.equals(eval("exact " + each.answer())) || isSame(each, found);
            if (found.startsWith("undecided")) open.add(each.asked() + ": " + found);
            else if (!right) wrong.add(each.asked() + " is not " + found);
        }
        System.out.printf("%s: %d of %d solved%n", file, all.size() - open.size() - wrong.size(), all.size());
        assertEquals(List.of(), wrong);
        assertTrue(open.size() <= (1 - AIM) * all.size(), open.toString());
    }

    private String eval(String code) {
        Value value = mfml.eval(TextbookLimits.LETTERS + code);
        return value.text();
    }
}
