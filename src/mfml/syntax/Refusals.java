package mfml.syntax;

import java.util.Set;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;

/** What people read in two ways is refused with both ways shown, in the learner's own text. */
final class Refusals {
    /** The functions that textbooks write without brackets. */
    static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "cot", "asin", "acos", "atan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
            "exp", "ln", "log", "log2", "log10", "sqrt", "abs", "sum", "max", "min", "det", "norm", "mean", "round",
            "floor", "ceil", "sign", "relu", "sigmoid");

    private static final int LONGEST = 60;

    private final Source source;

    Refusals(Source source) {
        this.source = source;
    }

    /** The learner's text of a place, on one line, cut where it is long. */
    String text(Span span) {
        return text(span.start(), span.end());
    }

    String text(int start, int end) {
        return cut(source, start, end);
    }

    static String cut(Source source, int start, int end) {
        int last = Math.min(end, start + 4 * LONGEST);
        String text = source.text()
                .substring(Math.min(start, last), Math.min(last, source.text().length()));
        text = text.strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** {@code 1/2 x}: a product written with a blank right behind a division. */
    void spacedProductBehind(Operator operator, Expr left, Expr right) {
        if (operator != Operator.DIVIDE && operator != Operator.DOT_DIVIDE && operator != Operator.MODULO) return;
        Expr product = right;
        while (product instanceof Expr.Prefix sign) product = sign.operand();
        Expr.Product spaced = null;
        while (product instanceof Expr.Product factors) {
            if (factors.spaced()) spaced = factors;
            product = factors.left();
        }
        if (spaced == null) return;
        Span whole = left.span().to(right.span());
        String head = text(left.span().start(), spaced.left().span().end());
        String tail = text(spaced.right().span().start(), right.span().end());
        String before = text(left.span().start(), right.span().start());
        String gap = operator == Operator.MODULO ? " " : "";
        throw Fault.of("syntax.product.division")
                .with("text", text(whole))
                .with("first", "(" + head + ") " + tail)
                .with("second", before + gap + "(" + text(right.span()) + ")")
                .at(source, whole);
    }

    /** {@code e^2x}: a letter that touches an exponent. */
    void letterTouchingExponent(Expr power, Expr factor) {
        if (!(power instanceof Expr.Binary binary) || !isCaret(binary)) return;
        int at = factor.span().start();
        if (at >= source.text().length() || !Character.isLetter(source.text().charAt(at))) return;
        Span whole = binary.span().to(factor.span());
        String base = text(binary.left().span());
        String sign = binary.operator().sign();
        String exponent = text(binary.right().span());
        String letter = text(factor.span());
        throw Fault.of("syntax.product.exponent")
                .with("text", text(whole))
                .with("first", base + sign + "(" + exponent + letter + ")")
                .with("second", base + sign + exponent + " " + letter)
                .at(source, whole);
    }

    private boolean isCaret(Expr.Binary power) {
        return power.operator() == Operator.DOT_POWER
                || power.operator() == Operator.POWER
                        && text(power.left().span().end(), power.right().span().start())
                                .startsWith("^");
    }

    /** {@code d/dx x^2 + x}: does the derivative take the whole sum? Not asked where its body wears brackets. */
    void derivativeInSum(Expr term, Expr left, Span sign, Expr right) {
        Expr last = term;
        while (true) {
            if (last instanceof Expr.Product product) last = product.right();
            else if (last instanceof Expr.Binary binary && !isSum(binary.operator())) last = binary.right();
            else if (last instanceof Expr.Prefix prefix) last = prefix.operand();
            else break;
        }
        if (!(last instanceof Expr.Derivative derivative)) return;
        Expr body = derivative.body();
        while (body instanceof Expr.Derivative inner) body = inner.body();
        if (body instanceof Expr.Group || startsWithDerivative(right)) return;
        Span whole = last.span().to(right.span());
        String head = text(derivative.span().start(), derivative.body().span().start());
        String rest = text(sign.start(), right.span().end());
        throw Fault.of("syntax.derivative.sum")
                .with("text", text(whole))
                .with("first", head + " (" + text(derivative.body().span()) + " " + rest + ")")
                .with("second", "(" + text(derivative.span()) + ") " + rest)
                .at(source, whole);
    }

    private static boolean startsWithDerivative(Expr term) {
        Expr first = term;
        while (true) {
            if (first instanceof Expr.Derivative) return true;
            if (first instanceof Expr.Product product) first = product.right();
            else if (first instanceof Expr.Binary binary) first = binary.right();
            else return false;
        }
    }

    private static boolean isSum(Operator operator) {
        return operator.undotted() == Operator.ADD || operator.undotted() == Operator.SUBTRACT;
    }

    /** {@code x²^3}: ² and ^2 are twins, but {@code x^2^3} is x^(2^3). */
    void caretBehindSuperscript(Expr base, Expr exponent, Span whole) {
        if (!(base instanceof Expr.Binary power) || power.operator() != Operator.POWER) return;
        String under = text(power.left().span());
        String raised = text(power.right().span().start(), power.span().end());
        String second = text(exponent.span());
        throw Fault.of("syntax.superscript.power")
                .with("text", text(whole))
                .with("first", "(" + text(power.span()) + ")^" + second)
                .with("second", under + "^(" + Letters.lower(raised) + "^" + second + ")")
                .at(source, whole);
    }

    /** The first name in a place that is no function: what a learner would solve for. */
    String firstName(Span span) {
        var names = java.util.regex.Pattern.compile("\\p{L}[\\p{L}\\d_]*").matcher(text(span));
        while (names.find()) {
            if (!FUNCTIONS.contains(names.group()) && !names.group().equals("π")) return names.group();
        }
        return "x";
    }

    void factorial(Expr operand, Span whole) {
        if (operand instanceof Expr.Postfix mark && mark.mark() == Expr.Mark.FACTORIAL) {
            String inner = text(mark.operand().span());
            throw Fault.of("syntax.factorial.double")
                    .with("text", text(whole))
                    .with("first", "(" + inner + "!)!")
                    .at(source, whole);
        }
        if (operand instanceof Expr.Binary power && power.operator() == Operator.POWER) {
            String under = text(power.left().span());
            String raised = Letters.lower(
                    text(power.right().span().start(), power.span().end()));
            throw Fault.of("syntax.superscript.power")
                    .with("text", text(whole))
                    .with("first", "(" + text(power.span()) + ")!")
                    .with("second", under + "^(" + raised + "!)")
                    .at(source, whole);
        }
    }

    /** {@code 2[1, 2]}: an index on a number. */
    Fault twoWays(String code, Span whole, Expr operand, Span bracket) {
        return Fault.of(code)
                .with("text", text(whole))
                .with("first", text(operand.span()) + " * " + text(bracket))
                .at(source, whole);
    }

    /** {@code (1, 2)}: there are no tuples. */
    Fault tuple(Span span) {
        String inner = text(span.start() + 1, span.end() - 1);
        return Fault.of("syntax.tuple")
                .with("text", text(span))
                .with("first", "[" + inner + "]")
                .at(source, span);
    }

    Fault bareComprehension(Span span) {
        String inner = text(span.start() + 1, span.end() - 1);
        return Fault.of("syntax.comprehension.bare")
                .with("first", "[" + inner + "]")
                .at(source, span);
    }
}
