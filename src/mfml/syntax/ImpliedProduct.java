package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import org.antlr.v4.runtime.Token;

/** The product without a sign, written down where a factor stands behind an operand; and where a bracket calls instead. */
final class ImpliedProduct {
    private final FilteredTokens written;
    private final Brackets brackets;

    ImpliedProduct(FilteredTokens written, Brackets brackets) {
        this.written = written;
        this.brackets = brackets;
    }

    void before(Token token) {
        boolean operand = written.endsOperand()
                && written.lastType() != TEXT
                && written.lastType() != RAW
                && written.lastType() != DIFF;
        if (!operand || written.crossed() || written.lastType() == SIDE) return;
        written.insert(IMUL, token.getStartIndex(), written.touches(token) ? "" : " ");
        brackets.top().arithmetic = true;
        brackets.top().tight = 0;
    }

    /** A round bracket behind what can be a function calls it, until the resolver knows better. */
    boolean followsCallee() {
        if (written.crossed()) return false;
        return switch (written.lastType()) {
            case NAME, PRIME, DERIVATIVE_OF, RB -> true;
            case RP -> !brackets.closesArithmetic(written.last());
            case SUPERSCRIPT ->
                written.tokens().size() > 1
                        && !written.last().getText().equals("⁺")
                        && isFunctionLike(written.tokens()
                                .get(written.tokens().size() - 2)
                                .getType());
            default -> false;
        };
    }

    private static boolean isFunctionLike(int type) {
        return type == NAME || type == PRIME;
    }
}
