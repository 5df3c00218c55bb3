package mfml.cli.session;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Colours of what the session writes, or none: where the terminal has none, or NO_COLOR is set. */
final class Paint {
    private static final String OFF = "\u001b[0m";
    private static final String ALARM = "\u001b[1;31m";
    private static final String MARK = "\u001b[31m";
    private static final String ADVICE = "\u001b[36m";
    private static final String QUIET = "\u001b[2m";
    private static final Pattern CARET_LINE = Pattern.compile(" +\\| +\\^+");

    private final boolean colours;

    Paint(boolean colours) {
        this.colours = colours;
    }

    /** See no-color.org: set to anything, it asks for none. */
    static boolean wanted(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    boolean colours() {
        return colours;
    }

    String quiet(String text) {
        return dressed(QUIET, text);
    }

    String prompt(String text) {
        return dressed(ADVICE, text);
    }

    /** A diagnostic as it was drawn: its title, its carets and its hint stand out. */
    String diagnostic(String drawn) {
        if (!colours) return drawn;
        return drawn.lines().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String line) {
        for (String title : new String[] {"Error:", "Warning:", "Note:"}) {
            if (line.startsWith(title)) {
                String style = title.equals("Error:") ? ALARM : ADVICE;
                return dressed(style, title) + line.substring(title.length());
            }
        }
        if (CARET_LINE.matcher(line).matches()) {
            int caret = line.indexOf('^');
            return line.substring(0, caret) + dressed(MARK, line.substring(caret));
        }
        return line.startsWith("  Hint: ") ? dressed(ADVICE, line) : line;
    }

    private String dressed(String style, String text) {
        return colours ? style + text + OFF : text;
    }
}
