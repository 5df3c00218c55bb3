package mfml.value;

import java.util.Optional;
import mfml.source.Source;
import mfml.source.Span;

/**
 * Where a run is just now: an estimate, taken from another thread while it goes on.
 *
 * @param source the text that runs
 * @param statement the statement of it that runs
 * @param loop the outermost loop that it is in, perhaps in a function that it called
 */
public record Progress(Source source, Span statement, Optional<Loop> loop) {
    /**
     * A loop or comprehension.
     *
     * @param head where its first words stand
     * @param done rounds that are behind it
     * @param count rounds in all; -1 where nobody knows
     */
    public record Loop(Source source, Span head, long done, long count) {
        /** From 0 to 1; NaN where nobody knows. */
        public double share() {
            return count <= 0 ? Double.NaN : Math.min(1, Math.max(0, (double) done / count));
        }
    }

    /** The 1-based line of the statement. */
    public int line() {
        return source.line(statement.start());
    }
}
