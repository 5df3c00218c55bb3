package mfml.resolve;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mfml.error.Fault;

/** Finds the words for a name that nobody defined: the name another library uses, a product written together, a slip. */
final class UnknownName {
    /** No name that anybody means is longer; what is, gets no suggestions. */
    private static final int LONGEST = 60;

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
        Fault fault = Fault.of("name.unknown").with("name", written);
        if (LaterNames.ALL.contains(written)) return fault.hint("later");
        Optional<String> ours = environment.nativeName(written);
        if (ours.isPresent()) return fault.with("near", ours.get()).hint("foreign");
        Optional<String> near = Suggestion.nearest(written, names);
        if (near.isPresent() && written.length() > 2)
            return fault.with("near", near.get()).hint("near");
        Optional<String> apart = apart(written);
        if (apart.isPresent()) return fault.with("apart", apart.get()).hint("apart");
        if (near.isPresent()) return fault.with("near", near.get()).hint("near");
        return fault;
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
