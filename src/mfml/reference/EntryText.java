package mfml.reference;

import java.util.ArrayList;
import java.util.List;

/** An entry as plain text, for {@code help} and the terminal. */
public final class EntryText {
    private static final int WIDTH = 100;

    private EntryText() {}

    /** Its form, sentences, examples, related entries and other names; the lines of the examples as given. */
    public static String of(Entry entry) {
        return of(entry, WIDTH);
    }

    /** On lines of at most so many characters, as far as a word is not longer. */
    public static String of(Entry entry, int width) {
        List<String> lines = new ArrayList<>(List.of(entry.form()));
        lines.addAll(wrapped(entry.doc(), width));
        for (String line : ExampleLines.aligned(entry.examples())) lines.add("    " + line);
        if (!entry.see().isEmpty()) lines.addAll(wrapped("See also " + String.join(", ", entry.see()) + ".", width));
        if (!entry.aliases().isEmpty()) {
            lines.addAll(wrapped("Elsewhere " + String.join(", ", entry.aliases()) + ".", width));
        }
        return String.join("\n", lines);
    }

    /** The words of a text on lines of at most that many characters, as far as a word is not longer. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }
}
