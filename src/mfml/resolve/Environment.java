package mfml.resolve;

import java.util.Optional;
import java.util.Set;

/** What a script finds outside itself: constants, built-in functions, the library, the host's functions. */
public interface Environment {
    boolean knows(String name);

    /** Whether the name, known here, stands for a function. */
    boolean isFunction(String name);

    /** Every name, for "did you mean". */
    Set<String> names();

    /** What a name of another language or library is called here ({@code print} → {@code show}). */
    Optional<String> nativeName(String foreign);

    /** The name that another spelling, read like it, stands for: {@code arcsin} of {@code asin}. */
    default Optional<String> otherSpelling(String name) {
        return Optional.empty();
    }

    /** The text of a file that the host allows to import; throws a Fault where it does not. */
    mfml.source.Source imported(String file);

    /** Whether the library has a module of this name. */
    boolean hasModule(String module);
}
