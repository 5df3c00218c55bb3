package mfml.value;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.syntax.Relation;

/**
 * The operations of one kind of value. Of two operands the one whose algebra has the higher level does the work and
 * lifts the other: whole and fraction 10, real 20, complex 30, formulas and traced numbers above, tensors 100.
 * The evaluator knows no kind; a new one (a formula, a dual number) fits in by bringing its algebra.
 */
public interface Algebra {
    int level();

    /** {@code left operator right}; one of the two may be of a lower level. Throws a Fault where it is undefined. */
    Value binary(Operator operator, Value left, Value right, Run run);

    /** A function of analysis of one argument, the sign and the absolute value among them. */
    Value apply(Elementary function, Value argument, Run run);

    /** The answer to a comparison: a truth value, or what a kind makes of it (an equation, a tensor of truth values). */
    Value compare(Relation relation, Value left, Value right, Run run);

    /** A quotient of formulas in lowest terms, and 0 where it is 0 for all values of its letters; a number as it is. */
    default Value lowest(Value value, Run run) {
        return value;
    }

    static Algebra of(Value left, Value right) {
        Algebra first = left.algebra();
        Algebra second = right.algebra();
        return first.level() >= second.level() ? first : second;
    }

    /** {@code left operator right} by the algebra of the higher operand. */
    static Value compute(Operator operator, Value left, Value right, Run run) {
        Value result = of(left, right).binary(operator, left, right, run);
        if (isInfinite(result) && !isInfinite(left) && !isInfinite(right)) noteOverflow(run);
        return result;
    }

    static Value relate(Relation relation, Value left, Value right, Run run) {
        return of(left, right).compare(relation, left, right, run);
    }

    static Value compute(Elementary function, Value argument, Run run) {
        Value result = argument.algebra().apply(function, argument, run);
        if (isInfinite(result) && !isInfinite(argument)) noteOverflow(run);
        return result;
    }

    private static boolean isInfinite(Value value) {
        return value instanceof Real real && Double.isInfinite(real.value())
                || value instanceof Complex z && (Double.isInfinite(z.re()) || Double.isInfinite(z.im()));
    }

    /** Says that numbers which were finite have made an infinite one. */
    static void noteOverflow(Run run) {
        if (run != null) run.note(Fault.of("note.overflow"));
    }
}
