package mfml.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code ##} lines above a definition, taken apart: sentences, indented lines of examples, a line {@code See also a,
 * b.} and a line {@code Elsewhere a, b.} with the names that other libraries have for it.
 */
public record DocComment(String doc, List<String> examples, List<String> see, List<String> aliases) {
    private static final String INDENT = "    ";
    private static final String SEE = "See also ";
    private static final String ELSEWHERE = "Elsewhere ";

    /** Reads the lines without their {@code ##}. */
    public static DocComment parse(String comment) {
        List<String> sentences = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        List<String> see = List.of();
        List<String> aliases = List.of();
        for (String line : comment.lines().toList()) {
            if (line.startsWith(INDENT)) examples.add(line.substring(INDENT.length()));
            else if (line.startsWith(SEE)) see = names(line, SEE);
            else if (line.startsWith(ELSEWHERE)) aliases = names(line, ELSEWHERE);
            else if (!line.isBlank()) sentences.add(line.strip());
        }
        return new DocComment(String.join(" ", sentences), List.copyOf(examples), see, aliases);
    }

    private static List<String> names(String line, String start) {
        String list = line.substring(start.length()).strip();
        if (list.endsWith(".")) list = list.substring(0, list.length() - 1);
        return Stream.of(list.split(",")).map(String::strip).toList(); // one sign: no regular expression
    }
}
