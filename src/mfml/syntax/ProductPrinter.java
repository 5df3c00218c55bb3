package mfml.syntax;

import static mfml.syntax.Tightness.*;

import java.util.List;

/** Products without a sign: factors touch, or a blank keeps them apart, or a sign where neither is read as a product. */
final class ProductPrinter {
    private final ExpressionPrinter printer;

    ProductPrinter(ExpressionPrinter printer) {
        this.printer = printer;
    }

    /** Whether a product needs its sign, and binds as loose as one that wears it. */
    boolean isTerm(Expr.Product product) {
        return sign(product).equals(printer.times());
    }

    String write(Expr.Product product, boolean last) {
        List<Expr.Product> chain = Chains.products(product, factors -> !isTerm(factors));
        StringBuilder text = new StringBuilder();
        boolean term = isTerm(chain.getFirst());
        text.append(printer.write(chain.getFirst().left(), term ? TERM : PRODUCT));
        for (Expr.Product link : chain) {
            boolean end = link == product && last;
            text.append(sign(link)).append(printer.write(link.right(), term ? SIGN : PRODUCT + 1, end));
        }
        return text.toString();
    }

    /** What stands between two factors: nothing, a blank, or a sign where neither would be read as a product. */
    String sign(Expr.Product product) {
        Expr first = product.right();
        boolean bracket = false;
        for (Expr inner = begin(first); inner != null && !bracket; inner = begin(first)) {
            boolean raised = first instanceof Expr.Call && inner instanceof Expr.Binary;
            if (printer.level(inner) < CHAIN && !raised) bracket = true;
            else first = inner;
        }
        boolean second = !(first instanceof Expr.Number
                || first instanceof Expr.Brackets
                || first instanceof Expr.Comprehension
                || first instanceof Expr.SetOf
                || first instanceof Expr.Cases
                || first instanceof Expr.Text
                || first instanceof Expr.Python);
        if (!second && !bracket) return printer.times();
        bracket |= first instanceof Expr.Group || first instanceof Expr.RecordOf || printer.level(first) < POWER;
        Expr end = end(product.left());
        if (bracket && !closesBracketWell(end)) return printer.people() ? " " : printer.times();
        if (product.spaced() || endsInCaret(product.left())) return " ";
        return mayTouch(end, first) ? "" : " ";
    }

    /** What an expression begins with when it is written, or null. */
    private static Expr begin(Expr expression) {
        return switch (expression) {
            case Expr.Binary power when Tightness.of(power.operator()) == POWER -> power.left();
            case Expr.Call call -> call.callee();
            case Expr.MapCall call -> call.callee();
            case Expr.Index index -> index.target();
            case Expr.Postfix postfix -> postfix.operand();
            case Expr.Field field -> field.target();
            case Expr.Prime prime -> prime.operand();
            default -> null;
        };
    }

    /** Behind an exponent written with ^ nothing may touch. */
    private boolean endsInCaret(Expr left) {
        Expr factor = left;
        while (factor instanceof Expr.Product product) factor = product.right();
        boolean power = factor instanceof Expr.Binary binary && Tightness.of(binary.operator()) == POWER;
        return power && !(printer.people() && OperatorPrinter.raised(((Expr.Binary) factor).right()) != null);
    }

    /** The factor that stands just before a product's sign. */
    private static Expr end(Expr left) {
        Expr end = left;
        while (true) {
            if (end instanceof Expr.Product product) end = product.right();
            else if (end instanceof Expr.Prefix prefix && Tightness.of(prefix.sign()) == POWER) end = prefix.operand();
            else if (end instanceof Expr.Binary power && Tightness.of(power.operator()) == POWER) end = power.right();
            else return end;
        }
    }

    /** Behind these a round bracket makes a product and no call. */
    private static boolean closesBracketWell(Expr end) {
        if (end instanceof Expr.Number || end instanceof Expr.Postfix || end instanceof Expr.Absolute) return true;
        if (end instanceof Expr.NormBars) return true;
        return end instanceof Expr.Group group && isArithmetic(group.inner());
    }

    private static boolean isArithmetic(Expr inner) {
        return switch (inner) {
            case Expr.Binary b -> true;
            case Expr.Product p -> true;
            case Expr.Number n -> true;
            case Expr.Group g -> isArithmetic(g.inner());
            default -> false;
        };
    }

    /** Whether two factors side by side stay two: letters and digits run together, e and a digit make a power of ten. */
    private boolean mayTouch(Expr left, Expr right) {
        if (right instanceof Expr.Derivative || right instanceof Expr.Limit || right instanceof Expr.Integral)
            return false;
        boolean letter =
                right instanceof Expr.Name || right instanceof Expr.Bound || right instanceof Expr.DerivativeOf;
        if (!letter) return !(right instanceof Expr.TruthValue || right instanceof Expr.NoneValue);
        String begin = printer.write(right, ATOM);
        if (left instanceof Expr.Number number) {
            boolean exponent = begin.matches("[eE]\\d.*") || begin.startsWith("d/") || begin.startsWith("_");
            return !exponent && !number.digits().isEmpty() && !(left instanceof Expr.Name);
        }
        if (isPi(left) || isPi(right)) return true;
        return left instanceof Expr.Group
                || left instanceof Expr.Postfix
                || left instanceof Expr.Absolute
                || left instanceof Expr.NormBars;
    }

    private static boolean isPi(Expr name) {
        return name instanceof Expr.Name n && n.name().equals("pi")
                || name instanceof Expr.Bound b && b.name().equals("pi");
    }
}
