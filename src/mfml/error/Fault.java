package mfml.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.source.Source;
import mfml.source.Span;

/**
 * Something went wrong: a code of the catalogue and what fills the holes of its text. Whoever knows what is wrong throws
 * it; the evaluator, on the way out, adds where ({@link #at}) and the calls that led there. It carries no Java stack:
 * it is an outcome of the user's program, not of ours.
 */
public final class Fault extends RuntimeException {
    private static final int CALLS_KEPT = 8;

    private final String code;
    private final Map<String, Object> holes = new LinkedHashMap<>();
    private final List<CallSite> calls = new ArrayList<>();
    private CallSite outermost;
    private int callsLeftOut;
    private String hint;
    private Source source;
    private Span span;

    private Fault(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    public static Fault of(String code) {
        return new Fault(code);
    }

    /** Fills a hole of the text; the first filling stays, so that the one who knows most (innermost) wins. */
    public Fault with(String hole, Object value) {
        holes.putIfAbsent(hole, value);
        return this;
    }

    /** Fills a hole anew, where a function is asked for under another name than that of the one that does the work. */
    public Fault instead(String hole, Object value) {
        holes.put(hole, value);
        return this;
    }

    /** Chooses among several hints of the code: the text under {@code code.hint.name}. */
    public Fault hint(String name) {
        if (hint == null) hint = name;
        return this;
    }

    /** Says where; the innermost place stays, but for places in the library, which the user has not written. */
    public Fault at(Source source, Span span) {
        if (this.span == null && source != null && !source.isLibrary()) {
            this.source = source;
            this.span = span;
        }
        return this;
    }

    /** Adds a call that led here, innermost first; of a long row the innermost ones are kept, and the outermost. */
    public Fault through(String function, Source from, Span where) {
        if (calls.size() < CALLS_KEPT) {
            calls.add(new CallSite(function, from, where));
        } else {
            if (outermost != null) callsLeftOut++;
            outermost = new CallSite(function, from, where);
        }
        return this;
    }

    private List<CallSite> calls() {
        List<CallSite> all = new ArrayList<>(calls);
        if (outermost != null) all.add(outermost);
        return List.copyOf(all);
    }

    public String code() {
        return code;
    }

    public Map<String, Object> holes() {
        return holes;
    }

    public boolean isPlaced() {
        return span != null;
    }

    /** Limits end the statement: {@code try} does not catch them. */
    public boolean isLimit() {
        return code.startsWith("limit.");
    }

    public Diagnostic diagnostic() {
        return diagnostic(Severity.ERROR);
    }

    public Diagnostic diagnostic(Severity severity) {
        return new Diagnostic(
                severity,
                code,
                Catalogue.message(code, holes),
                Catalogue.detail(code, holes),
                Catalogue.hint(code, hint, holes),
                source,
                span,
                calls(),
                callsLeftOut);
    }

    @Override
    public String getMessage() {
        return code + " " + holes;
    }
}
