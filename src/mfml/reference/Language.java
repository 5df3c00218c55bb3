package mfml.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entries for the language's own words and signs, read off {@code language.mfml} when they are asked for. There a line
 * {@code # …} gives the topic of what follows, and every block of {@code ##} lines is an entry, its first line
 * {@code id, spelling, …: form}.
 */
public final class Language {
    private Language() {}

    public static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        String topic = "";
        StringBuilder block = new StringBuilder();
        for (String line : (text() + "\n").split("\n", -1)) {
            if (line.startsWith("## ")) {
                block.append(line, 3, line.length()).append('\n');
                continue;
            }
            if (!block.isEmpty()) entries.add(entry(block.toString(), topic));
            block.setLength(0);
            if (line.startsWith("# ")) topic = line.substring(2);
        }
        return entries;
    }

    /** The entry with that id or spelling. */
    public static Optional<Entry> find(String name) {
        return entries().stream().filter(entry -> entry.names().contains(name)).findFirst();
    }

    private static Entry entry(String block, String topic) {
        String head = block.substring(0, block.indexOf('\n'));
        int colon = head.indexOf(": ");
        List<String> names = List.of(head.substring(0, colon).split(", "));
        return Entry.of(names, head.substring(colon + 2), topic, DocComment.parse(block.substring(head.length() + 1)));
    }

    private static String text() {
        try (var in = Language.class.getResourceAsStream("language.mfml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
