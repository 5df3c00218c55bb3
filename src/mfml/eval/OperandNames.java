package mfml.eval;

import mfml.error.Fault;

/** The operands of a refused operation as its message names them, and as its hints write them into a repair. */
final class OperandNames {
    private OperandNames() {}

    /**
     * Fills {left} and, for repairs, {leftTerm}, which bears a subscript, {leftTurned}, its transpose, and {leftVector}, a
     * vector without its ᵀ; the same of the right side; {factor}, what stands right of a blank.
     */
    static Fault fill(Fault fault, String left, String right) {
        side(fault, "left", left);
        side(fault, "right", right);
        return fault.with("factor", right.startsWith("[") || right.startsWith("{") ? "* " + right : right);
    }

    private static void side(Fault fault, String side, String written) {
        boolean isTurned = written.endsWith("ᵀ") && isOne(written.substring(0, written.length() - 1));
        String plain = isTurned ? written.substring(0, written.length() - 1) : term(written);
        fault.with(side, written)
                .with(side + "Term", isTurned ? written : plain)
                .with(side + "Turned", isTurned ? plain : plain + "ᵀ")
                .with(side + "Vector", plain);
    }

    /** What is put together of parts in brackets. */
    private static String term(String written) {
        boolean isPhrase = written.startsWith("the "); // "the left side"
        return isPhrase || isOne(written) ? written : "(" + written + ")";
    }

    /** A name with the brackets behind it, or one pair of brackets: outside of them nothing but letters, digits and points. */
    private static boolean isOne(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '(' || c == '[') depth++;
            boolean outside = depth == 0;
            if (c == ')' || c == ']') depth--;
            if (outside && !Character.isLetterOrDigit(c) && c != '_' && c != '.' && (c < '₀' || c > '₉')) return false;
        }
        return depth == 0;
    }
}
