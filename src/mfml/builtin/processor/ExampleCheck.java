package mfml.builtin.processor;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether examples can be tested: every line says behind {@code #} what it shows. Definitions show nothing and may stand
 * before; a line that is a comment alone continues what the line above shows.
 */
final class ExampleCheck {
    private static final Pattern SILENT = Pattern.compile(
            "(use|import|symbol|tracked|seed\\()\\b.*|[\\p{L}_][\\p{L}\\p{N}_]*(\\([^()]*\\)|\\[[^\\[\\]]*\\])?(,\\s*[\\p{L}_][\\p{L}\\p{N}_]*)*\\s*=[^=].*|.*;");

    private ExampleCheck() {}

    /** What is wrong with the examples, or null. */
    static String complaint(List<String> examples) {
        if (examples.isEmpty()) return "needs at least one example";
        String last = "";
        for (String line : String.join("\n", examples).split("\n")) {
            if (line.isBlank()) return "has an empty line among its examples";
            String shown = shown(line);
            if (shown == null && !SILENT.matcher(line.strip()).matches()) {
                return "has an example that does not say behind # what it shows: " + line.strip();
            }
            if (shown != null && shown.isBlank()) return "has an example with nothing behind its #: " + line.strip();
            last = line;
        }
        return shown(last) == null ? "has examples that end in a line that shows nothing: " + last.strip() : null;
    }

    /** What stands behind the first # outside quotes, or null. */
    private static String shown(String line) {
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '"' && (k == 0 || line.charAt(k - 1) != '\\')) quoted = !quoted;
            if (c == '#' && !quoted) return line.substring(k + 1);
        }
        return null;
    }
}
