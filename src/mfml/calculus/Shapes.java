package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mfml.budget.Budget;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;
import mfml.syntax.Expr;
import mfml.syntax.Operator;

/** Chooses the rule for a formula by what was written, as a teacher would. */
final class Shapes {
    private final Formulas formulas;
    private final Differentiation differentiation;
    private final Symbol by;
    private final Budget budget;
    private final Set<Gap> gaps;

    Shapes(Formulas formulas, Differentiation differentiation, Symbol by, Budget budget, Set<Gap> gaps) {
        this.formulas = formulas;
        this.differentiation = differentiation;
        this.by = by;
        this.budget = budget;
        this.gaps = gaps;
    }

    Shape of(Expr expr) {
        Shape shape = chosen(expr);
        return new Shape(shape.rule(), shape.parts().stream().map(Written::bare).toList());
    }

    private Shape chosen(Expr expr) {
        Term term = formulas.term(expr);
        if (!moves(term)) return new Shape(Rules.CONSTANT, List.of());
        return switch (expr) {
            case Expr.Group group -> of(group.inner());
            case Expr.Name name -> letter(expr, term);
            case Expr.Bound bound -> letter(expr, term);
            case Expr.Prefix prefix -> prefix(prefix, term);
            case Expr.Binary binary -> binary(binary, term);
            case Expr.Product product -> product(product, List.of());
            case Expr.Absolute absolute -> function(Head.ABS, absolute.inner());
            case Expr.Postfix postfix
            when postfix.mark() == Expr.Mark.DEGREE ->
                new Shape(
                        Rules.MULTIPLE,
                        List.of(
                                Terms.product(formulas.term(new Expr.Name(expr.span(), "pi")), number(1, 180))
                                        .written(),
                                postfix.operand()));
            case Expr.Call call -> call(call, term);
            case Expr.Cases cases when term instanceof Piecewise piecewise -> cases(cases, piecewise);
            default -> normal(expr, term);
        };
    }

    private Shape letter(Expr expr, Term term) {
        if (term.equals(by)) return new Shape(Rules.LETTER, List.of());
        Term rate = term instanceof Symbol symbol ? differentiation.rate(symbol) : null;
        if (rate == null) return normal(expr, term);
        return new Shape(new Rule.Rate(((Symbol) term).name(), by.name(), rate), List.of());
    }

    private static Term number(long numerator, long denominator) {
        return Terms.number(Rational.of(numerator, denominator));
    }

    private boolean moves(Term term) {
        return differentiation.moves(term);
    }

    private boolean moves(Expr expr) {
        return moves(formulas.term(expr));
    }

    private boolean isLetter(Expr expr) {
        return formulas.term(expr).equals(by);
    }

    /** By its normal form, where what is written has no rule of its own. */
    private Shape normal(Expr expr, Term term) {
        Expr written = term.written();
        if (written.equals(expr)) throw mfml.error.Fault.of("formula.part").with("part", term.formula());
        return of(written);
    }

    // ---- sums, products, quotients

    private Shape prefix(Expr.Prefix prefix, Term term) {
        return switch (prefix.sign()) {
            case MINUS -> opposite(prefix.operand());
            case PLUS -> of(prefix.operand());
            case SQUARE_ROOT -> power(Terms.number(1), prefix.operand(), number(1, 2));
            case CUBE_ROOT -> cubeRoot(prefix.operand());
            default -> normal(prefix, term);
        };
    }

    private Shape cubeRoot(Expr inner) {
        Term derivative =
                Terms.times(Rational.of(1, 3), Terms.power(Terms.apply(Head.ABS, Derivatives.U), number(-2, 3)));
        Term outer = Terms.apply(mfml.value.Elementary.CBRT, Derivatives.U);
        Rule rule = new Rule.Outer("power rule", "power rule on a chain", outer, derivative, isLetter(inner));
        return new Shape(rule, List.of(inner));
    }

    private Shape binary(Expr.Binary binary, Term term) {
        return switch (binary.operator().undotted()) {
            case ADD, SUBTRACT -> sum(binary);
            case MULTIPLY, DOT -> product(binary, List.of());
            case DIVIDE -> quotient(binary);
            case POWER -> power(binary, term);
            case MODULO -> two(Head.MOD, List.of(binary.left(), binary.right()), term);
            default -> normal(binary, term);
        };
    }

    private Shape sum(Expr.Binary binary) {
        List<Expr> parts = new ArrayList<>();
        List<Boolean> minus = new ArrayList<>();
        Expr rest = binary;
        while (rest instanceof Expr.Binary sum && isSum(sum)) {
            parts.addFirst(sum.right());
            minus.addFirst(sum.operator() == Operator.SUBTRACT);
            rest = sum.left();
        }
        boolean negative = rest instanceof Expr.Prefix prefix && prefix.sign() == Expr.Sign.MINUS;
        parts.addFirst(negative ? ((Expr.Prefix) rest).operand() : rest);
        minus.addFirst(negative);
        return new Shape(new Rule.Sum(List.copyOf(minus)), parts);
    }

    private static boolean isSum(Expr.Binary binary) {
        return binary.operator() == Operator.ADD || binary.operator() == Operator.SUBTRACT;
    }

    /** −4x³ is −4 · x³; of −f without a constant factor only the sign changes. */
    private Shape opposite(Expr operand) {
        List<Expr> factors = factors(Written.bare(operand));
        boolean constant = factors.size() > 1 && !moves(factors.getFirst());
        boolean only = factors.stream().filter(this::moves).count() == 1;
        if (!constant || !only) return new Shape(Rules.OPPOSITE, List.of(operand));
        List<Expr> negative = new ArrayList<>(factors);
        negative.set(0, Written.negative(factors.getFirst()));
        return product(negative, List.of());
    }

    private Shape product(Expr expr, List<Expr> divisors) {
        return product(factors(expr), divisors);
    }

    /**
     * What stays goes before; numbers before the first of several moving factors stay with it: of 2x² sin(x) f is 2x².
     *
     * @param divisors what the product is divided by, which stays
     */
    private Shape product(List<Expr> factors, List<Expr> divisors) {
        List<Expr> constant = new ArrayList<>();
        List<Expr> moving = new ArrayList<>();
        for (Expr factor : factors) (moves(factor) ? moving : constant).add(factor);
        if (moving.size() > 1 && divisors.isEmpty()) {
            if (!constant.isEmpty()) moving.set(0, together(constant, moving.getFirst()));
            return new Shape(Rules.PRODUCT, moving);
        }
        Expr only = chained(moving);
        Expr factor = constant.isEmpty() ? Written.number(1) : chained(constant);
        for (Expr divisor : divisors) factor = WrittenArithmetic.INSTANCE.quotient(factor, divisor);
        return new Shape(Rules.MULTIPLE, List.of(factor, only));
    }

    private static Expr chained(List<Expr> factors) {
        Expr product = factors.getFirst();
        for (Expr factor : factors.subList(1, factors.size())) product = together(List.of(product), factor);
        return product;
    }

    private static Expr together(List<Expr> constant, Expr moving) {
        Expr product = constant.getFirst();
        for (Expr factor : constant.subList(1, constant.size())) {
            product = new Expr.Product(mfml.source.Span.NOWHERE, product, factor, true);
        }
        boolean touch = product instanceof Expr.Number;
        return new Expr.Product(mfml.source.Span.NOWHERE, product, moving, !touch);
    }

    /** Without brackets where it needs none as a factor. */
    private static Expr factor(Expr expr) {
        Expr bare = Written.bare(expr);
        return bare instanceof Expr.Call || bare instanceof Expr.Name || bare instanceof Expr.Bound ? bare : expr;
    }

    private static List<Expr> factors(Expr expr) {
        List<Expr> factors = new ArrayList<>();
        Expr rest = expr;
        while (true) {
            if (rest instanceof Expr.Product product) {
                factors.addFirst(product.right());
                rest = product.left();
            } else if (rest instanceof Expr.Binary binary
                    && (binary.operator() == Operator.MULTIPLY || binary.operator() == Operator.DOT)) {
                factors.addFirst(binary.right());
                rest = binary.left();
            } else {
                factors.addFirst(rest);
                return factors;
            }
        }
    }

    private Shape quotient(Expr.Binary binary) {
        Expr dividend = binary.left();
        Expr divisor = binary.right();
        if (!moves(divisor)) return product(Written.bare(dividend), List.of(divisor));
        if (moves(dividend)) return new Shape(Rules.QUOTIENT, List.of(dividend, divisor));
        Term constant = formulas.term(dividend);
        Expr below = Written.bare(divisor);
        if (below instanceof Expr.Prefix root && root.sign() == Expr.Sign.SQUARE_ROOT) {
            return power(constant, root.operand(), number(-1, 2));
        }
        boolean power = below instanceof Expr.Binary above
                && above.operator() == Operator.POWER
                && !moves(above.right())
                && moves(above.left());
        if (!power) return power(constant, divisor, Terms.number(-1));
        Expr.Binary raised = (Expr.Binary) below;
        return power(constant, raised.left(), Terms.negative(formulas.term(raised.right())));
    }

    // ---- powers and functions

    private Shape power(Term factor, Expr base, Term exponent) {
        return new Shape(Outers.power(factor, exponent, isLetter(base), budget), List.of(base));
    }

    private Shape power(Expr.Binary binary, Term term) {
        Expr base = binary.left();
        Expr exponent = binary.right();
        Term above = formulas.term(exponent);
        if (above.isNumber(1)) return of(base);
        if (!moves(above)) return above.isZero() ? normal(binary, term) : power(Terms.number(1), base, above);
        if (!moves(base)) return exponential(formulas.term(base), exponent);
        Expr logarithm = Written.call(Written.name("ln"), Written.bare(base));
        return new Shape(Rules.LOGARITHMIC, List.of(binary, together(List.of(factor(exponent)), logarithm)));
    }

    private Shape exponential(Term base, Expr exponent) {
        return new Shape(Outers.exponential(base, isLetter(exponent), budget), List.of(exponent));
    }

    private Shape function(Head head, Expr inner) {
        Term argument = formulas.term(inner);
        differentiation.note(head, List.of(argument));
        return new Shape(differentiation.function(head, argument, isLetter(inner)), List.of(inner));
    }

    private Shape two(Head head, List<Expr> arguments, Term term) {
        if (!(term instanceof Applied)) return normal(arguments.getFirst(), term);
        differentiation.note(head, arguments.stream().map(formulas::term).toList());
        return new Shape(Outers.ofTwo(head), arguments);
    }

    private Shape call(Expr.Call call, Term term) {
        List<Expr> arguments =
                call.arguments().stream().map(Expr.Argument::value).toList();
        Expr callee = Written.bare(call.callee());
        String name = callee instanceof Expr.Name n ? n.name() : callee instanceof Expr.Bound b ? b.name() : "";
        if (term instanceof Unknown unknown) {
            boolean direct = arguments.size() == 1 && isLetter(arguments.getFirst());
            return new Shape(Outers.unknown(unknown, direct), arguments);
        }
        Term base = Formulas.logarithmBase(name);
        if (name.equals("log") && arguments.size() == 2) base = formulas.term(arguments.get(1));
        if (base != null && !moves(base)) {
            Expr inner = arguments.getFirst();
            return new Shape(Outers.logarithm(base, isLetter(inner)), List.of(inner));
        }
        Head head = Formulas.head(name);
        if (arguments.size() == 1 && head != null) return function(head, arguments.getFirst());
        if (arguments.size() == 2 && head != null) return two(head, arguments, term);
        if (name.equals("exp")) return exponential(mfml.symbolic.NamedNumber.E, arguments.getFirst());
        if (name.equals("sqrt")) return power(Terms.number(1), arguments.getFirst(), number(1, 2));
        return normal(call, term);
    }

    private Shape cases(Expr.Cases cases, Piecewise piecewise) {
        List<Expr> values = cases.branches().stream().map(Expr.Branch::value).toList();
        if (values.size() != piecewise.branches().size()) return normal(cases, piecewise);
        List<Term> derivatives = new ArrayList<>();
        for (Expr value : values) derivatives.add(differentiation.derivative(formulas.term(value)));
        return new Shape(Branches.rule(piecewise, derivatives, by, budget, gaps), values);
    }
}
