package mfml.calculus;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Unknown;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Printer;
import mfml.value.Elementary;

/**
 * Written formulas as terms, exactly: numbers count as typed. {@code names} gives what a name stands for, null where it
 * stands for nothing; products are told from calls (the resolver's work); an unknown function is given as a term of that function, whatever its arguments.
 */
public record Formulas(Function<String, Term> names, Budget budget) {
    private static final int LONGEST = 5000; // digits of a number

    private static final Map<String, String> OTHER_NAMES =
            Map.of("asin", "arcsin", "acos", "arccos", "atan", "arctan", "atan2", "arctan2", "log", "ln", "cbrt", "∛");

    /** @throws Fault {@code formula.name}, {@code formula.part} and what the arithmetic of terms refuses */
    public static Term term(Expr expr, Function<String, Term> names, Budget budget) {
        Formulas formulas = new Formulas(names, budget);
        return formulas.term(formulas.read(expr));
    }

    Term term(Expr expr) {
        budget.charge(4);
        return switch (expr) {
            case Expr.Number number -> Terms.number(number(number));
            case Expr.Name name -> named(name.name());
            case Expr.Bound bound -> named(bound.name());
            case Expr.Group group -> term(group.inner());
            case Expr.Absolute absolute -> Terms.apply(Head.ABS, term(absolute.inner()));
            case Expr.Prefix prefix
            when prefix.sign() != Expr.Sign.NOT -> prefix(prefix.sign(), term(prefix.operand()));
            case Expr.Postfix postfix
            when postfix.mark() == Expr.Mark.FACTORIAL -> Terms.apply(Head.FACTORIAL, term(postfix.operand()));
            case Expr.Postfix postfix
            when postfix.mark() == Expr.Mark.DEGREE ->
                Terms.product(List.of(term(postfix.operand()), NamedNumber.PI, Terms.number(Rational.of(1, 180))));
            case Expr.Binary binary -> binary(binary);
            case Expr.Product product -> Terms.product(term(product.left()), term(product.right()));
            case Expr.Call call -> call(call);
            case Expr.Cases cases -> cases(cases);
            case Expr.Derivative derivative -> derivative(derivative);
            case Expr.At at -> at(at);
            default -> throw refused(expr);
        };
    }

    private static Fault refused(Expr expr) {
        return Fault.of("formula.part").with("part", Printer.text(expr));
    }

    private static Rational number(Expr.Number number) {
        BigDecimal typed = new BigDecimal(number.digits());
        if (Math.abs((long) typed.scale()) + typed.precision() > LONGEST) {
            throw Fault.of("number.too_long").with("digits", typed.precision()).with("limit", LONGEST);
        }
        return typed.scale() <= 0
                ? Rational.of(typed.toBigIntegerExact())
                : Rational.of(typed.unscaledValue(), BigInteger.TEN.pow(typed.scale()));
    }

    private Term named(String name) {
        Term term = names.apply(name);
        if (term != null) return term;
        return switch (name) {
            case "pi" -> NamedNumber.PI;
            case "e" -> NamedNumber.E;
            case "i" -> NamedNumber.I;
            default -> throw Fault.of("formula.name").with("name", name);
        };
    }

    Symbol letter(Expr.Name name) {
        return names.apply(name.name()) instanceof Symbol symbol ? symbol : Symbol.real(name.name());
    }

    private static Term prefix(Expr.Sign sign, Term operand) {
        return switch (sign) {
            case MINUS -> Terms.negative(operand);
            case SQUARE_ROOT -> Terms.squareRoot(operand);
            case CUBE_ROOT -> Terms.apply(Elementary.CBRT, operand);
            default -> operand;
        };
    }

    private Term binary(Expr.Binary binary) {
        Term left = term(binary.left());
        Term right = term(binary.right());
        return switch (binary.operator().undotted()) {
            case ADD -> Terms.sum(left, right);
            case SUBTRACT -> Terms.difference(left, right);
            case MULTIPLY, DOT -> Terms.product(left, right);
            case DIVIDE -> Terms.quotient(left, right);
            case POWER -> Terms.power(left, right);
            case MODULO -> Terms.apply(Head.MOD, left, right);
            default -> throw refused(binary);
        };
    }

    // ---- calls

    private Term call(Expr.Call call) {
        int primes = 0;
        Expr callee = Written.bare(call.callee());
        while (callee instanceof Expr.Prime prime) {
            primes += prime.order();
            callee = prime.operand();
        }
        String name = callee instanceof Expr.Name n ? n.name() : callee instanceof Expr.Bound b ? b.name() : "";
        Term given = name.isEmpty() ? null : names.apply(name);
        List<Term> arguments = new ArrayList<>();
        for (Expr.Argument argument : call.arguments()) arguments.add(term(argument.value()));
        if (given instanceof Unknown unknown) return unknown(unknown, arguments, primes, call);
        if (primes > 0 || given != null || name.isEmpty()) throw refused(call);
        return function(name, arguments, call);
    }

    private static Term unknown(Unknown template, List<Term> arguments, int primes, Expr.Call call) {
        if (arguments.size() != template.parts().size() || primes > 0 && arguments.size() > 1) throw refused(call);
        Unknown applied = template.of(arguments.toArray(new Term[0]));
        for (int k = 0; k < primes; k++) applied = applied.derived(0);
        return applied;
    }

    private Term function(String name, List<Term> arguments, Expr.Call call) {
        String known = OTHER_NAMES.getOrDefault(name, name);
        Term x = arguments.isEmpty() ? null : arguments.getFirst();
        int count = arguments.size();
        if (name.equals("log") && count == 2) {
            return Terms.quotient(Terms.apply(Head.LN, x), Terms.apply(Head.LN, arguments.get(1)));
        }
        if (name.equals("root") && count == 2) return Terms.power(x, Terms.power(arguments.get(1), -1));
        if (count == 1) {
            for (Elementary function : Elementary.values()) {
                if (function.functionName().equals(known)) return Terms.apply(function, x);
            }
        }
        Head head = head(known);
        boolean several = count >= 1 && (head == Head.MIN || head == Head.MAX) || count == 2 && head == Head.ARCTAN2;
        if (!several) throw refused(call);
        return Terms.apply(head, arguments.toArray(new Term[0]));
    }

    /** Whether a name calls a function of the language, rather than being a letter. */
    public static boolean isFunction(String name) {
        if (OTHER_NAMES.containsKey(name) || head(name) != null || name.equals("root")) return true;
        for (Elementary function : Elementary.values())
            if (function.functionName().equals(name)) return true;
        return false;
    }

    /** With products for calls of what is no function: x²(3x − 1)⁴ is x² times a power. */
    Expr read(Expr written) {
        return Written.replaced(written, expr -> switch (expr) {
            case Expr.Call call when multiplies(call) -> factors(call, factor -> factor);
            case Expr.Binary power
            when power.operator() == Operator.POWER && power.left() instanceof Expr.Call call && multiplies(call) ->
                factors(call, factor -> Written.binary(Operator.POWER, factor, read(power.right())));
            case Expr.Postfix postfix
            when postfix.operand() instanceof Expr.Call call && multiplies(call) ->
                factors(call, factor -> new Expr.Postfix(postfix.span(), postfix.mark(), factor));
            default -> null;
        });
    }

    private Expr factors(Expr.Call call, UnaryOperator<Expr> behind) {
        Expr last = new Expr.Group(call.span(), read(call.arguments().getFirst().value()));
        return new Expr.Product(call.span(), read(call.callee()), behind.apply(last), false);
    }

    private boolean multiplies(Expr.Call call) {
        if (call.arguments().size() != 1) return false;
        String name =
                switch (Written.bare(call.callee())) {
                    case Expr.Prime prime -> null;
                    case Expr.Name written -> written.name();
                    case Expr.Bound bound -> bound.name();
                    default -> "";
                };
        if (name == null) return false;
        Term given = name.isEmpty() ? null : names.apply(name);
        if (given != null) return !(given instanceof Unknown);
        return name.isEmpty() || name.equals("pi") || name.equals("e") || name.equals("i");
    }

    /** Of {@code log2} and {@code log10}; null of all others. */
    static Term logarithmBase(String name) {
        return name.equals("log2") ? Terms.number(2) : name.equals("log10") ? Terms.number(10) : null;
    }

    /** The function that a name calls, null where it calls none that stays in a term. */
    static Head head(String name) {
        String known = OTHER_NAMES.getOrDefault(name, name);
        for (Head head : Head.values())
            if (head != Head.ROOT_OF && head.functionName().equals(known)) return head;
        return null;
    }

    // ---- cases and derivatives

    private Term cases(Expr.Cases cases) {
        List<Piecewise.Branch> branches = new ArrayList<>();
        for (Expr.Branch branch : cases.branches()) {
            Term value = term(branch.value());
            Optional<Expr> condition = branch.condition().map(Written::bare);
            if (condition.isEmpty()) {
                branches.add(Piecewise.Branch.otherwise(value));
            } else if (condition.get() instanceof Expr.Comparison comparison
                    && comparison.operands().size() == 2) {
                branches.add(new Piecewise.Branch(
                        value,
                        comparison.relations().getFirst().undotted(),
                        term(comparison.operands().get(0)),
                        term(comparison.operands().get(1))));
            } else {
                throw refused(condition.get());
            }
        }
        return Terms.piecewise(branches);
    }

    private Term derivative(Expr.Derivative derivative) {
        List<Symbol> by = derivative.by().stream().map(this::letter).toList();
        return Differentiation.of(within(by).term(derivative.body()), by, budget);
    }

    /** In the body of an operator its letters are symbols, whatever the names mean outside. */
    Formulas within(List<Symbol> letters) {
        Map<String, Term> bound = new java.util.HashMap<>();
        for (Symbol letter : letters) bound.put(letter.name(), letter);
        return new Formulas(name -> bound.containsKey(name) ? bound.get(name) : names.apply(name), budget);
    }

    private Term at(Expr.At at) {
        Map<String, Term> given = new java.util.HashMap<>();
        for (Expr.Binding binding : at.bindings()) given.put(binding.name(), term(binding.value()));
        return Substitution.of(term(at.body()), given, budget);
    }
}
