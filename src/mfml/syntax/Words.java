package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.Map;
import java.util.Set;

/** The words of the language: those that are never names, and those that are commands where something to work on follows. */
final class Words {
    static final Map<String, Integer> RESERVED = Map.ofEntries(
            Map.entry("function", FUNCTION),
            Map.entry("end", END),
            Map.entry("if", IF),
            Map.entry("elseif", ELSEIF),
            Map.entry("else", ELSE),
            Map.entry("otherwise", OTHERWISE),
            Map.entry("while", WHILE),
            Map.entry("for", FOR),
            Map.entry("in", IN),
            Map.entry("and", AND),
            Map.entry("or", OR),
            Map.entry("not", NOT),
            Map.entry("mod", DIVIDE),
            Map.entry("true", TRUE),
            Map.entry("false", FALSE),
            Map.entry("none", NONE),
            Map.entry("return", RETURN),
            Map.entry("break", BREAK),
            Map.entry("continue", CONTINUE),
            Map.entry("at", AT),
            Map.entry("as", AS),
            Map.entry("by", BY),
            Map.entry("from", FROM),
            Map.entry("to", TO),
            Map.entry("near", NEAR),
            Map.entry("over", OVER));

    /** Commands: at the start of a line, behind =, explain, or an opening bracket. */
    static final Map<String, Integer> COMMANDS = Map.ofEntries(
            Map.entry("solve", VERB),
            Map.entry("fit", VERB),
            Map.entry("minimize", VERB),
            Map.entry("maximize", VERB),
            Map.entry("plot", VERB),
            Map.entry("contour", VERB),
            Map.entry("surface", VERB),
            Map.entry("field", VERB),
            Map.entry("explain", EXPLAIN),
            Map.entry("reading", READING));

    /** Statements: at the start of a line alone. */
    static final Map<String, Integer> STATEMENTS = Map.of(
            "symbol", SYMBOL,
            "tracked", TRACKED,
            "exercise", EXERCISE,
            "use", USE,
            "import", IMPORT,
            "assert", ASSERT);

    static final Set<String> CLAUSES = Set.of("ask", "answer", "test", "accept", "refuse");

    /** Signs that the lexer leaves as they are: words written as a sign. */
    static final Map<String, Integer> SIGNS = Map.of("∈", IN, "∧", AND, "∨", OR, "¬", NOT);

    private static final Set<String> PREFIXES = Set.of("not", "true", "false", "none", "end");

    private Words() {}

    /** Whether a word can begin an operand: a name, or one of the few reserved words that do. */
    static boolean beginsOperand(String word) {
        return (!RESERVED.containsKey(word) || PREFIXES.contains(word)) && !word.equals("within");
    }

    /** {@code dx}, {@code dt1}, {@code dx_1}, {@code dθ}: d and one letter, digits or an index behind it. */
    static boolean isDifferential(String name) {
        if (name.length() < 2 || name.charAt(0) != 'd' || !Character.isLetter(name.charAt(1))) return false;
        for (int at = 2; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c == '_') return true;
            if (!Character.isDigit(c) && Letters.name("x" + c).length() != 3) return false;
        }
        return true;
    }
}
