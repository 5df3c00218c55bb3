package mfml.calculus;

import java.util.List;
import mfml.symbolic.Formula;
import mfml.syntax.Expr;

/**
 * A worked solution. The last line of the last part is the answer.
 *
 * @param parts one for each time that something is derived
 * @param notes what is to be said besides, a sentence each
 */
public record Trace(List<Part> parts, Formula answer, List<String> notes) {
    /**
     * @param start what is worked out
     * @param lines as a reader wants them: each of one rule or a few plain ones
     * @param every a line for each rule
     * @param steps the rules as they were applied, the outermost one first; none where the work is no tree
     */
    public record Part(Expr start, List<Line> lines, List<Line> every, List<Step> steps) {}

    /** How much is shown. */
    public enum Depth {
        READER,
        EVERY
    }

    /** Aligned columns: the lines, and the rules beside them. */
    public String text(Depth depth) {
        return TraceText.of(this, depth);
    }

    /** An {@code align*} environment. */
    public String latex(Depth depth) {
        return TraceLatex.of(this, depth);
    }

    /**
     * Plain maps, lists and text, to be written as JSON: {@code start}, {@code lines} (each {@code text}, {@code latex},
     * {@code rule}) and {@code steps} (each {@code rule}, {@code before}, {@code after}, {@code detail}, {@code steps}) of
     * every part, {@code answer}, {@code notes}.
     */
    public java.util.Map<String, Object> data(Depth depth) {
        return TraceData.of(this, depth);
    }

    static List<Line> lines(Part part, Depth depth) {
        return depth == Depth.READER ? part.lines() : part.every();
    }
}
