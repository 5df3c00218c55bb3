package mfml.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mfml.eval.Vocabulary;
import org.junit.jupiter.api.Test;

class LaterNamesTest {
    @Test
    void whatHasComeIsNoLongerLater() {
        Set<String> come = new TreeSet<>(new Vocabulary(Map.of(), file -> null).names());
        come.retainAll(LaterNames.ALL);
        assertEquals(Set.of(), come);
    }
}
