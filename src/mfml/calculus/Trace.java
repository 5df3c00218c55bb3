package mfml.calculus;

import java.util.List;
import java.util.stream.Stream;
import mfml.render.MathmlPrinter;
import mfml.render.Notation;
import mfml.syntax.Expr;
import mfml.syntax.LatexPrinter;
import mfml.syntax.Printer;
import mfml.value.Value;

/**
 * A worked solution. The last line of the last part is the answer.
 *
 * @param parts one for each time that something is derived
 * @param answer a number, a formula or a vector of them
 * @param notes what is to be said besides, a sentence each
 */
public record Trace(List<Part> parts, Value answer, List<String> notes) {
    /**
     * @param start what is worked out
     * @param lines as a reader wants them: each of one rule or a few plain ones
     * @param every a line for each rule
     * @param steps the rules as they were applied, the outermost one first; none where the work is no tree
     */
    public record Part(Expr start, List<Line> lines, List<Line> every, List<Step> steps) {
        /** With one more line at the end. */
        Part with(Expr written, String rule) {
            Line last = new Line(written, rule);
            return new Part(start, joined(lines, last), joined(every, last), steps);
        }

        private static List<Line> joined(List<Line> lines, Line last) {
            return Stream.concat(lines.stream(), Stream.of(last)).toList();
        }
    }

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

    /** A {@code <math>} element with a table: the lines, and the rules beside them. */
    public String mathml(Depth depth) {
        return MathmlPrinter.document(TraceMathml.of(this, depth));
    }

    /**
     * As records, lists and texts, of which JSON is written: of every part {@code start}, {@code lines} and {@code every}
     * (the two depths; each line {@code text}, {@code latex}, {@code mathml}, {@code rule}) and {@code steps} (each
     * {@code rule}, {@code before}, {@code after}, {@code detail}, {@code steps}); {@code answer}; {@code notes}.
     */
    public Notation data() {
        return TraceData.of(this);
    }

    /** Whether a line has a sign of its own, so that none stands before it. */
    static boolean isClaim(Expr line) {
        return line instanceof Expr.Equation
                || line instanceof Expr.Comparison
                || line instanceof Expr.Logical
                || line instanceof Expr.Text;
    }

    /** A line for people; words stand without their quotes. */
    static String text(Expr line) {
        return line instanceof Expr.Text words ? words(words) : Printer.text(line);
    }

    static String latex(Expr line) {
        if (line instanceof Expr.Command command && !command.unknowns().isEmpty()) {
            List<String> claims =
                    command.subjects().stream().map(LatexPrinter::write).toList();
            return String.join(",\\quad ", claims);
        }
        return line instanceof Expr.Text words ? LatexPrinter.words(words(words)) : LatexPrinter.write(line);
    }

    static String mathml(Expr line) {
        return line instanceof Expr.Text words
                ? MathmlPrinter.words(words(words))
                : mfml.syntax.MathmlPrinter.write(line);
    }

    private static String words(Expr.Text text) {
        StringBuilder words = new StringBuilder();
        for (Expr.Piece piece : text.pieces()) words.append(piece.literal());
        return words.toString();
    }

    static List<Line> lines(Part part, Depth depth) {
        return depth == Depth.READER ? part.lines() : part.every();
    }
}
