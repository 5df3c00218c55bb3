package mfml.cli.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

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
