package mfml.syntax;

import java.util.Set;
import java.util.TreeSet;

/** What is known of the language's own words. */
public final class Language {
    private Language() {}

    /** The words of the language: those that are never names, and those that are commands or statements in their place. */
    public static Set<String> words() {
        Set<String> words = new TreeSet<>(Words.RESERVED.keySet());
        words.addAll(Words.COMMANDS.keySet());
        words.addAll(Words.STATEMENTS.keySet());
        return words;
    }

    /** The spelling under which a name is known: α is alpha, x₁ is x_1. */
    public static String name(String written) {
        return Letters.name(written);
    }

    /** A name as people read it: alpha is α, x_1 is x₁. */
    public static String shown(String name) {
        return Letters.forPeople(name);
    }
}
