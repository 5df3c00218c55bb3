package mfml.syntax;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.Token;

/**
 * A derivative written as one token: {@code d/dx}, {@code d²/dx²}, {@code ∂²/∂x∂y}, {@code ∂z/∂x}.
 *
 * @param subject what is differentiated where it stands in the sign itself, else null
 * @param by the variables in the order written, one once for each time
 */
record DerivativeSign(Span span, Expr.Name subject, List<Expr.Name> by, boolean partial) {
    private static final int HIGHEST_ORDER = 100;

    static DerivativeSign of(Source source, Token token) {
        String sign = token.getText();
        Span span = Parser.span(token);
        int slash = sign.indexOf('/');
        Reader above = new Reader(sign.substring(1, slash), span.start() + 1);
        int order = above.order();
        Expr.Name subject = above.atEnd() ? null : above.name();
        List<Expr.Name> by = new ArrayList<>();
        char d = sign.charAt(slash + 1);
        int at = slash + 1;
        while (at < sign.length()) {
            int next = d == 'd' ? -1 : sign.indexOf(d, at + 1);
            int end = next < 0 ? sign.length() : next;
            Reader part = new Reader(sign.substring(at + 1, end), span.start() + at + 1);
            Expr.Name name = part.name();
            int times = part.order();
            for (int time = 0; time < Math.min(times, HIGHEST_ORDER + 1); time++) by.add(name);
            at = end;
        }
        if (by.size() != order || order > HIGHEST_ORDER || order == 0) {
            throw Fault.of("syntax.derivative.order")
                    .with("sign", sign)
                    .with("above", order)
                    .with("below", by.size())
                    .at(source, span);
        }
        return new DerivativeSign(span, subject, by, sign.charAt(0) == '∂');
    }

    Expr.DerivativeOf applied() {
        return new Expr.DerivativeOf(span, subject, by, partial);
    }

    /** Reads a name and an order ({@code ²}, {@code ^2}, or none for 1) from a part of the sign. */
    private static final class Reader {
        private final String text;
        private final int offset;
        private int at;

        Reader(String text, int offset) {
            this.text = text;
            this.offset = offset;
        }

        boolean atEnd() {
            return at == text.length();
        }

        Expr.Name name() {
            int start = at;
            while (!atEnd() && text.charAt(at) != '^' && !isRaisedDigit(text.charAt(at))) at++;
            return new Expr.Name(new Span(offset + start, offset + at), Letters.name(text.substring(start, at)));
        }

        int order() {
            if (atEnd()) return 1;
            if (isRaisedDigit(text.charAt(at))) return text.charAt(at++) == '¹' ? 1 : value(text.charAt(at - 1));
            if (text.charAt(at) != '^') return 1;
            int start = ++at;
            while (!atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
            return at - start > 3 ? HIGHEST_ORDER + 1 : Integer.parseInt(text.substring(start, at));
        }

        private static int value(char raised) {
            return Letters.lower(String.valueOf(raised)).charAt(0) - '0';
        }

        private static boolean isRaisedDigit(char c) {
            return c == '¹' || c == '²' || c == '³' || c >= '⁴' && c <= '⁹';
        }
    }
}
