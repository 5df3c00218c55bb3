package mfml.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mfml.budget.Budget;
import mfml.source.Source;
import mfml.value.Output;
import mfml.value.Value;

/**
 * The part of the library that is written in MFML: {@code stdlib/*.mfml}. Which names a module defines is read off its
 * text; a module is compiled when one of its names is first used. Definitions stand at the beginning of a line.
 */
public final class Library {
    /** The modules, in the order of the reference. */
    private static final List<String> MODULES = List.of("vectors", "statistics", "learning");

    private static final Pattern DEFINITION =
            Pattern.compile("^(?:function\\s+)?([a-zA-Z_][a-zA-Z_0-9]*)\\([^\\n]*?\\)\\s*(?:=|$)", Pattern.MULTILINE);

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
        Execution execution = new Execution(Budget.unlimited(), Output.SILENT);
        return Executable.define(sources.get(module), vocabulary, execution);
    }

    private void index() {
        if (!sources.isEmpty()) return;
        for (String module : MODULES) {
            Source source = new Source("stdlib/" + module + ".mfml", text(module), Source.Origin.LIBRARY);
            sources.put(module, source);
            Matcher definition = DEFINITION.matcher(source.text());
            while (definition.find()) homes.put(definition.group(1), module);
        }
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
