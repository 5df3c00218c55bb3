package mfml.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import mfml.builtin.BuiltinFunction;
import mfml.builtin.BuiltinIndex;
import mfml.reference.DocComment;
import mfml.reference.Entry;
import mfml.reference.Language;
import mfml.resolve.Environment;
import mfml.source.Source;
import mfml.value.Complex;
import mfml.value.Elementary;
import mfml.value.FunctionValue;
import mfml.value.Real;
import mfml.value.Value;

/** Everything a script finds outside itself: the constants, the built-in functions, the library, the host's functions. */
public final class Vocabulary implements Environment {
    private static final Map<String, Value> CONSTANTS = Map.of(
            "pi", new Real(Math.PI),
            "e", new Real(Math.E),
            "i", new Complex(0, 1),
            "deg", new Real(Math.PI / 180), // the ASCII twin of °
            "inf", new Real(Double.POSITIVE_INFINITY));

    /** Functions that a node works out itself; rounding takes digits, so it is called like any other. */
    private static final Map<String, Elementary> ELEMENTARY = new HashMap<>();

    static { // plain loops and no streams: they are run at every start, and those cost it ten milliseconds
        for (Elementary function : Elementary.values()) ELEMENTARY.put(function.functionName(), function);
        for (Elementary other : new Elementary[] {Elementary.NEGATE, Elementary.CBRT, Elementary.ROUND}) {
            ELEMENTARY.remove(other.functionName());
        }
    }

    /** What is a function or a word elsewhere, and has a form of its own here. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("shape", "x.shape"),
            Map.entry("transpose", "xᵀ or x.T"),
            Map.entry("range", "1:n"),
            Map.entry("arange", "1:n or a:step:b"),
            Map.entry("I", "eye(n)"),
            Map.entry("cbrt", "∛x"),
            Map.entry("pow", "x^n"),
            Map.entry("Sigma", "sum(…) or Σ(…)"),
            Map.entry("array", "[1, 2, 3]"),
            Map.entry("list", "[1, 2, 3]"),
            Map.entry("vector", "[1, 2, 3]"),
            Map.entry("tensor", "[1, 2; 3, 4]"),
            Map.entry("div", "floor(a/b)"),
            Map.entry("PI", "π or pi"),
            Map.entry("Pi", "π or pi"),
            Map.entry("E", "e"),
            Map.entry("infinity", "∞ or inf"),
            Map.entry("Inf", "∞ or inf"),
            Map.entry("True", "true"),
            Map.entry("TRUE", "true"),
            Map.entry("False", "false"),
            Map.entry("FALSE", "false"),
            Map.entry("None", "none"),
            Map.entry("null", "none"),
            Map.entry("NULL", "none"),
            Map.entry("nil", "none"),
            Map.entry("undefined", "none"),
            Map.entry("NA", "none"),
            Map.entry("matmul", "A B"),
            Map.entry("multiply", "x .* y"),
            Map.entry("logical_and", "a and b"),
            Map.entry("logical_or", "a or b"),
            Map.entry("logical_not", "not a"),
            Map.entry("ptp", "max(x) - min(x)"),
            Map.entry("elif", "elseif"),
            Map.entry("elsif", "elseif"),
            Map.entry("randint", "sample(1:6, n, replace = true)"),
            Map.entry("rand_int", "sample(1:6, n, replace = true)"),
            Map.entry("randi", "sample(1:6, n, replace = true)"));

    /** Read as well, and printed by the course's names. */
    private static final Map<String, String> OTHER_SPELLINGS =
            Map.of("asin", "arcsin", "acos", "arccos", "atan", "arctan");

    private final Map<String, FunctionValue> hosts;
    private final Function<String, Source> importer;
    private final Library library;

    /** {@code importer} gives the text of a file that may be imported, or throws a Fault. */
    public Vocabulary(Map<String, FunctionValue> hosts, Function<String, Source> importer) {
        this.hosts = new HashMap<>(hosts);
        this.importer = importer;
        this.library = new Library(this);
    }

    /** The value under a name that the language or the host knows, or null. */
    public Value value(String name) {
        Value host = hosts.get(name);
        if (host != null) return host;
        Value constant = CONSTANTS.get(name);
        if (constant != null) return constant;
        Value builtin = BuiltinIndex.find(name);
        return builtin != null ? builtin : library.value(name);
    }

    /** Whether the language has a built-in function of this name. */
    static boolean isBuiltin(String name) {
        return BuiltinIndex.find(name) != null;
    }

    /** The function of analysis that a call of this name is, or null. */
    Elementary elementary(String name) {
        return hosts.containsKey(name) ? null : ELEMENTARY.get(name);
    }

    /** What is written about a function, a constant, a word or a sign. */
    public Optional<Entry> entry(String name) {
        return value(name) instanceof FunctionValue function ? Optional.of(entry(function)) : Language.find(name);
    }

    /** What is written about a function: a built-in one, one of the library, one of the user's. */
    public static Entry entry(FunctionValue function) {
        if (function instanceof BuiltinFunction builtin) return builtin.entry();
        DocComment comment = DocComment.parse(function.documentation());
        return Entry.of(List.of(function.name()), function.signature().text(), "", comment);
    }

    @Override
    public boolean knows(String name) {
        return hosts.containsKey(name)
                || CONSTANTS.containsKey(name)
                || BuiltinIndex.find(name) != null
                || library.defines(name);
    }

    @Override
    public Optional<String> otherSpelling(String name) {
        return Optional.ofNullable(OTHER_SPELLINGS.get(name));
    }

    @Override
    public boolean isFunction(String name) {
        return knows(name) && !CONSTANTS.containsKey(name);
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>(hosts.keySet());
        names.addAll(CONSTANTS.keySet());
        names.addAll(BuiltinIndex.names());
        names.addAll(library.names());
        return names;
    }

    @Override
    public Optional<String> nativeName(String foreign) {
        String sign = SIGNS.get(foreign);
        if (sign == null) sign = BuiltinIndex.suggestion(foreign);
        return Optional.ofNullable(sign != null ? sign : library.suggestion(foreign));
    }

    @Override
    public Source imported(String file) {
        return importer.apply(file);
    }

    @Override
    public boolean hasModule(String module) {
        return library.modules().contains(module);
    }

    public Library library() {
        return library;
    }
}
