package mfml.syntax;

import java.text.Normalizer;
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

    /** Marks that stand above a letter, and what is written behind the letter instead. */
    private static final Map<Character, String> ACCENTS = Map.of(
            '\u0302', "hat",
            '\u0303', "tilde",
            '\u0304', "bar",
            '\u0305', "bar",
            '\u0307', "dot",
            '\u0308', "ddot",
            '\u20D7', "vec",
            '\u0301', "acute",
            '\u0306', "breve");

    private Strays() {}

    /** A mark above the letter before it ({@code x̂} in two characters). */
    static boolean isAccent(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    static Fault accent(String letter, int codePoint) {
        String name = ACCENTS.getOrDefault((char) codePoint, "1");
        return Fault.of("syntax.character.accent").with("letter", letter).with("first", letter + "_" + name);
    }

    static Fault foreign(String sign) {
        return Fault.of("syntax.foreign").with("sign", sign).hint(FOREIGN.getOrDefault(sign, "and"));
    }

    static Fault character(int codePoint) {
        if (codePoint == 0xFFFD) return Fault.of("syntax.character.undecodable");
        if (codePoint < 32 || codePoint == 127) {
            return Fault.of("syntax.character.control").with("code", String.format("U+%04X", codePoint));
        }
        Fault fault = Fault.of("syntax.character").with("character", Character.toString(codePoint));
        String fraction = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        if (fraction.length() > 2 && fraction.indexOf('\u2044') > 0) {
            return fault.with("fraction", fraction.replace('\u2044', '/')).hint("fraction");
        }
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
