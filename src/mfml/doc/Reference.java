package mfml.doc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mfml.builtin.BuiltinIndex;
import mfml.error.Fault;
import mfml.eval.Library;
import mfml.eval.Vocabulary;
import mfml.reference.DocComment;
import mfml.reference.Entry;
import mfml.reference.Language;
import mfml.value.FunctionValue;

/** All entries by topic: first what the language itself is made of, then the functions. */
public final class Reference {
    /** The functions' topics as a course comes to them; others follow by the alphabet. */
    private static final List<String> ORDER = List.of(
            "Numbers",
            "Elementary functions",
            "Making tensors",
            "Shape and order",
            "Reductions",
            "Products and norms",
            "Linear algebra",
            "Undefined and infinite entries",
            "Statistics",
            "Distributions",
            "Random draws",
            "Learning",
            "Texts",
            "The worksheet");

    private final Map<String, List<Entry>> topics = new LinkedHashMap<>();
    private final Map<String, Entry> byName = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byAlias = new LinkedHashMap<>();

    public Reference() {
        for (Entry entry : Language.entries()) add(topics, entry);
        Map<String, List<Entry>> functions = new TreeMap<>();
        for (String topic : BuiltinIndex.topics()) {
            for (String name : BuiltinIndex.names(topic)) {
                add(functions, BuiltinIndex.find(name).entry());
            }
        }
        Vocabulary vocabulary = new Vocabulary(Map.of(), file -> {
            throw Fault.of("import.missing").with("file", file);
        });
        Library library = vocabulary.library();
        for (String module : library.modules()) {
            for (String name : library.names(module)) {
                add(functions, entry((FunctionValue) vocabulary.value(name), library.heading(module)));
            }
        }
        for (String topic : ORDER) if (functions.containsKey(topic)) topics.put(topic, functions.remove(topic));
        topics.putAll(functions);
        for (Entry entry : entries()) {
            for (String name : entry.names()) byName.putIfAbsent(name, entry);
            for (String alias : entry.aliases()) {
                byAlias.computeIfAbsent(alias, a -> new ArrayList<>()).add(entry);
            }
        }
    }

    private static Entry entry(FunctionValue function, String topic) {
        return Entry.of(
                List.of(function.name()),
                function.signature().text(),
                topic,
                DocComment.parse(function.documentation()));
    }

    private static void add(Map<String, List<Entry>> topics, Entry entry) {
        topics.computeIfAbsent(entry.topic(), t -> new ArrayList<>()).add(entry);
    }

    /** The headings in their order. */
    public List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    /** The entries under a heading, in the order of their declaration. */
    public List<Entry> entries(String topic) {
        return topics.getOrDefault(topic, List.of());
    }

    public List<Entry> entries() {
        return topics.values().stream().flatMap(List::stream).toList();
    }

    /** The entry of a name as it is written here. */
    public Optional<Entry> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The entry of a name as it is written here or elsewhere: {@code mean}, {@code average}, {@code np.mean}, in capitals
     * or small letters; empty also where several entries have the name elsewhere.
     */
    public Optional<Entry> find(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return exactly(name).or(() -> exactly(small)).or(() -> {
            int dot = name.lastIndexOf('.');
            return dot > 0 && dot < name.length() - 1 ? find(name.substring(dot + 1)) : Optional.empty();
        });
    }

    private Optional<Entry> exactly(String name) {
        if (byName.containsKey(name)) return named(name);
        List<Entry> meant = byAlias.getOrDefault(name, List.of());
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** All names and spellings, and what other languages call them. */
    public List<String> names() {
        List<String> names = new ArrayList<>(byName.keySet());
        names.addAll(byAlias.keySet());
        return names;
    }
}
