package mfml.syntax;

import java.util.List;

/**
 * How a line was read, with every bracket and every product written out: {@code 2x(x + 1)/3y} is {@code (2 · x · (x +
 * 1))/(3 · y)}. Brackets that were written and say nothing go; those that were left out come.
 */
public final class ReadingPrinter {
    private ReadingPrinter() {}

    public static String write(Expr expression) {
        return Printer.text(read(expression));
    }

    private static Expr read(Expr expression) {
        return switch (expression) {
            case Expr.Group group -> read(group.inner());
            case Expr.Product product ->
                new Expr.Binary(product.span(), Operator.MULTIPLY, chained(product.left()), operand(product.right()));
            case Expr.Binary binary
            when binary.operator() == Operator.POWER || binary.operator() == Operator.DOT_POWER ->
                new Expr.Binary(binary.span(), binary.operator(), operand(binary.left()), bracketed(binary.right()));
            case Expr.Binary binary
            when isSum(binary) ->
                new Expr.Binary(binary.span(), binary.operator(), summed(binary.left()), operand(binary.right()));
            case Expr.Binary binary ->
                new Expr.Binary(binary.span(), binary.operator(), operand(binary.left()), operand(binary.right()));
            case Expr.Prefix prefix -> new Expr.Prefix(prefix.span(), prefix.sign(), bracketed(prefix.operand()));
            case Expr.Postfix postfix -> new Expr.Postfix(postfix.span(), postfix.mark(), operand(postfix.operand()));
            case Expr.Call call -> new Expr.Call(call.span(), callee(call.callee()), arguments(call.arguments()));
            case Expr.MapCall call -> new Expr.MapCall(call.span(), read(call.callee()), arguments(call.arguments()));
            case Expr.Index index -> new Expr.Index(index.span(), operand(index.target()), all(index.subscripts()));
            case Expr.Absolute bars -> new Expr.Absolute(bars.span(), read(bars.inner()));
            case Expr.NormBars bars -> new Expr.NormBars(bars.span(), read(bars.inner()));
            case Expr.Brackets brackets ->
                new Expr.Brackets(
                        brackets.span(),
                        brackets.rows().stream().map(ReadingPrinter::all).toList(),
                        brackets.semicolons());
            case Expr.SetOf set -> new Expr.SetOf(set.span(), all(set.items()));
            case Expr.Comparison comparison ->
                new Expr.Comparison(
                        comparison.span(),
                        comparison.operands().stream()
                                .map(ReadingPrinter::operand)
                                .toList(),
                        comparison.relations(),
                        comparison.within().map(ReadingPrinter::operand));
            case Expr.Logical logical ->
                new Expr.Logical(
                        logical.span(), logical.conjunction(), operand(logical.left()), operand(logical.right()));
            case Expr.Range range ->
                new Expr.Range(
                        range.span(),
                        operand(range.first()),
                        range.step().map(ReadingPrinter::operand),
                        operand(range.last()));
            case Expr.Lambda lambda -> new Expr.Lambda(lambda.span(), lambda.parameters(), read(lambda.body()));
            case Expr.Derivative derivative ->
                new Expr.Derivative(
                        derivative.span(), derivative.by(), derivative.partial(), operand(derivative.body()));
            case Expr.Limit limit ->
                new Expr.Limit(
                        limit.span(), operand(limit.body()), limit.variable(), operand(limit.target()), limit.side());
            case Expr.Integral integral ->
                new Expr.Integral(
                        integral.span(),
                        operand(integral.body()),
                        integral.variable(),
                        integral.from().map(ReadingPrinter::operand),
                        integral.to().map(ReadingPrinter::operand));
            case Expr.Equation equation ->
                new Expr.Equation(equation.span(), read(equation.left()), read(equation.right()));
            case Expr.Try attempt ->
                new Expr.Try(
                        attempt.span(),
                        operand(attempt.body()),
                        attempt.otherwise().map(ReadingPrinter::operand));
            case Expr.Exact exact -> new Expr.Exact(exact.span(), operand(exact.body()));
            case Expr.At at -> new Expr.At(at.span(), operand(at.body()), at.bindings());
            default -> expression;
        };
    }

    /** What an operator works on: in brackets where it is put together of parts. */
    private static Expr operand(Expr expression) {
        Expr read = read(expression);
        boolean compound =
                switch (read) {
                    case Expr.Binary power when power.operator() == Operator.POWER -> !isSimple(power.right());
                    case Expr.Binary b -> true;
                    case Expr.Prefix prefix ->
                        prefix.sign() != Expr.Sign.SQUARE_ROOT && prefix.sign() != Expr.Sign.CUBE_ROOT;
                    case Expr.Comparison c -> true;
                    case Expr.Logical l -> true;
                    case Expr.Range r -> true;
                    case Expr.Lambda l -> true;
                    case Expr.Derivative d -> true;
                    case Expr.Limit l -> true;
                    case Expr.Integral i -> true;
                    case Expr.Try t -> true;
                    case Expr.Exact e -> true;
                    case Expr.At a -> true;
                    default -> false;
                };
        return compound ? new Expr.Group(read.span(), read) : read;
    }

    /** An exponent, or what a sign or a root works on: -x² is -(x²), since some read it as (-x)². */
    private static Expr bracketed(Expr expression) {
        Expr read = operand(expression);
        return read instanceof Expr.Binary ? new Expr.Group(read.span(), read) : read;
    }

    private static boolean isSimple(Expr exponent) {
        return exponent instanceof Expr.Number || exponent instanceof Expr.Name;
    }

    /** Factors that were written side by side stay one product: 2 · x · y. */
    private static Expr chained(Expr left) {
        return left instanceof Expr.Product ? read(left) : operand(left);
    }

    private static Expr summed(Expr left) {
        return left instanceof Expr.Binary binary && isSum(binary) ? read(left) : operand(left);
    }

    private static boolean isSum(Expr.Binary binary) {
        return binary.operator() == Operator.ADD || binary.operator() == Operator.SUBTRACT;
    }

    private static Expr callee(Expr callee) {
        return callee instanceof Expr.Binary ? callee : operand(callee);
    }

    private static List<Expr.Argument> arguments(List<Expr.Argument> arguments) {
        return arguments.stream()
                .map(argument -> new Expr.Argument(argument.span(), argument.name(), read(argument.value())))
                .toList();
    }

    private static List<Expr> all(List<Expr> expressions) {
        return expressions.stream().map(ReadingPrinter::read).toList();
    }
}
