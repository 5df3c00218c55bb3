package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Operator;

/** Makes inert expressions, and puts others in the place of parts of them. */
public final class Written {
    private static final Span NOWHERE = Span.NOWHERE;

    private Written() {}

    static Expr name(String name) {
        return new Expr.Name(NOWHERE, name);
    }

    static Expr number(long number) {
        Expr digits = new Expr.Number(NOWHERE, Long.toString(Math.abs(number)));
        return number < 0 ? negative(digits) : digits;
    }

    static Expr negative(Expr part) {
        if (part instanceof Expr.Prefix prefix && prefix.sign() == Expr.Sign.MINUS) return prefix.operand();
        if (part instanceof Expr.Number number && number.digits().equals("0")) return part;
        return new Expr.Prefix(NOWHERE, Expr.Sign.MINUS, part);
    }

    static Expr binary(Operator operator, Expr left, Expr right) {
        return new Expr.Binary(NOWHERE, operator, left, right);
    }

    static Expr derivative(String by, boolean partial, Expr body) {
        return new Expr.Derivative(NOWHERE, List.of(new Expr.Name(NOWHERE, by)), partial, body);
    }

    static Expr call(Expr callee, Expr... arguments) {
        List<Expr.Argument> given = new ArrayList<>();
        for (Expr argument : arguments) given.add(new Expr.Argument(NOWHERE, Optional.empty(), argument));
        return new Expr.Call(NOWHERE, callee, given);
    }

    static Expr bare(Expr expr) {
        return expr instanceof Expr.Group group ? bare(group.inner()) : expr;
    }

    static boolean isNegative(Expr expr) {
        return positive(expr) != null;
    }

    /** Without the minus that it begins with; null where it begins with none. */
    private static Expr positive(Expr expr) {
        if (expr instanceof Expr.Prefix prefix) return prefix.sign() == Expr.Sign.MINUS ? prefix.operand() : null;
        boolean term = expr instanceof Expr.Binary binary
                && (binary.operator() == Operator.MULTIPLY || binary.operator() == Operator.DIVIDE);
        if (!term) return null;
        Expr.Binary binary = (Expr.Binary) expr;
        Expr left = positive(binary.left());
        return left == null ? null : new Expr.Binary(binary.span(), binary.operator(), left, binary.right());
    }

    /** With values in the place of letters: 2x becomes 2 · 5, x − 1 with a negative x becomes (−3) − 1. */
    static Expr putIn(Expr expr, Map<String, Expr> values) {
        return replaced(expr, part -> switch (part) {
            case Expr.Name name when values.containsKey(name.name()) -> alone(values.get(name.name()));
            case Expr.Group group
            when group.inner() instanceof Expr.Name name && values.containsKey(name.name()) ->
                alone(values.get(name.name()));
            case Expr.Product product -> {
                Expr left = putIn(product.left(), values);
                Expr right = putIn(product.right(), values);
                boolean dotted = left instanceof Expr.Binary dots && dots.operator() == Operator.MULTIPLY;
                boolean dot = dotted
                        || beginsWithNumber(right)
                        || right instanceof Expr.Group && beginsWithNumber(bare(right));
                yield dot
                        ? binary(Operator.MULTIPLY, left, right)
                        : new Expr.Product(product.span(), left, right, product.spaced());
            }
            default -> null;
        });
    }

    private static Expr alone(Expr value) {
        boolean bare = value instanceof Expr.Number || value instanceof Expr.Name;
        return bare ? value : new Expr.Group(NOWHERE, value);
    }

    private static boolean beginsWithNumber(Expr expr) {
        return switch (expr) {
            case Expr.Number number -> true;
            case Expr.Prefix prefix -> prefix.sign() == Expr.Sign.MINUS && beginsWithNumber(prefix.operand());
            case Expr.Binary binary -> beginsWithNumber(binary.left());
            case Expr.Product product -> beginsWithNumber(product.left());
            default -> false;
        };
    }

    /** A sum without its zeros. */
    static Expr withoutZeros(Expr sum) {
        if (!(sum instanceof Expr.Binary binary)) return sum;
        boolean subtracts = binary.operator() == Operator.SUBTRACT;
        if (!subtracts && binary.operator() != Operator.ADD) return sum;
        Expr left = withoutZeros(binary.left());
        if (isZero(binary.right())) return left;
        if (isZero(left)) return subtracts ? negative(binary.right()) : binary.right();
        return subtracts ? subtracted(left, binary.right()) : added(left, binary.right());
    }

    private static boolean isZero(Expr expr) {
        return bare(expr) instanceof Expr.Number number && number.digits().equals("0");
    }

    /** a + −b as a − b. */
    static Expr added(Expr left, Expr right) {
        Expr taken = positive(right);
        return taken != null ? binary(Operator.SUBTRACT, left, taken) : binary(Operator.ADD, left, right);
    }

    static Expr subtracted(Expr left, Expr right) {
        Expr added = positive(right);
        return added != null ? binary(Operator.ADD, left, added) : binary(Operator.SUBTRACT, left, right);
    }

    /** What stands below the line in brackets where it has factors, though 1/2x is read as 1/(2x). */
    static Expr divided(Expr dividend, Expr divisor) {
        boolean factors = divisor instanceof Expr.Product
                || divisor instanceof Expr.Binary binary
                        && (binary.operator() == Operator.MULTIPLY || binary.operator() == Operator.DIVIDE);
        return binary(Operator.DIVIDE, dividend, factors ? new Expr.Group(NOWHERE, divisor) : divisor);
    }

    static Expr multiplied(Expr left, Expr right) {
        if (right instanceof Expr.Binary product && product.operator() == Operator.MULTIPLY) {
            return multiplied(multiplied(left, product.left()), product.right());
        }
        return binary(Operator.MULTIPLY, left, isNegative(right) ? new Expr.Group(NOWHERE, right) : right);
    }

    /** With other expressions in the place of those for which there is one (not null). */
    public static Expr replaced(Expr expr, Function<Expr, Expr> by) {
        Expr other = by.apply(expr);
        if (other != null) return other;
        return switch (expr) {
            case Expr.Group group -> {
                Expr inner = replaced(group.inner(), by);
                yield inner == group.inner() ? group : new Expr.Group(group.span(), inner);
            }
            case Expr.Absolute absolute -> new Expr.Absolute(absolute.span(), replaced(absolute.inner(), by));
            case Expr.Prefix prefix -> {
                Expr operand = replaced(prefix.operand(), by);
                yield prefix.sign() == Expr.Sign.MINUS && operand != prefix.operand()
                        ? negative(operand)
                        : new Expr.Prefix(prefix.span(), prefix.sign(), operand);
            }
            case Expr.Postfix postfix ->
                new Expr.Postfix(postfix.span(), postfix.mark(), replaced(postfix.operand(), by));
            case Expr.Prime prime -> new Expr.Prime(prime.span(), replaced(prime.operand(), by), prime.order());
            case Expr.Binary binary -> binary(binary, replaced(binary.left(), by), replaced(binary.right(), by));
            case Expr.Product product -> product(product, by);
            case Expr.Call call -> {
                List<Expr.Argument> arguments = new ArrayList<>();
                for (Expr.Argument argument : call.arguments()) {
                    arguments.add(new Expr.Argument(
                            argument.span(), argument.name(), Written.bare(replaced(argument.value(), by))));
                }
                yield new Expr.Call(call.span(), replaced(call.callee(), by), arguments);
            }
            case Expr.Derivative derivative -> {
                Expr body = replaced(derivative.body(), by);
                yield body.equals(derivative.body())
                        ? derivative // the same one: open derivatives are told apart by identity
                        : new Expr.Derivative(derivative.span(), derivative.by(), derivative.partial(), body);
            }
            case Expr.Cases cases -> {
                List<Expr.Branch> branches = new ArrayList<>();
                for (Expr.Branch branch : cases.branches()) {
                    branches.add(new Expr.Branch(
                            branch.span(),
                            replaced(branch.value(), by),
                            branch.condition().map(condition -> replaced(condition, by))));
                }
                yield new Expr.Cases(cases.span(), branches);
            }
            case Expr.Comparison comparison ->
                new Expr.Comparison(
                        comparison.span(),
                        comparison.operands().stream()
                                .map(operand -> replaced(operand, by))
                                .toList(),
                        comparison.relations(),
                        comparison.within());
            case Expr.Equation equation ->
                new Expr.Equation(equation.span(), replaced(equation.left(), by), replaced(equation.right(), by));
            case Expr.Limit limit ->
                new Expr.Limit(
                        limit.span(), replaced(limit.body(), by), limit.variable(), limit.target(), limit.side());
            default -> expr;
        };
    }

    private static Expr binary(Expr.Binary binary, Expr left, Expr right) {
        if (left == binary.left() && right == binary.right()) return binary;
        return switch (binary.operator()) {
            case ADD -> added(left, right);
            case SUBTRACT -> subtracted(left, right);
            case MULTIPLY -> multiplied(left, right);
            case DIVIDE -> divided(left, right);
            case POWER -> new Expr.Binary(binary.span(), Operator.POWER, left, raised(right));
            default -> new Expr.Binary(binary.span(), binary.operator(), left, right);
        };
    }

    private static Expr raised(Expr exponent) {
        boolean simple =
                exponent instanceof Expr.Name || exponent instanceof Expr.Number || exponent instanceof Expr.Group;
        return simple ? exponent : new Expr.Group(NOWHERE, exponent);
    }

    /** Factors may stand side by side only where they are as simple as those that did. */
    private static Expr product(Expr.Product product, Function<Expr, Expr> by) {
        Expr left = replaced(product.left(), by);
        Expr right = replaced(product.right(), by);
        if (left == product.left() && right == product.right()) return product;
        return new Expr.Product(
                product.span(), left, isNegative(right) ? new Expr.Group(NOWHERE, right) : right, product.spaced());
    }
}
