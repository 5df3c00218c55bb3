package mfml.symbolic.sameness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mfml.source.Source;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.syntax.Parser;
import mfml.syntax.Relation;

/** Formulas as a worksheet writes them, read as terms; letters are real unless they were declared. */
final class Formulas {
    private final Map<String, Domain> domains = new TreeMap<>();

    /** Declarations such as {@code x > 0, n integer, y in -1 … 1} without the word symbol. */
    Formulas(String declarations) {
        for (String declaration : declarations.split(",")) if (!declaration.isBlank()) declare(declaration.strip());
    }

    private void declare(String declaration) {
        String[] words = declaration.split("\\s+");
        Domain domain = domains.getOrDefault(words[0], Domain.REAL);
        Rational bound = words.length > 2 ? Rational.of(new java.math.BigInteger(words[2])) : null;
        domains.put(
                words[0],
                domain.and(
                        switch (words[1]) {
                            case "integer" -> Domain.WHOLE;
                            case "complex" -> Domain.COMPLEX;
                            case ">" -> new Domain(true, false, bound, true, null, false, false);
                            case ">=" -> new Domain(true, false, bound, false, null, false, false);
                            case "<" -> new Domain(true, false, null, false, bound, true, false);
                            case "<=" -> new Domain(true, false, null, false, bound, false, false);
                            case "!=" -> new Domain(true, false, null, false, null, false, true);
                            default -> throw new IllegalArgumentException(declaration);
                        }));
        if (words[1].equals("complex")) domains.put(words[0], Domain.COMPLEX);
    }

    Expr parsed(String text) {
        return Parser.parseExpression(new Source("test", text));
    }

    Term term(String text) {
        return term(parsed(text));
    }

    Term term(Expr expr) {
        return switch (expr) {
            case Expr.Number number -> {
                BigDecimal typed = new BigDecimal(number.digits());
                Rational unit = Rational.of(10).power(-typed.scale());
                yield Terms.number(Rational.of(typed.unscaledValue()).times(unit));
            }
            case Expr.Name name -> name(name.name());
            case Expr.Group group -> term(group.inner());
            case Expr.Absolute absolute -> Terms.apply(Head.ABS, term(absolute.inner()));
            case Expr.Product product -> Terms.product(term(product.left()), term(product.right()));
            case Expr.Postfix postfix
            when postfix.mark() == Expr.Mark.FACTORIAL -> Terms.apply(Head.FACTORIAL, term(postfix.operand()));
            case Expr.Prefix prefix -> prefix(prefix);
            case Expr.Binary binary -> binary(binary);
            case Expr.Call call -> call(call);
            case Expr.Cases cases -> cases(cases);
            default -> throw new IllegalArgumentException(expr.toString());
        };
    }

    private Term name(String name) {
        return switch (name) {
            case "pi" -> NamedNumber.PI;
            case "e" -> NamedNumber.E;
            case "i" -> NamedNumber.I;
            default -> Symbol.of(name, domains.getOrDefault(name, Domain.REAL));
        };
    }

    private Term prefix(Expr.Prefix prefix) {
        Term operand = term(prefix.operand());
        return switch (prefix.sign()) {
            case MINUS -> Terms.negative(operand);
            case PLUS -> operand;
            case SQUARE_ROOT -> Terms.squareRoot(operand);
            default -> throw new IllegalArgumentException(prefix.toString());
        };
    }

    private Term binary(Expr.Binary binary) {
        Term left = term(binary.left());
        Term right = term(binary.right());
        return switch (binary.operator()) {
            case ADD -> Terms.sum(left, right);
            case SUBTRACT -> Terms.difference(left, right);
            case MULTIPLY -> Terms.product(left, right);
            case DIVIDE -> Terms.quotient(left, right);
            case POWER -> Terms.power(left, right);
            default -> throw new IllegalArgumentException(binary.toString());
        };
    }

    private Term call(Expr.Call call) {
        List<Term> arguments = new ArrayList<>();
        for (Expr.Argument argument : call.arguments()) arguments.add(term(argument.value()));
        Term first = arguments.getFirst();
        if (call.callee() instanceof Expr.Name name) {
            Optional<Term> known = known(name.name(), first, arguments.toArray(new Term[0]));
            if (known.isPresent()) return known.get();
        }
        return Terms.product(term(call.callee()), first);
    }

    private static Optional<Term> known(String name, Term x, Term... arguments) {
        return Optional.ofNullable(
                switch (name) {
                    case "sqrt" -> Terms.squareRoot(x);
                    case "exp" -> Terms.exponential(x);
                    case "cbrt" -> Terms.power(x, Terms.number(Rational.of(1, 3)));
                    case "cot" -> Terms.quotient(Terms.apply(Head.COS, x), Terms.apply(Head.SIN, x));
                    case "asin" -> Terms.apply(Head.ARCSIN, x);
                    case "acos" -> Terms.apply(Head.ARCCOS, x);
                    case "atan" -> Terms.apply(Head.ARCTAN, x);
                    case "sec" -> Terms.power(Terms.apply(Head.COS, x), -1);
                    case "csc" -> Terms.power(Terms.apply(Head.SIN, x), -1);
                    case "Gamma" -> Terms.apply(Head.GAMMA, x);
                    case "binomial" ->
                        Terms.quotient(
                                Terms.apply(Head.FACTORIAL, x),
                                Terms.product(
                                        Terms.apply(Head.FACTORIAL, arguments[1]),
                                        Terms.apply(Head.FACTORIAL, Terms.difference(x, arguments[1]))));
                    default -> {
                        for (Head head : Head.values()) {
                            if (head.functionName().equals(name)) yield Terms.apply(head, arguments);
                        }
                        yield null;
                    }
                });
    }

    private Term cases(Expr.Cases cases) {
        List<Piecewise.Branch> branches = new ArrayList<>();
        for (Expr.Branch branch : cases.branches()) {
            Term value = term(branch.value());
            if (branch.condition().isEmpty()) {
                branches.add(new Piecewise.Branch(value, null, Terms.number(0), Terms.number(0)));
                continue;
            }
            Expr.Comparison condition = (Expr.Comparison) branch.condition().get();
            Relation relation = condition.relations().getFirst();
            branches.add(new Piecewise.Branch(
                    value,
                    relation,
                    term(condition.operands().get(0)),
                    term(condition.operands().get(1))));
        }
        return Terms.piecewise(branches);
    }
}
