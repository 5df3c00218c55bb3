package mfml.builtin.processor;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as Java writes them. */
final class JavaText {
    private JavaText() {}

    static String literal(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return '"' + escaped + '"';
    }

    /** {@code List.of("a", "b")}. */
    static String list(List<String> texts) {
        return texts.stream().map(JavaText::literal).collect(Collectors.joining(", ", "List.of(", ")"));
    }
}
