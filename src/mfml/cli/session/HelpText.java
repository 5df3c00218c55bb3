package mfml.cli.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.Help;

/** What {@code help} says, as lines. */
final class HelpText {
    private HelpText() {}

    static String general() {
        try (var in = HelpText.class.getResourceAsStream("help.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String of(Help help, int width) {
        List<String> lines = new ArrayList<>();
        lines.add(help.signature());
        wrap(help.text(), width, lines);
        for (String example : help.examples()) lines.add("      " + example.replace("\n", "\n      "));
        if (!help.see().isEmpty()) wrap("See also " + String.join(", ", help.see()) + ".", width, lines);
        return String.join("\n", lines);
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : paragraph.split(" ")) {
            if (line.length() > 1 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        if (!line.toString().isBlank()) lines.add(line.toString());
    }

    /** Every sign with the words that write it, as many beside each other as the width takes. */
    static String symbols(Map<String, String> shorthands, int width) {
        Map<String, String> words = new LinkedHashMap<>();
        shorthands.forEach((word, sign) -> words.merge(sign, "\\" + word, (all, more) -> all + " " + more));
        int column = 0;
        for (String all : words.values()) column = Math.max(column, all.length() + 5);
        int columns = Math.max(1, width / column);
        StringBuilder text = new StringBuilder("Write a word behind \\ and press Tab:\n");
        int place = 0;
        for (var entry : words.entrySet()) {
            String cell = entry.getKey() + " ".repeat(3 - entry.getKey().length()) + entry.getValue();
            boolean last = ++place % columns == 0 || place == words.size();
            text.append(last ? cell + "\n" : cell + " ".repeat(column - cell.length()));
        }
        return text + "Raised and lowered: ^2 Tab is ², ^-1 ⁻¹, ^T ᵀ, \\^n ⁿ; x_1 Tab is x₁, x\\_i xᵢ.";
    }
}
