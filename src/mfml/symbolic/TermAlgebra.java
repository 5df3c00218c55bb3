package mfml.symbolic;

import mfml.symbolic.algebra.Transformations;
import mfml.symbolic.sameness.Sameness;
import mfml.symbolic.sameness.Verdict;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;

/** The arithmetic of terms, among themselves and with numbers, which they take as exact ones. */
final class TermAlgebra implements Algebra {
    static final Algebra TABLE = new TermAlgebra();

    @Override
    public int level() {
        return 50;
    }

    @Override
    public Value binary(Operator operator, Value left, Value right, Run run) {
        if (Infinities.isInfinite(left) || Infinities.isInfinite(right))
            return Infinities.binary(operator, left, right);
        Term a = Terms.of(left);
        Term b = Terms.of(right);
        run.budget().charge(a.size() + b.size());
        return Terms.value(
                switch (operator.undotted()) {
                    case ADD -> Terms.sum(a, b);
                    case SUBTRACT -> Terms.difference(a, b);
                    case MULTIPLY, DOT -> Terms.product(a, b);
                    case DIVIDE -> Terms.quotient(a, b);
                    case LEFT_DIVIDE -> Terms.quotient(b, a);
                    case POWER -> Terms.power(a, b);
                    case MODULO -> Terms.apply(Head.MOD, a, b);
                    default -> throw mfml.value.Reals.ofVectors(operator, left, right);
                });
    }

    @Override
    public Value apply(Elementary function, Value argument, Run run) {
        if (Infinities.isInfinite(argument)) return Infinities.apply(function, argument);
        Term x = Terms.of(argument);
        run.budget().charge(x.size());
        return Terms.value(applied(function, x));
    }

    static Term applied(Elementary function, Term x) {
        return switch (function) {
            case NEGATE -> Terms.negative(x);
            case SQRT -> Terms.squareRoot(x);
            case CBRT -> cubeRoot(x);
            case EXP -> Terms.exponential(x);
            case LOG2 -> logarithm(x, 2);
            case LOG10 -> logarithm(x, 10);
            default -> Terms.apply(Head.valueOf(function.name()), x);
        };
    }

    /** The real cube root: of what may be negative by its sign. */
    private static Term cubeRoot(Term x) {
        Term third = Terms.number(Rational.of(1, 3));
        if (Signs.of(x).isNotNegative() || !Signs.isReal(x)) return Terms.power(x, third);
        return Terms.product(Terms.apply(Head.SIGN, x), Terms.power(Terms.apply(Head.ABS, x), third));
    }

    private static Term logarithm(Term x, long base) {
        return Terms.quotient(Terms.apply(Head.LN, x), Terms.apply(Head.LN, Terms.number(base)));
    }

    @Override
    public Value lowest(Value value, Run run) {
        Term term = Transformations.cancel(Terms.of(value), run.budget());
        if (hasFunctions(term)) {
            term = Transformations.simplify(term, run.budget());
            if (Sameness.of(term, Terms.number(0), run.budget()) instanceof Verdict.Same) term = Terms.number(0);
        }
        return Terms.value(term);
    }

    private static boolean hasFunctions(Term term) {
        boolean function = term instanceof Applied
                || term instanceof Power power
                        && (power.exponent().number() == null
                                || !power.exponent().number().isWhole());
        return function || term.parts().stream().anyMatch(TermAlgebra::hasFunctions);
    }

    @Override
    public Value compare(Relation relation, Value left, Value right, Run run) {
        if (Infinities.isInfinite(left) || Infinities.isInfinite(right))
            return Infinities.compare(relation.undotted(), left, right);
        Term a = Terms.of(left);
        Term b = Terms.of(right);
        Boolean holds = Terms.holds(relation.undotted(), a, b);
        return holds != null ? Truth.of(holds) : new Equation(relation.undotted(), a, b);
    }
}
