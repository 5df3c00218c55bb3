package mfml.syntax;

import static mfml.syntax.Tightness.*;

import java.util.List;

/** Operators with the operands between which they stand, each as tight as its place asks for. */
final class OperatorPrinter {
    private final ExpressionPrinter printer;
    private final ProductPrinter products;

    OperatorPrinter(ExpressionPrinter printer, ProductPrinter products) {
        this.printer = printer;
        this.products = products;
    }

    String prefix(Expr.Prefix prefix, boolean last) {
        return switch (prefix.sign()) {
            case NOT -> "not " + printer.write(prefix.operand(), NOT);
            case MINUS -> "-" + printer.write(prefix.operand(), SIGN, last);
            case PLUS -> {
                String operand = printer.write(prefix.operand(), SIGN, last);
                yield operand.startsWith("+") ? "+(" + operand + ")" : "+" + operand; // ++ is refused
            }
            case SQUARE_ROOT -> "√" + printer.write(prefix.operand(), POWER);
            case CUBE_ROOT -> "∛" + printer.write(prefix.operand(), POWER);
        };
    }

    String binary(Expr.Binary binary, boolean last) {
        Operator operator = binary.operator();
        if (Tightness.of(operator) == POWER) return power(binary);
        boolean sum = Tightness.of(operator) == SUM;
        StringBuilder text = new StringBuilder();
        List<Expr.Binary> chain =
                Chains.left(binary, Tightness.of(operator) == SUM ? OperatorPrinter::isSum : OperatorPrinter::isTerm);
        Expr first = chain.getFirst().left();
        boolean free = sum && mayEndTerm(first);
        text.append(printer.write(first, free ? SUM : TERM, free));
        for (Expr.Binary link : chain) {
            boolean end = link == binary ? last : sum && mayEndTerm(link.right());
            text.append(operation(text, link, end, sum ? TERM : SIGN));
        }
        return text.toString();
    }

    private static boolean isSum(Operator operator) {
        return Tightness.of(operator) == SUM;
    }

    private static boolean isTerm(Operator operator) {
        return Tightness.of(operator) == TERM;
    }

    /** Behind a derivative a sum would be refused; a limit or an integral ends by itself, a derivative of a bracket too. */
    private static boolean mayEndTerm(Expr term) {
        Expr end = term;
        while (true) {
            if (end instanceof Expr.Product product) end = product.right();
            else if (end instanceof Expr.Binary binary && isTerm(binary.operator())) end = binary.right();
            else if (end instanceof Expr.Prefix prefix) end = prefix.operand();
            else if (end instanceof Expr.Derivative inner && inner.body() instanceof Expr.Derivative)
                end = inner.body();
            else return !(end instanceof Expr.Derivative derivative) || derivative.body() instanceof Expr.Group;
        }
    }

    private String operation(CharSequence left, Expr.Binary link, boolean last, int place) {
        String right = printer.write(link.right(), place, last);
        boolean division =
                switch (link.operator()) {
                    case DIVIDE, DOT_DIVIDE, MODULO -> true;
                    default -> false;
                };
        if (division && isSpaced(link.right())) right = "(" + right + ")";
        return switch (link.operator()) {
            case DIVIDE -> looksDerived(left, right) ? " / " + right : "/" + right;
            case MULTIPLY -> printer.times() + right;
            default -> " " + link.operator().sign() + " " + right;
        };
    }

    /** {@code d/dx} without blanks is a derivative, {@code d / dx} divides. */
    private static boolean looksDerived(CharSequence left, String right) {
        if (!right.startsWith("d") && !right.startsWith("∂")) return false;
        for (int at = left.length() - 1; at >= 0; at--) {
            char c = left.charAt(at);
            if (c == 'd' || c == '∂') return true;
            if (!Character.isLetterOrDigit(c) && "_^²³⁴⁵⁶⁷⁸⁹".indexOf(c) < 0) return false;
        }
        return false;
    }

    private boolean isSpaced(Expr right) {
        Expr product = right;
        while (product instanceof Expr.Prefix sign) product = sign.operand();
        for (; product instanceof Expr.Product factors; product = factors.left()) {
            if (!products.sign(factors).isEmpty()) return true;
        }
        return false;
    }

    private String power(Expr.Binary power) {
        String base = printer.write(power.left(), CHAIN);
        Expr exponent = power.right();
        if (printer.people() && power.operator() == Operator.POWER) {
            String raised = raised(exponent);
            if (raised != null) return base + raised;
        }
        boolean signed = exponent instanceof Expr.Prefix prefix
                && (prefix.sign() == Expr.Sign.MINUS || prefix.sign() == Expr.Sign.PLUS);
        String above = signed
                ? (((Expr.Prefix) exponent).sign() == Expr.Sign.MINUS ? "-" : "+")
                        + printer.write(((Expr.Prefix) exponent).operand(), POWER)
                : printer.write(exponent, POWER);
        return base + power.operator().sign() + above;
    }

    /** A whole number, or one letter, with a minus or without, raised; null for what cannot be. */
    static String raised(Expr exponent) {
        if (exponent instanceof Expr.Number number && number.isExact()) return Letters.raise(number.digits());
        if (exponent instanceof Expr.Name name && name.name().length() == 1) return Letters.raise(name.name());
        if (exponent instanceof Expr.Prefix prefix && prefix.sign() == Expr.Sign.MINUS) {
            boolean simple = prefix.operand() instanceof Expr.Number || prefix.operand() instanceof Expr.Name;
            String raised = simple ? raised(prefix.operand()) : null;
            return raised == null ? null : "⁻" + raised;
        }
        return null;
    }

    String comparison(Expr.Comparison comparison) {
        StringBuilder text =
                new StringBuilder(printer.write(comparison.operands().getFirst(), RANGE));
        for (int at = 0; at < comparison.relations().size(); at++) {
            text.append(' ').append(comparison.relations().get(at).sign()).append(' ');
            text.append(printer.write(comparison.operands().get(at + 1), RANGE));
        }
        comparison.within().ifPresent(within -> text.append(" within ").append(printer.write(within, SUM)));
        return text.toString();
    }

    String logical(Expr.Logical logical) {
        int level = printer.level(logical);
        return printer.write(logical.left(), level)
                + (logical.conjunction() ? " and " : " or ")
                + printer.write(logical.right(), level + 1);
    }

    String range(Expr.Range range) {
        return printer.write(range.first(), SUM) + ":"
                + range.step().map(step -> printer.write(step, SUM) + ":").orElse("")
                + printer.write(range.last(), SUM);
    }
}
