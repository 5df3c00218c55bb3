package mfml.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import mfml.source.Source;
import mfml.source.Span;
import mfml.value.Progress;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Source LOOP = new Source("input 1", "for k in 1:10^8\n    s = k\nend");

    @Test
    void saysTheLoopAndItsShare() {
        Progress.Loop loop = new Progress.Loop(LOOP, new Span(0, 29), 37_900_000, 100_000_000);
        Progress at = new Progress(LOOP, new Span(0, 29), Optional.of(loop));
        assertEquals("line 1: for k in 1:10^8   37 %   4 s", Watch.line(at, 4.7, 80));
    }

    @Test
    void ofALineAloneTheNumberIsNotSaid() {
        Source line = new Source("input 2", "x = A B");
        Progress at = new Progress(line, new Span(0, 7), Optional.empty());
        assertEquals("x = A B   12 s", Watch.line(at, 12.3, 80));
    }

    @Test
    void withoutAnEndThereIsNoShare() {
        Source line = new Source("input 2", "while true; x = 1; end");
        Progress.Loop loop = new Progress.Loop(line, new Span(0, 22), 5, -1);
        assertEquals(
                "while true; x = 1; end   2 s",
                Watch.line(new Progress(line, new Span(0, 22), Optional.of(loop)), 2, 80));
    }

    @Test
    void fitsANarrowTerminal() {
        Source line = new Source("input 2", "total = sum(1/k^2 for k in 1:10^9)");
        Progress.Loop loop = new Progress.Loop(line, new Span(12, 20), 1, 2);
        Progress at = new Progress(line, new Span(0, 34), Optional.of(loop));
        for (int width = 10; width < 60; width++) {
            assertTrue(Watch.line(at, 61, width).length() < width, Watch.line(at, 61, width));
        }
    }
}
