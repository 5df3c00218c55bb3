package mfml.calculus;

import java.util.List;
import mfml.syntax.LatexPrinter;

/** A worked solution as an {@code align*} environment, the rules in the right column. */
final class TraceLatex {
    private TraceLatex() {}

    static String of(Trace trace, Trace.Depth depth) {
        StringBuilder latex = new StringBuilder("\\begin{align*}\n");
        boolean first = true;
        for (Trace.Part part : trace.parts()) {
            if (!first) latex.append(" \\\\\n");
            first = false;
            String start = Trace.latex(part.start());
            List<Line> lines = Trace.lines(part, depth);
            if (lines.isEmpty()) latex.append("& ").append(start);
            for (int k = 0; k < lines.size(); k++) {
                if (k > 0) latex.append(" \\\\\n");
                boolean equation = Trace.isClaim(lines.get(k).expression()); // has its own sign
                if (k == 0) latex.append(equation ? "& " : "").append(start).append(equation ? " \\\\\n" : " ");
                latex.append(equation ? "& " : "&= ");
                latex.append(Trace.latex(lines.get(k).expression()));
                String rules = lines.get(k).rules();
                if (!rules.isEmpty()) latex.append(" && ").append(LatexPrinter.words(rules));
            }
        }
        return latex.append("\n\\end{align*}\n").toString();
    }
}
