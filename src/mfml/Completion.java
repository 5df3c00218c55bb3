package mfml;

import java.util.List;

/**
 * What could stand in place of the word before the cursor.
 *
 * @param from where that word begins in the text; it ends at the cursor
 * @param candidates in the order in which to offer them; each is meant to replace the whole word
 */
public record Completion(int from, List<Candidate> candidates) {
    /**
     * @param text what replaces the word
     * @param description a function's signature, a value's kind and shape; empty where there is nothing to say
     */
    public record Candidate(String text, Kind kind, String description) {}

    public enum Kind {
        VARIABLE,
        FUNCTION,
        CONSTANT,
        WORD,
        FIELD,
        ARGUMENT,
        FILE,
        SIGN
    }
}
