package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import mfml.syntax.Printer;

/** A worked solution as text. */
final class TraceText {
    private static final int WIDE_GAP = 10;
    private static final int NARROW_GAP = 4;
    private static final int WIDEST = 60; // longer lines have their rules on a line of their own

    private TraceText() {}

    static String of(Trace trace, Trace.Depth depth) {
        StringBuilder text = new StringBuilder();
        for (Trace.Part part : trace.parts()) {
            if (!text.isEmpty()) text.append('\n');
            part(text, part, Trace.lines(part, depth));
        }
        for (String note : trace.notes()) text.append(note).append('\n');
        return text.toString();
    }

    private static void part(StringBuilder text, Trace.Part part, List<Line> lines) {
        text.append(Printer.text(part.start())).append('\n');
        List<String> written = new ArrayList<>();
        int longest = 0;
        int rules = 0;
        for (Line line : lines) {
            String sign = Trace.isClaim(line.expression()) ? "    " : "  = "; // an equation has its own
            written.add(sign + Trace.text(line.expression()));
            int length = length(written.getLast());
            if (length <= WIDEST) longest = Math.max(longest, length);
            rules = Math.max(rules, length(line.rules()));
        }
        int column = longest + (longest + WIDE_GAP + rules <= 100 ? WIDE_GAP : NARROW_GAP);
        for (int k = 0; k < lines.size(); k++) {
            String rule = lines.get(k).rules();
            text.append(written.get(k));
            if (!rule.isEmpty()) {
                int length = length(written.get(k));
                if (length > longest) text.append('\n').append(" ".repeat(8));
                else text.append(" ".repeat(column - length));
                text.append(rule);
            }
            text.append('\n');
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
