package mfml.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mfml.reference.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private static final Reference REFERENCE = new Reference();
    private final Search search = new Search(REFERENCE);

    @ParameterizedTest
    @CsvSource({
        "average, mean",
        "inverse, inv",
        "np.linalg.norm, norm",
        "torch.linalg.det, det",
        "Mean, mean",
        "NORM, norm",
        "solve linear system, backslash",
        "frobenius, norm",
        "elif, if",
        "lambda, arrow",
        "variance, var",
        "standard deviation, std",
        "hstack, columns",
        "identity matrix, eye",
        "remainder, mod",
        "largest entry, max",
        "⊙, dotted",
        "matrices side by side, columns",
        "logarithm base 2, log2",
        "print, show",
        "absolute value of a number, bars",
        "mean squared, mse",
        "how to print, show"
    })
    void theBestComesFirst(String query, String id) {
        List<Entry> hits = search.find(List.of(query.split(" ")));
        assertEquals(
                id,
                hits.getFirst().id(),
                () -> hits.stream().map(Entry::id).toList().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "mean, mean",
        "average, mean",
        "np.mean, mean",
        "numpy.linalg.inv, inv",
        "ᵀ, transpose",
        ".T, transpose",
        "≤, less",
        "π, pi",
        "Gamma, Gamma",
        "gamma, Gamma",
        "., field",
        "-, minus"
    })
    void aNameIsFoundAsItIsWrittenHereOrElsewhere(String name, String id) {
        assertEquals(id, REFERENCE.find(name).orElseThrow().id());
    }

    @ParameterizedTest
    @CsvSource({"zzzzz", "x.", "..", "loop"}) // a loop may be a for or a while: that is a search
    void whatIsNoNameOfOneEntryIsNotFound(String name) {
        assertTrue(REFERENCE.find(name).isEmpty());
    }

    @Test
    void aWordOfSeveralEntriesLeadsToAll() {
        List<String> hits = search.find(List.of("loop")).stream().map(Entry::id).toList();
        assertTrue(hits.containsAll(List.of("for", "while")), hits.toString());
    }

    @Test
    void whereNotAllWordsOccurSomeAreEnough() {
        assertTrue(search.find(List.of("sum", "of", "squares")).stream()
                .anyMatch(entry -> entry.id().equals("sum")));
        assertEquals("norm", search.find(List.of("norm", "zzzzz")).getFirst().id());
        assertEquals(List.of(), search.find(List.of("zzzzz", "qqqqq")));
    }
}
