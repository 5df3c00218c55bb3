package mfml.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts that inputs are made from: every worksheet, golden test and library file, and their tokens. */
record Corpus(List<String> texts, List<String> tokens) {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|[\\p{L}_][\\p{L}\\p{N}_₀-₉]*|\\d+(?:\\.\\d+)?|[ \\t]+|\\n|.");

    static Corpus read() {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("scripts", "tests/spec", "stdlib")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                List<Path> sorted = files.filter(file -> file.toString().endsWith(".mfml"))
                        .sorted()
                        .toList();
                for (Path file : sorted) texts.add(text(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        List<String> tokens = texts.stream()
                .flatMap(text -> tokens(text).stream())
                .distinct()
                .filter(token -> !token.isBlank())
                .toList();
        return new Corpus(texts, tokens);
    }

    /** Golden tests hold bytes that are no UTF-8 as well. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The pieces of a text: words, numbers, texts in quotes, white space, single signs. */
    static List<String> tokens(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) found.add(matcher.group());
        return found;
    }
}
