package mfml.syntax;

import java.util.HashMap;
import java.util.Map;

/** The one spelling of names and signs: Greek letters and their Latin names, raised and lowered characters, look-alikes. */
public final class Letters {
    private static final String[] GREEK = {
        "α alpha",
        "β beta",
        "γ gamma",
        "δ delta",
        "ε epsilon",
        "ζ zeta",
        "η eta",
        "θ theta",
        "ι iota",
        "κ kappa",
        "λ lambda",
        "μ mu",
        "ν nu",
        "ξ xi",
        "ο omicron",
        "π pi",
        "ρ rho",
        "σ sigma",
        "τ tau",
        "υ upsilon",
        "φ phi",
        "χ chi",
        "ψ psi",
        "ω omega",
        "Α Alpha",
        "Β Beta",
        "Γ Gamma",
        "Δ Delta",
        "Ε Epsilon",
        "Ζ Zeta",
        "Η Eta",
        "Θ Theta",
        "Ι Iota",
        "Κ Kappa",
        "Λ Lambda",
        "Μ Mu",
        "Ν Nu",
        "Ξ Xi",
        "Ο Omicron",
        "Π Pi",
        "Ρ Rho",
        "Σ Sigma",
        "Τ Tau",
        "Υ Upsilon",
        "Φ Phi",
        "Χ Chi",
        "Ψ Psi",
        "Ω Omega",
        "ϵ epsilon",
        "ϕ phi",
        "ϑ theta",
        "ϱ rho",
        "ς sigma",
        "ϖ pi",
        "µ mu",
        "Ω Omega",
        "∆ Delta",
        "∞ inf",
        "∑ sum",
        "∏ product"
    };
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private static final String RAISED_PLAIN = "0123456789+-niabcdefghjklmoprstuvwxyz";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
    private static final String LOWERED_PLAIN = "0123456789aehijklmnoprstuvx";

    private static final Map<Character, String> LATIN = new HashMap<>();
    private static final Map<String, String> GREEK_OF = new HashMap<>();

    static {
        for (String pair : GREEK) {
            String name = pair.substring(2);
            LATIN.put(pair.charAt(0), name);
            GREEK_OF.putIfAbsent(name, pair.substring(0, 1));
        }
        GREEK_OF.keySet().removeIf(name -> name.equals("omicron") || name.equals("sum") || name.equals("product"));
    }

    private Letters() {}

    /** The spelling under which a name is known: α is alpha, x₁ is x_1, ∂m is ∂m. */
    static String name(String written) {
        boolean plain = true;
        for (int at = 0; at < written.length() && plain; at++) plain = written.charAt(at) < 128;
        if (plain) return written;
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            int lowered = LOWERED.indexOf(c);
            if (lowered >= 0) {
                boolean begins = at == 0 || LOWERED.indexOf(written.charAt(at - 1)) < 0;
                if (begins && !name.isEmpty() && name.charAt(name.length() - 1) != '_') name.append('_');
                name.append(LOWERED_PLAIN.charAt(lowered));
            } else {
                name.append(LATIN.getOrDefault(c, String.valueOf(c)));
            }
        }
        return name.toString();
    }

    /** A name for people: Greek where it, or what stands before its underscore, is a Greek letter's name; digits behind the underscore lowered. */
    static String forPeople(String name) {
        int underscore = name.indexOf('_');
        if (underscore <= 0) return GREEK_OF.getOrDefault(name, name);
        String head = name.substring(0, underscore);
        String tail = name.substring(underscore + 1);
        boolean single = head.length() == 1 || GREEK_OF.containsKey(head);
        if (!single || tail.isEmpty() || !tail.chars().allMatch(c -> c >= '0' && c <= '9')) return name;
        StringBuilder text = new StringBuilder(GREEK_OF.getOrDefault(head, head));
        tail.chars().forEach(c -> text.append(LOWERED.charAt(c - '0')));
        return text.toString();
    }

    /** The letter of a Greek letter's name, else null. */
    static String greek(String name) {
        return GREEK_OF.get(name);
    }

    /** The Greek letters by their names. */
    static Map<String, String> greek() {
        return GREEK_OF;
    }

    /** Raised characters set down on the line: ⁻¹ is -1. */
    public static String lower(String raised) {
        StringBuilder plain = new StringBuilder(raised);
        for (int at = 0; at < plain.length(); at++) {
            int found = RAISED.indexOf(plain.charAt(at));
            if (found >= 0) plain.setCharAt(at, RAISED_PLAIN.charAt(found));
        }
        return plain.toString();
    }

    /** Digits and a sign raised: 12 is ¹². Null where a character has no raised form. */
    static String raise(String plain) {
        StringBuilder raised = new StringBuilder(plain);
        for (int at = 0; at < raised.length(); at++) {
            int found = RAISED_PLAIN.indexOf(raised.charAt(at));
            if (found < 0) return null;
            raised.setCharAt(at, RAISED.charAt(found));
        }
        return raised.toString();
    }

    /** Digits and letters lowered: 12 is ₁₂. Null where a character has no lowered form. */
    static String lowered(String plain) {
        StringBuilder lowered = new StringBuilder(plain);
        for (int at = 0; at < lowered.length(); at++) {
            int found = LOWERED_PLAIN.indexOf(lowered.charAt(at));
            if (found < 0) return null;
            lowered.setCharAt(at, LOWERED.charAt(found));
        }
        return lowered.toString();
    }
}
