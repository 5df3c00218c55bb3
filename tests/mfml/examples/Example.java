package mfml.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import mfml.Transcript;
import mfml.source.Source;

/**
 * Lines of documentation that are run: each statement with what it shows behind {@code #}; lines that hold nothing but a
 * comment go on with what is shown. A statement without a comment must show nothing. What is written {@code # …} (three
 * dots) is not compared, and {@code # Error: …} must be the first line of an error.
 */
final class Example {
    private record Line(StringBuilder code, List<String> shown) {}

    private Example() {}

    static void check(String where, List<String> text) {
        check(where, text, Mfml.builder());
    }

    static void check(String where, List<String> text, Mfml.Builder builder) {
        Transcript transcript = new Transcript();
        try (Session session = builder.output(transcript).build().session()) {
            check(where, text, session, transcript);
        }
    }

    /** Goes on in a session whose output is the transcript. */
    static void check(String where, List<String> text, Session session, Transcript transcript) {
        for (Line line : lines(text)) {
            String shown;
            try {
                session.run(new Source(where, line.code.toString()));
                shown = transcript.take();
            } catch (Problem problem) {
                shown = transcript.take()
                        + problem.getMessage().lines().findFirst().orElse("");
            }
            String expected = String.join("\n", line.shown);
            if (expected.equals("…")) continue;
            assertEquals(expected, strip(shown), () -> where + ": " + line.code);
        }
    }

    /** A worksheet whose error is printed behind it, whole. */
    static void checkError(List<String> worksheet, List<String> expected) {
        String code = String.join("\n", worksheet).replaceAll("\\s+# Error:.*", "");
        Problem problem =
                assertThrows(Problem.class, () -> Mfml.builder().build().eval(code));
        assertEquals(String.join("\n", expected), strip(problem.getMessage()));
    }

    private static String strip(String shown) {
        List<String> lines = new ArrayList<>();
        shown.lines().forEach(line -> lines.add(line.stripTrailing()));
        return String.join("\n", lines);
    }

    /** Statements with what they show; a block (function, if, for, while … end) is one statement. */
    private static List<Line> lines(List<String> text) {
        List<Line> lines = new ArrayList<>();
        int open = 0;
        boolean goesOn = false; // a line that ends in an operator or a comma
        Line current = null;
        String documentation = ""; // the ## lines above a definition belong to it
        for (String written : text) {
            int comment = commentStart(written);
            String code = comment < 0 ? written : written.substring(0, comment);
            String said = comment < 0
                    ? null
                    : written.substring(comment + 1).replaceFirst("^ ", "").stripTrailing();
            if (written.startsWith("## ") && open == 0) {
                documentation += written + "\n";
                continue;
            }
            if (code.isBlank()) {
                boolean more = said != null && comment > 0 && current != null && open == 0;
                if (more) current.shown.add(said);
                else if (open == 0) current = null; // a remark of its own, or an empty line
                continue;
            }
            if (open == 0 && !goesOn) {
                current = new Line(new StringBuilder(documentation), new ArrayList<>());
                documentation = "";
                lines.add(current);
            }
            current.code.append(code.stripTrailing()).append('\n');
            open += opened(code);
            if (said != null && open == 0) current.shown.add(said);
            goesOn = code.stripTrailing().matches(".*([-+*/^,=<>~·×⊗⊙\\\\]|->|→|\\b(and|or|not|in|mod))");
        }
        return lines;
    }

    private static int opened(String code) {
        String bare = code.replaceAll("\"[^\"]*\"", "").strip();
        int change = bare.matches("(function|if|while|for|exercise)\\b.*") ? 1 : 0;
        if (bare.matches("end;?")) change--;
        for (char c : bare.toCharArray()) {
            if ("([{".indexOf(c) >= 0) change++;
            if (")]}".indexOf(c) >= 0) change--;
        }
        return change;
    }

    private static int commentStart(String line) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"' && (at == 0 || line.charAt(at - 1) != '\\')) quoted = !quoted;
            if (c == '#' && !quoted) return at;
        }
        return -1;
    }
}
