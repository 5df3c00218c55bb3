package mfml.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Expressions set as in a book: quotients as fractions, roots under their sign, exponents raised, matrices in brackets.
 * Here it is decided what stands where and in which brackets; a form (LaTeX, MathML) says how each piece is spelt.
 */
abstract class Typesetting {
    private static final int LOOSEST = 0;
    private static final int LOGIC = 20;
    private static final int COMPARISON = 35;
    private static final int SUM = 50;
    private static final int TERM = 60;
    private static final int POWER = 90;
    private static final int ATOM = 100;

    /** Functions that are written upright and may carry an exponent before their argument. */
    static final Set<String> NAMED_FUNCTIONS = Set.of(
            "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "exp", "ln",
            "log", "det", "max", "min", "gcd");

    /** Pairs that enclose. */
    enum Fence {
        ROUND,
        SQUARE,
        CURLY,
        BAR,
        DOUBLE_BAR
    }

    // ---- the pieces, as a form spells them

    /** Digits with the power of ten behind them, "" without one. */
    abstract String number(String digits, String exponent);

    /** A name, Greek letters and what is lowered included. */
    abstract String name(String name);

    /** A sign of MFML for people ({@code ·}, {@code ≤}, {@code ∧}) between two operands. */
    abstract String infix(String left, String sign, String right);

    /** A sign before its operand. */
    abstract String prefixed(String sign, String operand);

    /** A sign behind its operand. */
    abstract String postfixed(String operand, String sign);

    /** A product without a sign. */
    abstract String beside(String left, String right);

    /** An operator before what it works on. */
    abstract String operated(String operator, String operand);

    /** A function and its arguments, which have their brackets. */
    abstract String applied(String function, String arguments);

    abstract String fenced(Fence fence, String inner);

    abstract String fraction(String above, String below);

    /** A root; {@code degree} is "" for a square root. */
    abstract String root(String degree, String inner);

    abstract String raised(String base, String above);

    abstract String lowered(String base, String below);

    /** Items with commas between. */
    abstract String listed(List<String> items);

    abstract String matrix(List<List<String>> rows);

    /** Cases: each its value and its condition, "" for otherwise. */
    abstract String cases(List<List<String>> branches);

    /** What has no mathematical notation, as MFML text. */
    abstract String code(String text);

    /** {@code body} at values put in. */
    abstract String evaluated(String body, String bindings);

    /** The sign of a derivative: {@code subject} is "" before its body; of {@code by} each letter with its order. */
    abstract String derivativeSign(boolean partial, int order, String subject, List<Order> by);

    abstract String limit(String variable, String target, String side, String body);

    /** {@code from} and {@code to} are "" without bounds. */
    abstract String integral(String from, String to, String body, String variable);

    /** A letter and how often it is derived by. */
    record Order(String letter, int times) {}

    // ---- where they stand

    final String set(Expr expression) {
        return set(expression, LOOSEST);
    }

    private String set(Expr expression, int place) {
        String bare = bare(expression);
        return level(expression) >= place ? bare : fenced(Fence.ROUND, bare);
    }

    private static int level(Expr expression) {
        return switch (expression) {
            case Expr.Lambda l -> LOOSEST;
            case Expr.Code c -> LOOSEST;
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
            case Expr.Gradient g -> TERM;
            case Expr.Limit l -> TERM;
            case Expr.Integral i -> TERM;
            case Expr.Postfix p -> POWER;
            case Expr.Prime p -> POWER;
            case Expr.Number number ->
                number.digits().startsWith("-") || exponentAt(number.digits()) >= 0 ? TERM : ATOM;
            default -> ATOM;
        };
    }

    private String bare(Expr expression) {
        return switch (expression) {
            case Expr.Number number -> number(number.digits());
            case Expr.Name name -> name(name.name());
            case Expr.Bound bound -> name(bound.name());
            case Expr.TruthValue truth -> name(truth.holds() ? "true" : "false");
            case Expr.Group group -> fenced(Fence.ROUND, set(group.inner()));
            case Expr.Absolute bars -> fenced(Fence.BAR, set(bars.inner()));
            case Expr.NormBars bars -> fenced(Fence.DOUBLE_BAR, set(bars.inner()));
            case Expr.Brackets brackets -> brackets(brackets);
            case Expr.SetOf set -> fenced(Fence.CURLY, list(set.items()));
            case Expr.Cases cases ->
                cases(cases.branches().stream()
                        .map(branch -> List.of(
                                set(branch.value()),
                                branch.condition().map(this::set).orElse("")))
                        .toList());
            case Expr.Call call -> call(call);
            case Expr.Index index -> lowered(set(index.target(), ATOM), list(index.subscripts()));
            case Expr.Field field -> infix(set(field.target(), ATOM), ".", name(field.name()));
            case Expr.Postfix postfix -> postfix(postfix);
            case Expr.Prime prime -> postfixed(set(prime.operand(), ATOM), "'".repeat(prime.order()));
            case Expr.Prefix prefix -> prefix(prefix);
            case Expr.Binary binary -> binary(binary);
            case Expr.Product product -> product(product);
            case Expr.Comparison comparison -> comparison(comparison);
            case Expr.Logical logical ->
                infix(set(logical.left(), LOGIC), logical.conjunction() ? "∧" : "∨", set(logical.right(), LOGIC + 1));
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.Code code ->
                FunctionText.expression(code.layout())
                        .map(this::set)
                        .orElse(name(code.layout().name()));
            case Expr.Derivative derivative ->
                operated(sign("", derivative.by(), derivative.partial()), set(derivative.body(), TERM));
            case Expr.DerivativeOf derivative ->
                sign(name(derivative.subject().name()), derivative.by(), derivative.partial());
            case Expr.Gradient gradient -> prefixed("∇", set(gradient.operand(), ATOM));
            case Expr.Limit limit -> limit(limit);
            case Expr.Integral integral -> integral(integral);
            case Expr.Equation equation -> infix(set(equation.left()), "=", set(equation.right()));
            case Expr.At at ->
                evaluated(
                        set(at.body()),
                        listed(at.bindings().stream()
                                .map(each -> infix(name(each.name()), "=", set(each.value())))
                                .toList()));
            default -> code(Printer.text(expression));
        };
    }

    private String number(String digits) {
        int exponent = exponentAt(digits);
        return exponent < 0
                ? number(digits, "")
                : number(digits.substring(0, exponent), digits.substring(exponent + 1));
    }

    private static int exponentAt(String digits) {
        return Math.max(digits.indexOf('e'), digits.indexOf('E'));
    }

    private String list(List<Expr> items) {
        return listed(items.stream().map(this::set).toList());
    }

    private String brackets(Expr.Brackets brackets) {
        if (!brackets.semicolons()) {
            return fenced(
                    Fence.SQUARE,
                    brackets.rows().isEmpty() ? "" : list(brackets.rows().getFirst()));
        }
        return matrix(brackets.rows().stream()
                .map(row -> row.stream().map(this::set).toList())
                .toList());
    }

    private String call(Expr.Call call) {
        String only = call.arguments().size() == 1 ? calledName(call) : "";
        switch (only) {
            case "sqrt" -> {
                return root("", set(call.arguments().getFirst().value()));
            }
            case "cbrt" -> {
                return root("3", set(call.arguments().getFirst().value()));
            }
            case "norm" -> {
                return fenced(Fence.DOUBLE_BAR, set(call.arguments().getFirst().value()));
            }
            case "abs" -> {
                return fenced(Fence.BAR, set(call.arguments().getFirst().value()));
            }
            default -> {
                return applied(set(call.callee(), POWER), arguments(call));
            }
        }
    }

    /** The name that is called, "" where it is no bare name. */
    private static String calledName(Expr.Call call) {
        return switch (call.callee()) {
            case Expr.Name name -> name.name();
            case Expr.Bound bound -> bound.name();
            default -> "";
        };
    }

    private String arguments(Expr.Call call) {
        List<String> arguments = new ArrayList<>();
        for (Expr.Argument each : call.arguments()) {
            String value = set(each.value());
            arguments.add(each.name().map(name -> infix(name(name), "=", value)).orElse(value));
        }
        return fenced(Fence.ROUND, listed(arguments));
    }

    private String postfix(Expr.Postfix postfix) {
        String operand = set(postfix.operand(), ATOM);
        return switch (postfix.mark()) {
            case FACTORIAL -> postfixed(operand, "!");
            case DEGREE -> raised(operand, sign("°"));
            case TRANSPOSE -> raised(operand, sign("ᵀ"));
            case PSEUDO_INVERSE -> raised(operand, sign("+"));
        };
    }

    /** A sign that stands alone, raised behind an operand. */
    abstract String sign(String sign);

    private String prefix(Expr.Prefix prefix) {
        return switch (prefix.sign()) {
            case NOT -> prefixed("¬", set(prefix.operand(), COMPARISON));
            case MINUS -> prefixed("-", set(prefix.operand(), TERM));
            case PLUS -> prefixed("+", set(prefix.operand(), TERM));
            case SQUARE_ROOT -> root("", stripped(prefix.operand()));
            case CUBE_ROOT -> root("3", stripped(prefix.operand()));
        };
    }

    /** Under a root or in a fraction the brackets go: the line shows what belongs together. */
    private String stripped(Expr expression) {
        return expression instanceof Expr.Group group ? set(group.inner()) : set(expression);
    }

    private String binary(Expr.Binary binary) {
        Expr left = binary.left();
        Expr right = binary.right();
        return switch (binary.operator()) {
            case DIVIDE -> fraction(stripped(left), stripped(right));
            case POWER -> power(left, right);
            case DOT_POWER -> raised(set(left, ATOM), prefixed("⊙", stripped(right)));
            case ADD, SUBTRACT -> infix(set(left, SUM), binary.operator().sign(), set(right, TERM + unsigned(right)));
            case MULTIPLY -> infix(factor(left), "·", standsAlone(right) ? bare(right) : set(right, TERM + 1));
            default -> infix(set(left, TERM), binary.operator().sign(), set(right, TERM + 1));
        };
    }

    /** Behind a sign another sign stands in brackets. */
    private static int unsigned(Expr right) {
        return right instanceof Expr.Prefix prefix
                        && (prefix.sign() == Expr.Sign.MINUS || prefix.sign() == Expr.Sign.PLUS)
                ? 1
                : 0;
    }

    /** The square of sin(x) is sin²(x): behind the brackets the exponent could belong to the argument. */
    private String power(Expr base, Expr exponent) {
        boolean counted = exponent instanceof Expr.Number number && number.isExact();
        if (counted && base instanceof Expr.Call call && NAMED_FUNCTIONS.contains(calledName(call))) {
            return applied(raised(set(call.callee()), set(exponent)), arguments(call));
        }
        return raised(set(base, ATOM), stripped(exponent));
    }

    /** What follows a derivative would be read as part of it. */
    private String factor(Expr left) {
        return left instanceof Expr.Derivative ? fenced(Fence.ROUND, bare(left)) : set(left, TERM);
    }

    /** Behind a dot these need no brackets. */
    private static boolean standsAlone(Expr right) {
        return right instanceof Expr.Product
                || right instanceof Expr.Derivative
                || right instanceof Expr.Binary binary && binary.operator() == Operator.DIVIDE;
    }

    private String product(Expr.Product product) {
        String left = set(product.left(), TERM);
        String right = set(product.right(), TERM + 1);
        return beginsWithDigit(product.right()) ? infix(left, "·", right) : beside(left, right);
    }

    private static boolean beginsWithDigit(Expr expression) {
        return switch (expression) {
            case Expr.Number number -> true;
            case Expr.Binary binary when binary.operator() == Operator.POWER -> beginsWithDigit(binary.left());
            case Expr.Postfix postfix -> beginsWithDigit(postfix.operand());
            default -> false;
        };
    }

    private String comparison(Expr.Comparison comparison) {
        String set = set(comparison.operands().getFirst(), SUM);
        for (int at = 0; at < comparison.relations().size(); at++) {
            Relation relation = comparison.relations().get(at).undotted();
            String sign = relation == Relation.EQUAL ? "=" : relation.sign();
            set = infix(set, sign, set(comparison.operands().get(at + 1), SUM));
        }
        return set;
    }

    private String lambda(Expr.Lambda lambda) {
        List<String> names =
                lambda.parameters().stream().map(each -> name(each.name())).toList();
        String head = names.size() == 1 ? names.getFirst() : fenced(Fence.ROUND, listed(names));
        return infix(head, "↦", set(lambda.body()));
    }

    private String sign(String subject, List<Expr.Name> by, boolean partial) {
        List<Order> orders = new ArrayList<>();
        for (int at = 0; at < by.size(); ) {
            int end = at + 1;
            while (end < by.size() && by.get(end).name().equals(by.get(at).name())) end++;
            orders.add(new Order(name(by.get(at).name()), end - at));
            at = end;
        }
        return derivativeSign(partial, by.size(), subject, orders);
    }

    private String limit(Expr.Limit limit) {
        String side =
                switch (limit.side()) {
                    case BOTH -> "";
                    case LEFT -> "-";
                    case RIGHT -> "+";
                };
        return limit(name(limit.variable().name()), set(limit.target(), TERM), side, set(limit.body(), TERM));
    }

    private String integral(Expr.Integral integral) {
        String from = integral.from().map(this::stripped).orElse("");
        String to = integral.to().map(this::stripped).orElse("");
        return integral(
                from, to, set(integral.body(), TERM), name(integral.variable().name()));
    }

    /** Pieces one behind the other. */
    static String joined(List<String> parts, String between) {
        return parts.stream().collect(Collectors.joining(between));
    }
}
