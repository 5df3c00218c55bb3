package mfml.symbolic.sameness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Relation;

/**
 * What a written formula needs to be defined over the real numbers: divisors that are not 0, roots of what is not negative,
 * logarithms of what is positive. Read off the written tree, as the normal form has cancelled x/x already.
 */
public final class Domains {
    private static final long MOST_WORK = 20_000;

    private final Function<Expr, Term> reading;
    private final List<Condition> conditions = new ArrayList<>();

    private final Effort effort;

    private Domains(Function<Expr, Term> reading, Budget budget) {
        this.reading = reading;
        this.effort = new Effort(budget, MOST_WORK);
    }

    /**
     * The conditions of a formula, each once, in the order of reading; those that hold for numbers are left out.
     *
     * @param reading gives the term of a part of the formula
     */
    public static List<Condition> of(Expr written, Function<Expr, Term> reading, Budget budget) {
        Domains domains = new Domains(reading, budget);
        domains.read(written);
        return List.copyOf(domains.conditions);
    }

    private void read(Expr written) {
        switch (written) {
            case Expr.Group group -> read(group.inner());
            case Expr.Absolute absolute -> read(absolute.inner());
            case Expr.Postfix postfix -> read(postfix.operand());
            case Expr.Product product -> {
                read(product.left());
                read(product.right());
            }
            case Expr.Prefix prefix -> {
                read(prefix.operand());
                if (prefix.sign() == Expr.Sign.SQUARE_ROOT) need(prefix.operand(), Relation.GREATER_EQUAL);
            }
            case Expr.Binary binary -> {
                read(binary.left());
                read(binary.right());
                if (binary.operator() == Operator.DIVIDE) need(binary.right(), Relation.NOT_EQUAL);
                if (binary.operator() == Operator.POWER) power(binary);
            }
            case Expr.Call call -> call(call);
            default -> {}
        }
    }

    private void call(Expr.Call call) {
        for (Expr.Argument argument : call.arguments()) read(argument.value());
        String name =
                switch (call.callee()) {
                    case Expr.Name known -> known.name();
                    case Expr.Bound bound when bound.where() == Expr.Where.KNOWN -> bound.name();
                    default -> "";
                };
        if (name.isEmpty()) read(call.callee());
        if (call.arguments().isEmpty()) return;
        Expr first = call.arguments().getFirst().value();
        switch (name) {
            case "sqrt" -> need(first, Relation.GREATER_EQUAL);
            case "ln", "log", "log2", "log10" -> need(first, Relation.GREATER);
            case "tan", "sec" -> need(of(Head.COS, first), Relation.NOT_EQUAL);
            case "cot", "csc" -> need(of(Head.SIN, first), Relation.NOT_EQUAL);
            case "arcsin", "arccos", "asin", "acos" -> {
                Term u = term(first);
                if (u != null) need(Terms.difference(Terms.number(1), Terms.power(u, 2)), Relation.GREATER_EQUAL);
            }
            default -> {}
        }
    }

    private Term of(Head head, Expr argument) {
        Term term = term(argument);
        return term == null ? null : Terms.apply(head, term);
    }

    private void power(Expr.Binary power) {
        Term exponent = term(power.right());
        Term base = term(power.left());
        if (base == null || exponent == null || base == NamedNumber.E) return;
        boolean negative = !Signs.of(exponent).isNotNegative();
        if (Signs.isWhole(exponent)) {
            if (negative) need(base, Relation.NOT_EQUAL);
        } else {
            need(base, negative ? Relation.GREATER : Relation.GREATER_EQUAL);
        }
    }

    private void need(Expr written, Relation relation) {
        need(term(written), relation);
    }

    /** Null where a part is no term at all, so that nothing can be said of it. */
    private Term term(Expr written) {
        try {
            return reading.apply(written);
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            return null;
        }
    }

    private void need(Term term, Relation relation) {
        if (term == null) return;
        if (relation == Relation.NOT_EQUAL && term instanceof Product product) {
            for (int k = 0; k < product.count(); k++) need(product.factor(k), relation);
            return;
        }
        if (relation == Relation.NOT_EQUAL && term instanceof Power power) {
            Rational exponent = power.exponent().number();
            if (exponent != null && exponent.signum() > 0) need(power.base(), relation);
            return;
        }
        Condition condition = new Condition(relation == Relation.NOT_EQUAL ? numerator(term) : term, relation);
        if (condition.isKnown() || conditions.contains(condition)) return;
        conditions.add(condition);
    }

    /** 1 + 1/x is 0 where x + 1 is: the numerator with whole coefficients, for what has one in letters. */
    private Term numerator(Term term) {
        if (!(term instanceof Sum)) return term;
        try {
            Conversion conversion = new Conversion(effort, null);
            Polynomial numerator = conversion.of(term).numerator();
            Monomial common = Quotients.common(numerator);
            BigInteger unit = BigInteger.ONE;
            for (Map.Entry<Monomial, Rational> entry : numerator.terms.entrySet()) {
                for (int kernel : entry.getKey().kernels) {
                    if (!(conversion.kernels().get(kernel).term instanceof Symbol)) return term;
                }
                BigInteger divisor = entry.getValue().denominator();
                unit = unit.multiply(divisor).divide(unit.gcd(divisor));
            }
            Rational lead = numerator.coefficient(numerator.leading());
            Rational scale = Rational.of(lead.signum() < 0 ? unit.negate() : unit);
            Polynomial rest = conversion.arithmetic().times(numerator, Polynomial.of(common.inverse(), scale));
            return rest.isZero() ? term : conversion.kernels().term(rest);
        } catch (Effort.Exhausted | Quotients.Undefined tooLarge) {
            return term;
        }
    }
}
