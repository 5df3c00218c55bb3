package mfml.syntax;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What editors turn into a sign: {@code \alpha} into α, {@code \grad} into ∇, {@code ^2} into ², {@code _1} into ₁. Greek
 * letters and raised and lowered characters are those that {@link Letters} reads.
 */
public final class Shorthand {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("inf", "∞"),
            Map.entry("infty", "∞"),
            Map.entry("sum", "Σ"),
            Map.entry("prod", "∏"),
            Map.entry("product", "∏"),
            Map.entry("grad", "∇"),
            Map.entry("nabla", "∇"),
            Map.entry("d", "∂"),
            Map.entry("partial", "∂"),
            Map.entry("int", "∫"),
            Map.entry("integral", "∫"),
            Map.entry("sqrt", "√"),
            Map.entry("cbrt", "∛"),
            Map.entry("to", "→"),
            Map.entry("mapsto", "↦"),
            Map.entry("le", "≤"),
            Map.entry("leq", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("geq", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("neq", "≠"),
            Map.entry("approx", "≈"),
            Map.entry("equiv", "≡"),
            Map.entry("in", "∈"),
            Map.entry("and", "∧"),
            Map.entry("or", "∨"),
            Map.entry("not", "¬"),
            Map.entry("dot", "·"),
            Map.entry("cdot", "·"),
            Map.entry("cross", "×"),
            Map.entry("times", "×"),
            Map.entry("outer", "⊗"),
            Map.entry("otimes", "⊗"),
            Map.entry("odot", "⊙"),
            Map.entry("norm", "‖"),
            Map.entry("deg", "°"),
            Map.entry("inv", "⁻¹"),
            Map.entry("T", "ᵀ"));

    private Shorthand() {}

    /** All words behind a backslash with their signs, in alphabetical order. */
    public static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>(Letters.greek());
        words.putAll(SIGNS);
        return Collections.unmodifiableMap(words);
    }

    /** What stands at the end of a text and the sign that it becomes. */
    public record Found(int from, String sign) {}

    /** The shorthand that ends where the text ends: a backslash with a word, or ^ or _ (perhaps behind a backslash) with what is raised or lowered. */
    public static Optional<Found> atEndOf(String text) {
        int at = text.length();
        while (at > 0 && isPart(text.charAt(at - 1))) at--;
        if (at == text.length()) return Optional.empty();
        char mark = at == 0 ? ' ' : text.charAt(at - 1);
        String word = text.substring(at);
        if (mark == '\\') {
            String sign = words().get(word);
            if (sign == null && word.startsWith("_")) sign = Letters.lowered(word.substring(1));
            return found(at - 1, sign);
        }
        if (mark == '^') {
            boolean asked = at > 1 && text.charAt(at - 2) == '\\';
            if (word.equals("T")) return found(asked ? at - 2 : at - 1, "ᵀ");
            return asked || isNumber(word) ? found(asked ? at - 2 : at - 1, Letters.raise(word)) : Optional.empty();
        }
        int underscore = word.lastIndexOf('_');
        String index = word.substring(underscore + 1);
        return underscore >= 0 && isNumber(index) ? found(at + underscore, Letters.lowered(index)) : Optional.empty();
    }

    /** Letters may be the beginning of a name that is still being typed: only a backslash makes signs of them. */
    private static boolean isNumber(String word) {
        return word.matches("-?[0-9]+");
    }

    private static boolean isPart(char c) {
        return c == '_' || c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static Optional<Found> found(int from, String sign) {
        return sign == null || sign.isEmpty() ? Optional.empty() : Optional.of(new Found(from, sign));
    }
}
