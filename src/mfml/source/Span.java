package mfml.source;

/** A stretch of source text: offsets in UTF-16 units, the end exclusive. Line and column are worked out only when shown. */
public record Span(int start, int end) {
    public static final Span NOWHERE = new Span(0, 0);

    public Span to(Span last) {
        return new Span(Math.min(start, last.start), Math.max(end, last.end));
    }

    public int length() {
        return end - start;
    }
}
