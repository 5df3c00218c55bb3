package mfml.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mfml.budget.Budget;
import mfml.random.RandomStream;
import mfml.reference.DocComment;
import mfml.source.Source;
import mfml.value.Output;
import mfml.value.Value;

/**
 * The part of the library that is written in MFML: {@code stdlib/*.mfml}. Which names a module defines is read off its
 * text; a module is compiled when one of its names is first used. Definitions stand at the beginning of a line.
 */
public final class Library {
    /** The modules, in the order of the reference. */
    private static final List<String> MODULES =
            List.of("tensors", "vectors", "statistics", "learning", "points", "classification");

    private final Vocabulary vocabulary;
    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, String> homes = new HashMap<>(); // name → module
    private final Map<String, Map<String, Value>> compiled = new HashMap<>();

    Library(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public List<String> modules() {
        return MODULES;
    }

    synchronized boolean defines(String name) {
        index();
        return homes.containsKey(name);
    }

    synchronized Set<String> names() {
        index();
        return new TreeSet<>(homes.keySet());
    }

    /** The names that a module defines, in the order of its text. */
    public synchronized List<String> names(String module) {
        index();
        List<String> names = new ArrayList<>();
        String text = sources.get(module).text();
        for (int start = 0; start >= 0; start = nextLine(text, start)) {
            String name = definedAt(text, start);
            if (!name.isEmpty()) names.add(name);
        }
        return names;
    }

    /** The heading under which the reference lists a module: its first line up to the full stop or colon. */
    public synchronized String heading(String module) {
        index();
        String line = sources.get(module).lineText(0);
        return line.substring(2).split("[.:]", 2)[0];
    }

    /** What the name of another library is called in the library, as the lines {@code ## Elsewhere …} say; null for an unknown one. */
    synchronized String suggestion(String foreignName) {
        index();
        for (Source source : sources.values()) {
            boolean isMeant = false;
            String text = source.text();
            for (int start = 0; start >= 0; start = nextLine(text, start)) {
                if (text.startsWith("## Elsewhere ", start)) {
                    String comment = source.lineText(start).substring(3);
                    isMeant = DocComment.parse(comment).aliases().contains(foreignName);
                }
                String name = definedAt(text, start);
                if (isMeant && !name.isEmpty()) return name;
            }
        }
        return null;
    }

    /** The value that a module gives the name, or null. */
    synchronized Value value(String name) {
        index();
        String module = homes.get(name);
        if (module == null) return null;
        Map<String, Value> values = compiled.get(module);
        if (values == null) {
            compiled.put(module, Map.of()); // while it is compiled its own names are looked up in itself
            values = compile(module);
            compiled.put(module, values);
        }
        return values.get(name);
    }

    private Map<String, Value> compile(String module) {
        Execution execution = new Execution(Budget.unlimited(), Output.SILENT, new RandomStream(0), vocabulary);
        return Executable.define(sources.get(module), vocabulary, execution);
    }

    private void index() {
        if (!sources.isEmpty()) return;
        for (String module : MODULES) {
            Source source = new Source("stdlib/" + module + ".mfml", text(module), Source.Origin.LIBRARY);
            sources.put(module, source);
            for (int start = 0; start >= 0; start = nextLine(source.text(), start)) {
                String name = definedAt(source.text(), start);
                if (!name.isEmpty()) homes.put(name, module);
            }
        }
    }

    private static int nextLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? -1 : end + 1;
    }

    /**
     * The name that a line defines, as {@code name(…) = …} or {@code function name(…)}, or empty. Read by hand: this runs at
     * every start, and the first regular expression of a process costs ten milliseconds.
     */
    private static String definedAt(String text, int line) {
        String keyword = "function ";
        boolean isBlock = text.startsWith(keyword, line);
        int start = isBlock ? line + keyword.length() : line;
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) end++;
        if (end == start || end == text.length() || text.charAt(end) != '(') return "";
        int lineEnd = text.indexOf('\n', end);
        if (lineEnd < 0) lineEnd = text.length();
        int sign = text.indexOf(") =", end);
        return isBlock || sign >= 0 && sign < lineEnd ? text.substring(start, end) : "";
    }

    private static String text(String module) {
        try (var in = Library.class.getResourceAsStream("/mfml/stdlib/" + module + ".mfml")) {
            if (in == null) throw new IllegalStateException("the library lacks its module " + module);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
