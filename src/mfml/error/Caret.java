package mfml.error;

import mfml.source.Source;
import mfml.source.Span;

/** Draws a diagnostic for people: the sentence, the source line with a caret under the place, the detail, the hint, the calls. */
public final class Caret {
    private static final int WIDEST_LINE = 110;

    private Caret() {}

    public static String draw(Diagnostic problem) {
        StringBuilder text = new StringBuilder();
        text.append(title(problem.severity()))
                .append(": ")
                .append(problem.message())
                .append('\n');
        if (problem.source() != null && problem.span() != null) place(text, problem.source(), problem.span());
        indented(text, problem.detail());
        if (!problem.hint().isEmpty()) indented(text, "Hint: " + problem.hint());
        for (int k = 0; k < problem.calls().size(); k++) {
            CallSite call = problem.calls().get(k);
            if (problem.callsLeftOut() > 0 && k == problem.calls().size() - 1) {
                text.append("  … ").append(problem.callsLeftOut()).append(" more calls …\n");
            }
            text.append("  in ").append(call.function());
            if (call.source() != null) {
                text.append(", called on line ")
                        .append(call.source().line(call.span().start()));
                if (problem.source() != null
                        && !call.source().name().equals(problem.source().name())) {
                    text.append(" of ").append(call.source().name());
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String title(Severity severity) {
        return switch (severity) {
            case NOTE -> "Note";
            case WARNING -> "Warning";
            case ERROR -> "Error";
        };
    }

    private static void indented(StringBuilder text, String paragraph) {
        if (paragraph.isEmpty()) return;
        for (String line : paragraph.split("\n")) text.append("  ").append(line).append('\n');
    }

    private static void place(StringBuilder text, Source source, Span span) {
        String number = Integer.toString(source.line(span.start()));
        String line = source.lineText(span.start());
        int start = Math.min(span.start() - source.lineStart(span.start()), line.length());
        int end = Math.min(start + Math.max(span.length(), 1), Math.max(line.length(), start + 1));
        int from = 0;
        int to = line.length();
        if (line.length() > WIDEST_LINE) { // of a very long line only the surroundings of the place
            from = Math.max(0, Math.min(start - 40, line.length() - WIDEST_LINE));
            to = Math.min(line.length(), from + WIDEST_LINE);
            end = Math.min(end, to);
        }
        String shown = printable(line.substring(from, to));
        String before = (from > 0 ? "…" : "") + shown.substring(0, start - from);
        int wide = Math.max(1, width(shown.substring(start - from, Math.min(end - from, shown.length()))));
        if (source.imported()) text.append("  ").append(source.name()).append('\n');
        String margin = "  " + number + " | ";
        text.append(margin)
                .append(from > 0 ? "…" : "")
                .append(shown)
                .append(to < line.length() ? "…" : "")
                .append('\n');
        text.append(" ".repeat(margin.length() - 2)).append("| ");
        text.append(" ".repeat(width(before))).append("^".repeat(wide)).append('\n');
    }

    /** A tab or control character takes one column, so that the caret stands right. */
    private static String printable(String line) {
        StringBuilder shown = new StringBuilder(line);
        for (int at = 0; at < shown.length(); at++) {
            char c = shown.charAt(at);
            if (c == '\t') shown.setCharAt(at, ' ');
            else if (Character.isISOControl(c)) shown.setCharAt(at, c == 0 ? '␀' : '·');
        }
        return shown.toString();
    }

    /** Columns that a text takes: combining marks take none. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
