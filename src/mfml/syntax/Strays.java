package mfml.syntax;

import java.util.Map;
import mfml.error.Fault;

/** Characters that mean nothing, and signs of other languages, each with what MFML writes. */
final class Strays {
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("&&", "and"),
            Map.entry("&", "and"),
            Map.entry("||", "or"),
            Map.entry("!", "not"),
            Map.entry("**", "power"),
            Map.entry("//", "floor"),
            Map.entry("%", "mod"),
            Map.entry(":=", "define"),
            Map.entry("<-", "define"),
            Map.entry("=>", "arrow"),
            Map.entry("<>", "unequal"),
            Map.entry("~=", "tilde"),
            Map.entry("=<", "atmost"),
            Map.entry("@", "matrix"),
            Map.entry("?", "cases"),
            Map.entry("++", "increment"),
            Map.entry("...", "elision"));

    private Strays() {}

    static Fault foreign(String sign) {
        return Fault.of("syntax.foreign").with("sign", sign).hint(FOREIGN.getOrDefault(sign, "and"));
    }

    static Fault character(int codePoint) {
        if (codePoint == 0xFFFD) return Fault.of("syntax.character.undecodable");
        if (codePoint < 32 || codePoint == 127) {
            return Fault.of("syntax.character.control").with("code", String.format("U+%04X", codePoint));
        }
        Fault fault = Fault.of("syntax.character").with("character", Character.toString(codePoint));
        String hint =
                switch (codePoint) {
                    case '“', '”', '„', '«', '»', '″' -> "quotes";
                    case '‘', '\'', '`', '´', '’' -> "apostrophe";
                    case '…' -> "elision";
                    case '—', '―' -> "dash";
                    case '$' -> "dollar";
                    case '£', '€' -> "unit";
                    case '∉' -> "notin";
                    case '₀', '₁', '₂', '₃', 'ₚ' -> "lowered";
                    case '∅' -> "empty";
                    case '∘' -> "compose";
                    case '∪' -> "union";
                    case '∩' -> "intersection";
                    case '±' -> "plusminus";
                    case '∬', '∮' -> "integrals";
                    case '∝', '∼' -> "relation";
                    case '，', '、' -> "comma";
                    case '（', '）' -> "bracket";
                    case '⟨', '⟩' -> "angle";
                    case '⌊', '⌋' -> "floor";
                    case '⌈', '⌉' -> "ceil";
                    case '∀', '∃' -> "quantifier";
                    case '\\' -> "backslash";
                    default -> "";
                };
        return hint.isEmpty() ? fault : fault.hint(hint);
    }
}
