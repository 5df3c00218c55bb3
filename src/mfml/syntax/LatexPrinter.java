package mfml.syntax;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Expressions as LaTeX, to be set in math mode: quotients as fractions, roots under their sign, matrices in brackets. */
public final class LatexPrinter {
    private static final int LOOSEST = 0;
    private static final int LOGIC = 20;
    private static final int COMPARISON = 35;
    private static final int SUM = 50;
    private static final int TERM = 60;
    private static final int POWER = 90;
    private static final int ATOM = 100;

    private static final java.util.Set<String> OPERATORS = java.util.Set.of(
            "sin", "cos", "tan", "cot", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "exp", "ln", "log", "det",
            "max", "min", "gcd");

    private LatexPrinter() {}

    public static String write(Expr expression) {
        return write(expression, LOOSEST);
    }

    private static String write(Expr expression, int place) {
        String latex = bare(expression);
        return level(expression) >= place ? latex : "\\left(" + latex + "\\right)";
    }

    private static int level(Expr expression) {
        return switch (expression) {
            case Expr.Lambda l -> LOOSEST;
            case Expr.At a -> LOOSEST;
            case Expr.Equation e -> COMPARISON;
            case Expr.Logical l -> LOGIC;
            case Expr.Comparison c -> COMPARISON;
            case Expr.Range r -> COMPARISON;
            case Expr.Prefix prefix ->
                switch (prefix.sign()) {
                    case NOT -> LOGIC;
                    case MINUS, PLUS -> TERM;
                    case SQUARE_ROOT, CUBE_ROOT -> ATOM;
                };
            case Expr.Binary binary ->
                switch (binary.operator()) {
                    case ADD, SUBTRACT, DOT_ADD, DOT_SUBTRACT -> SUM;
                    case POWER, DOT_POWER -> POWER;
                    default -> TERM;
                };
            case Expr.Product p -> TERM;
            case Expr.Derivative d -> TERM;
            case Expr.Limit l -> TERM;
            case Expr.Integral i -> TERM;
            case Expr.Postfix p -> POWER;
            case Expr.Prime p -> POWER;
            case Expr.Number number -> number.digits().startsWith("-") ? TERM : ATOM;
            default -> ATOM;
        };
    }

    private static String bare(Expr expression) {
        return switch (expression) {
            case Expr.Number number -> number(number.digits());
            case Expr.Name name -> name(name.name());
            case Expr.Bound bound -> name(bound.name());
            case Expr.Group group -> "\\left(" + write(group.inner()) + "\\right)";
            case Expr.Absolute bars -> "\\left|" + write(bars.inner()) + "\\right|";
            case Expr.NormBars bars -> "\\left\\|" + write(bars.inner()) + "\\right\\|";
            case Expr.Brackets brackets -> brackets(brackets);
            case Expr.SetOf set -> "\\left\\{" + join(set.items()) + "\\right\\}";
            case Expr.Cases cases ->
                "\\begin{cases}"
                        + cases.branches().stream().map(LatexPrinter::branch).collect(Collectors.joining(" \\\\ "))
                        + "\\end{cases}";
            case Expr.Call call -> call(call);
            case Expr.Index index -> write(index.target(), POWER) + "_{" + join(index.subscripts()) + "}";
            case Expr.Field field -> write(field.target(), POWER) + "." + name(field.name());
            case Expr.Postfix postfix -> write(postfix.operand(), ATOM) + mark(postfix.mark());
            case Expr.Prime prime -> write(prime.operand(), ATOM) + "'".repeat(prime.order());
            case Expr.Prefix prefix -> prefix(prefix);
            case Expr.Binary binary -> binary(binary);
            case Expr.Product product -> product(product);
            case Expr.Comparison comparison -> comparison(comparison);
            case Expr.Logical logical ->
                write(logical.left(), LOGIC)
                        + (logical.conjunction() ? " \\land " : " \\lor ")
                        + write(logical.right(), LOGIC + 1);
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.Code code ->
                FunctionText.expression(code.layout())
                        .map(LatexPrinter::write)
                        .orElse(name(code.layout().name()));
            case Expr.Derivative derivative ->
                sign("", derivative.by(), derivative.partial()) + " " + write(derivative.body(), TERM);
            case Expr.DerivativeOf derivative ->
                sign(name(derivative.subject().name()), derivative.by(), derivative.partial());
            case Expr.Gradient gradient -> "\\nabla " + write(gradient.operand(), ATOM);
            case Expr.Limit limit -> limit(limit);
            case Expr.Integral integral -> integral(integral);
            case Expr.Equation equation -> write(equation.left()) + " = " + write(equation.right());
            case Expr.At at ->
                "\\left." + write(at.body()) + "\\right|_{"
                        + at.bindings().stream()
                                .map(each -> name(each.name()) + " = " + write(each.value()))
                                .collect(Collectors.joining(", "))
                        + "}";
            default -> "\\texttt{" + escaped(Printer.text(expression)) + "}";
        };
    }

    private static String number(String digits) {
        int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (exponent < 0) return digits;
        return digits.substring(0, exponent) + " \\cdot 10^{" + digits.substring(exponent + 1) + "}";
    }

    private static String name(String name) {
        int underscore = name.indexOf('_');
        if (underscore > 0 && underscore < name.length() - 1) {
            return name(name.substring(0, underscore)) + "_{" + escaped(name.substring(underscore + 1)) + "}";
        }
        if (name.equals("inf")) return "\\infty";
        if (Letters.greek(name) != null) return "\\" + name;
        if (OPERATORS.contains(name)) return "\\" + name;
        return name.length() == 1 ? name : "\\mathrm{" + escaped(name) + "}";
    }

    private static String escaped(String text) {
        StringBuilder latex = new StringBuilder();
        text.chars().forEach(c -> {
            if ("_#$%&{}".indexOf(c) >= 0) latex.append('\\').append((char) c);
            else if (c == '\\') latex.append("\\backslash ");
            else if (c == '^') latex.append("\\^{}");
            else latex.append((char) c);
        });
        return latex.toString();
    }

    private static String brackets(Expr.Brackets brackets) {
        if (!brackets.semicolons()) {
            return "\\left["
                    + (brackets.rows().isEmpty() ? "" : join(brackets.rows().getFirst())) + "\\right]";
        }
        Function<List<Expr>, String> row =
                entries -> entries.stream().map(LatexPrinter::write).collect(Collectors.joining(" & "));
        return "\\begin{bmatrix}" + brackets.rows().stream().map(row).collect(Collectors.joining(" \\\\ "))
                + "\\end{bmatrix}";
    }

    private static String branch(Expr.Branch branch) {
        return write(branch.value())
                + branch.condition()
                        .map(each -> " & \\text{if } " + write(each))
                        .orElse(" & \\text{otherwise}");
    }

    private static String call(Expr.Call call) {
        if (call.arguments().size() == 1 && call.callee() instanceof Expr.Name name) {
            Expr argument = call.arguments().getFirst().value();
            if (name.name().equals("sqrt")) return "\\sqrt{" + write(argument) + "}";
            if (name.name().equals("norm")) return "\\left\\|" + write(argument) + "\\right\\|";
            if (name.name().equals("abs")) return "\\left|" + write(argument) + "\\right|";
        }
        String arguments = call.arguments().stream()
                .map(each -> each.name().map(name -> name(name) + " = ").orElse("") + write(each.value()))
                .collect(Collectors.joining(", "));
        return write(call.callee(), POWER) + "\\left(" + arguments + "\\right)";
    }

    private static String mark(Expr.Mark mark) {
        return switch (mark) {
            case FACTORIAL -> "!";
            case DEGREE -> "^{\\circ}";
            case TRANSPOSE -> "^{\\mathsf{T}}";
            case PSEUDO_INVERSE -> "^{+}";
        };
    }

    private static String prefix(Expr.Prefix prefix) {
        return switch (prefix.sign()) {
            case NOT -> "\\lnot " + write(prefix.operand(), COMPARISON);
            case MINUS -> "-" + write(prefix.operand(), TERM);
            case PLUS -> "+" + write(prefix.operand(), TERM);
            case SQUARE_ROOT -> "\\sqrt{" + stripped(prefix.operand()) + "}";
            case CUBE_ROOT -> "\\sqrt[3]{" + stripped(prefix.operand()) + "}";
        };
    }

    /** Under a root or in a fraction the brackets go: the line shows what belongs together. */
    private static String stripped(Expr expression) {
        return expression instanceof Expr.Group group ? write(group.inner()) : write(expression);
    }

    private static String binary(Expr.Binary binary) {
        Expr left = binary.left();
        Expr right = binary.right();
        return switch (binary.operator()) {
            case DIVIDE -> "\\frac{" + stripped(left) + "}{" + stripped(right) + "}";
            case POWER -> write(left, ATOM) + "^{" + stripped(right) + "}";
            case DOT_POWER -> write(left, ATOM) + "^{\\odot " + stripped(right) + "}";
            case ADD, SUBTRACT -> write(left, SUM) + " " + binary.operator().sign() + " " + write(right, TERM);
            case MULTIPLY -> factor(left) + " \\cdot " + (standsAlone(right) ? bare(right) : write(right, TERM + 1));
            default -> write(left, TERM) + " " + sign(binary.operator()) + " " + write(right, TERM + 1);
        };
    }

    /** What follows a derivative would be read as part of it. */
    private static String factor(Expr left) {
        return left instanceof Expr.Derivative ? "\\left(" + bare(left) + "\\right)" : write(left, TERM);
    }

    /** Behind a dot these need no brackets. */
    private static boolean standsAlone(Expr right) {
        return right instanceof Expr.Product
                || right instanceof Expr.Derivative
                || right instanceof Expr.Binary binary && binary.operator() == Operator.DIVIDE;
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case MULTIPLY, DOT -> "\\cdot";
            case LEFT_DIVIDE -> "\\backslash";
            case MODULO -> "\\bmod";
            case CROSS -> "\\times";
            case OUTER -> "\\otimes";
            case DOT_MULTIPLY -> "\\odot";
            case DOT_DIVIDE -> "\\oslash";
            case DOT_ADD -> "\\dotplus";
            default -> operator.sign();
        };
    }

    private static String product(Expr.Product product) {
        boolean digits = product.right() instanceof Expr.Number;
        return write(product.left(), TERM) + (digits ? " \\cdot " : " ") + write(product.right(), TERM + 1);
    }

    private static String comparison(Expr.Comparison comparison) {
        StringBuilder latex = new StringBuilder(write(comparison.operands().getFirst(), SUM));
        for (int at = 0; at < comparison.relations().size(); at++) {
            latex.append(' ').append(sign(comparison.relations().get(at))).append(' ');
            latex.append(write(comparison.operands().get(at + 1), SUM));
        }
        return latex.toString();
    }

    private static String sign(Relation relation) {
        return switch (relation.undotted()) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "\\neq";
            case LESS_EQUAL -> "\\leq";
            case GREATER_EQUAL -> "\\geq";
            case APPROXIMATELY -> "\\approx";
            case SAME -> "\\equiv";
            case IN -> "\\in";
            default -> relation.undotted().sign();
        };
    }

    private static String lambda(Expr.Lambda lambda) {
        String names =
                lambda.parameters().stream().map(each -> name(each.name())).collect(Collectors.joining(", "));
        return (lambda.parameters().size() == 1 ? names : "(" + names + ")") + " \\mapsto " + write(lambda.body());
    }

    private static String sign(String subject, List<Expr.Name> by, boolean partial) {
        String d = partial ? "\\partial " : "\\mathrm{d}";
        StringBuilder below = new StringBuilder();
        for (int at = 0; at < by.size(); ) {
            int end = at + 1;
            while (end < by.size() && by.get(end).name().equals(by.get(at).name())) end++;
            below.append(d).append(name(by.get(at).name())).append(end - at == 1 ? "" : "^{" + (end - at) + "}");
            at = end;
        }
        String order = by.size() == 1 ? "" : "^{" + by.size() + "}";
        return "\\frac{" + d.strip() + order + (subject.isEmpty() ? "" : " " + subject) + "}{" + below + "}";
    }

    private static String limit(Expr.Limit limit) {
        String side =
                switch (limit.side()) {
                    case BOTH -> "";
                    case LEFT -> "^{-}";
                    case RIGHT -> "^{+}";
                };
        return "\\lim_{" + name(limit.variable().name()) + " \\to " + write(limit.target(), TERM) + side + "} "
                + write(limit.body(), TERM);
    }

    private static String integral(Expr.Integral integral) {
        String from = integral.from().map(bound -> "_{" + stripped(bound) + "}").orElse("");
        String to = integral.to().map(bound -> "^{" + stripped(bound) + "}").orElse("");
        return "\\int" + from + to + " " + write(integral.body(), TERM) + " \\,\\mathrm{d}"
                + name(integral.variable().name());
    }

    private static String join(List<Expr> items) {
        return items.stream().map(LatexPrinter::write).collect(Collectors.joining(", "));
    }
}
