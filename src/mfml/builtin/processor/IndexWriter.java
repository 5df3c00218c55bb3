package mfml.builtin.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the index over all topics, as switches: nothing is loaded but the topic that is asked for. */
final class IndexWriter {
    private IndexWriter() {}

    static String source(List<Declaration.Topic> topics) {
        StringBuilder found = new StringBuilder();
        Map<String, List<String>> listed = new TreeMap<>(); // several classes may share a heading
        Map<String, String> suggested = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Declaration.Topic topic : topics) {
            for (int id = 0; id < topic.functions().size(); id++) {
                Declaration function = topic.functions().get(id);
                found.append("            case %s -> %s.TABLE.function(%d);\n"
                        .formatted(JavaText.literal(function.name()), topic.tableName(), id));
                names.put(function.name(), "");
                listed.computeIfAbsent(topic.title(), t -> new ArrayList<>()).add(function.name());
                for (String alias : function.aliases()) suggested.put(alias, function.name());
            }
        }
        String suggestions = cases(suggested, JavaText::literal);
        String topicNames = cases(listed, JavaText::list);
        return """
                package mfml.builtin;

                import java.util.List;

                /** All built-in functions by name, by topic, and by what other libraries call them. */
                public final class BuiltinIndex {
                    private BuiltinIndex() {}

                    /** The function of that name, or null. */
                    public static BuiltinFunction find(String name) {
                        return switch (name) {
                %s            default -> null;
                        };
                    }

                    /** All names in alphabetical order. */
                    public static List<String> names() {
                        return %s;
                    }

                    /** What a name of another library is called here, or null. */
                    public static String suggestion(String foreignName) {
                        return switch (foreignName) {
                %s            default -> null;
                        };
                    }

                    /** The headings of the reference. */
                    public static List<String> topics() {
                        return %s;
                    }

                    /** The names under a heading, in the order of their declaration; empty for an unknown one. */
                    public static List<String> names(String topic) {
                        return switch (topic) {
                %s            default -> List.of();
                        };
                    }
                }
                """.formatted(
                        found,
                        JavaText.list(List.copyOf(names.keySet())),
                        suggestions,
                        JavaText.list(List.copyOf(listed.keySet())),
                        topicNames);
    }

    private static <T> String cases(Map<String, T> results, Function<T, String> literal) {
        return results.entrySet().stream()
                .map(e -> "            case %s -> %s;\n"
                        .formatted(JavaText.literal(e.getKey()), literal.apply(e.getValue())))
                .collect(Collectors.joining());
    }
}
