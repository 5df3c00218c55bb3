package mfml.resolve;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mfml.error.Fault;

/** Finds the words for a name that nobody defined: the name another library uses, a product written together, a slip. */
final class UnknownName {
    /** No name that anybody means is longer; what is, gets no suggestions. */
    private static final int LONGEST = 60;

    /** Words with which other languages begin what has a sign of its own here. */
    private static final Set<String> WORDS = Set.of("lambda", "new");

    /** What stands before the point in other languages, and goes here. */
    private static final Set<String> MODULES = Set.of(
            "np", "numpy", "math", "Math", "cmath", "torch", "scipy", "sp", "plt", "pd", "tf", "jnp", "LinearAlgebra");

    private final Set<String> names;
    private final Environment environment;

    UnknownName(Set<String> visible, Environment environment) {
        this.names = new TreeSet<>(visible);
        this.names.addAll(environment.names());
        this.environment = environment;
    }

    Fault fault(String written) {
        if (written.length() > LONGEST) {
            return Fault.of("name.unknown")
                    .with("name", written.substring(0, LONGEST) + "…")
                    .hint("long");
        }
        if (WORDS.contains(written))
            return Fault.of("name.foreign").with("name", written).hint(written);
        Fault fault = Fault.of("name.unknown").with("name", written);
        Optional<String> ours = environment.nativeName(written);
        if (LaterNames.ALL.contains(written)) {
            return ours.isPresent() ? fault.with("near", ours.get()).hint("both") : fault.hint("later");
        }
        if (ours.isPresent()) return fault.with("near", ours.get()).hint("foreign");
        Optional<String> near = Suggestion.nearest(written, names);
        if (near.isPresent() && written.length() > 2)
            return fault.with("near", near.get()).hint("near");
        Optional<String> apart = apart(written);
        if (apart.isPresent()) return fault.with("apart", apart.get()).hint("apart");
        if (near.isPresent()) return fault.with("near", near.get()).hint("near");
        return fault;
    }

    /** {@code np.sin}: functions stand alone. Empty where the name before the point is no module of another language. */
    Optional<Fault> module(String module, String part) {
        if (!MODULES.contains(module)) return Optional.empty();
        String ours = environment.nativeName(part).orElse(names.contains(part) ? part : "");
        Fault fault = Fault.of("name.module_prefix").with("name", module);
        return Optional.of(ours.isEmpty() ? fault : fault.with("near", ours).hint("near"));
    }

    /** {@code mx} as {@code m x}: the first place at which both parts are names. */
    private Optional<String> apart(String written) {
        for (int at = 1; at < written.length(); at++) {
            String first = written.substring(0, at);
            String second = written.substring(at);
            if (names.contains(first) && names.contains(second)) return Optional.of(first + " " + second);
        }
        return Optional.empty();
    }
}
