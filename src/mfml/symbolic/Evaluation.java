package mfml.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;

/** A term worked out as a program would: with the arithmetic of whatever its letters are given. */
public final class Evaluation {
    private final Map<Symbol, Value> given;
    private final Map<Term, Value> done = new HashMap<>(); // a shared part is worked out once
    private final Run run;

    private Evaluation(Map<Symbol, Value> given, Run run) {
        this.given = given;
        this.run = run;
    }

    public static Value of(Term term, Map<Symbol, Value> given, Run run) {
        return new Evaluation(given, run).worked(term);
    }

    private Value worked(Term term) {
        Value known = done.get(term);
        if (known != null) return known;
        run.budget().charge(1);
        Value value =
                switch (term) {
                    case Numeral number -> number(number);
                    case NamedNumber number -> named(number);
                    case Symbol symbol -> letter(symbol);
                    case Sum sum -> folded(Operator.ADD, sum.parts());
                    case Product product -> folded(Operator.MULTIPLY, product.parts());
                    case Power power -> power(power);
                    case Applied applied -> applied(applied);
                    case Unknown unknown ->
                        throw Fault.of("term.unknown_function").with("name", unknown.name());
                    case Piecewise piecewise -> cases(piecewise);
                    case Measured measured -> measured(measured);
                };
        done.put(term, value);
        return value;
    }

    private Value measured(Measured measured) {
        Map<String, Value> named = new HashMap<>();
        given.forEach((symbol, value) -> named.put(symbol.name(), value));
        return Terms.value(measured.placed(named, run));
    }

    private static Value number(Numeral numeral) {
        Value plain = numeral.number().plain();
        return plain == null ? new Real(numeral.number().doubleValue()) : plain;
    }

    private static Value named(NamedNumber number) {
        return number == NamedNumber.I ? new mfml.value.Complex(0, 1) : new Real(number.nearest());
    }

    private Value letter(Symbol symbol) {
        Value value = given.get(symbol);
        return value == null ? symbol : value;
    }

    private Value folded(Operator operator, List<Term> parts) {
        Value value = worked(parts.getFirst());
        for (Term part : parts.subList(1, parts.size())) value = Algebra.compute(operator, value, worked(part), run);
        return value;
    }

    private Value power(Power power) {
        if (power.base() == NamedNumber.E) return Algebra.compute(Elementary.EXP, worked(power.exponent()), run);
        Value base = worked(power.base());
        if (power.exponent().equals(Numeral.HALF)) return Algebra.compute(Elementary.SQRT, base, run);
        return Algebra.compute(Operator.POWER, base, worked(power.exponent()), run);
    }

    /** The nearest floating-point number of a root by name. */
    private Value root(Applied root) {
        mfml.symbolic.enclosure.Rectangle found =
                mfml.symbolic.enclosure.Rectangle.of(root, Map.of(), 80, run.budget());
        double re = found.re().low().rational().doubleValue();
        double im = found.im().low().rational().doubleValue();
        return found.isReal() ? new Real(re) : new mfml.value.Complex(re, im);
    }

    private Value applied(Applied applied) {
        if (applied.head() == Head.ROOT_OF) return root(applied);
        List<Value> arguments = new ArrayList<>();
        for (Term part : applied.parts()) arguments.add(worked(part));
        return switch (applied.head()) {
            case MIN, MAX -> extreme(applied.head(), arguments);
            case MOD -> Algebra.compute(Operator.MODULO, arguments.get(0), arguments.get(1), run);
            case ARCTAN2 ->
                new Real(
                        Math.atan2(arguments.get(0).asDouble(), arguments.get(1).asDouble()));
            default -> Algebra.compute(Elementary.valueOf(applied.head().name()), arguments.getFirst(), run);
        };
    }

    private Value extreme(Head head, List<Value> values) {
        mfml.syntax.Relation better = head == Head.MAX ? mfml.syntax.Relation.GREATER : mfml.syntax.Relation.LESS;
        Value best = values.getFirst();
        for (Value value : values) {
            if (Algebra.relate(better, value, best, run) == Truth.TRUE) best = value;
        }
        return best;
    }

    private Value cases(Piecewise piecewise) {
        for (Piecewise.Branch branch : piecewise.branches()) {
            if (branch.isOtherwise()) return worked(branch.value());
            Value holds = Algebra.relate(branch.relation(), worked(branch.left()), worked(branch.right()), run);
            if (holds == Truth.TRUE) return worked(branch.value());
            if (holds != Truth.FALSE) throw Fault.of("type.undecided").with("condition", holds.text());
        }
        throw Fault.of("cases.none");
    }
}
