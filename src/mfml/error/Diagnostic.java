package mfml.error;

import java.util.List;
import mfml.source.Source;
import mfml.source.Span;

/**
 * An error, warning or note as data.
 *
 * @param message one sentence saying what is wrong
 * @param detail what was met and what was needed, or empty
 * @param hint the nearest fix, or empty
 * @param source the text it speaks of, or null where there is none
 * @param span the place in it, or null
 * @param calls the calls that led there, innermost first
 * @param callsLeftOut how many calls are left out before the last one listed, which is the outermost
 */
public record Diagnostic(
        Severity severity,
        String code,
        String message,
        String detail,
        String hint,
        Source source,
        Span span,
        List<CallSite> calls,
        int callsLeftOut) {

    /** The 1-based line, 0 where there is no place. */
    public int line() {
        return source == null || span == null ? 0 : source.line(span.start());
    }

    /** The 1-based column, 0 where there is no place. */
    public int column() {
        return source == null || span == null ? 0 : source.column(span.start());
    }
}
