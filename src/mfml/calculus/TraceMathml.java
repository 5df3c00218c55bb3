package mfml.calculus;

import java.util.List;

/** A worked solution as a MathML table: what is worked out, the signs and lines below each other, the rules on the right. */
final class TraceMathml {
    private TraceMathml() {}

    static String of(Trace trace, Trace.Depth depth) {
        StringBuilder table = new StringBuilder("<mtable columnalign=\"right left left\">");
        for (Trace.Part part : trace.parts()) {
            String start = Trace.mathml(part.start());
            List<Line> lines = Trace.lines(part, depth);
            if (lines.isEmpty()) row(table, start, "", "");
            for (int k = 0; k < lines.size(); k++) {
                Line line = lines.get(k);
                boolean equation = Trace.isClaim(line.expression()); // has its own sign
                if (k == 0 && equation) row(table, "", start, "");
                String written = Trace.mathml(line.expression());
                row(
                        table,
                        k == 0 && !equation ? start : "",
                        equation ? written : "<mrow><mo>=</mo>" + written + "</mrow>",
                        line.rules());
            }
        }
        return table.append("</mtable>").toString();
    }

    private static void row(StringBuilder table, String left, String right, String rules) {
        table.append("<mtr><mtd>")
                .append(left)
                .append("</mtd><mtd>")
                .append(right)
                .append("</mtd><mtd>");
        if (!rules.isEmpty()) table.append(mfml.render.MathmlPrinter.words(rules));
        table.append("</mtd></mtr>");
    }
}
