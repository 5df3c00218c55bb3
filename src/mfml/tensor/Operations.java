package mfml.tensor;

import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.ListValue;
import mfml.value.Range;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/**
 * Operators as the language has them between values of any kind: a range, or a list of numbers, counts as the vector of
 * its numbers, and a dotted operator between single numbers is the plain one.
 */
public final class Operations {
    private Operations() {}

    public static Value compute(Operator operator, Value left, Value right, Run run) {
        return finish(begin(operator, left, right, run), run);
    }

    /**
     * Like {@link #compute}, but a large elementwise result may be left unfinished, to be worked out together with the
     * operators around it. Only another {@code begin} may see it, and {@link #finish}.
     */
    public static Value begin(Operator operator, Value left, Value right, Run run) {
        if (left instanceof Scalar && right instanceof Scalar) return Algebra.compute(operator, left, right, run);
        Value a = vector(left, run);
        Value b = vector(right, run);
        Value unfinished = Deferral.of(operator, a, b, run);
        if (unfinished != null) return unfinished;
        Value first = finish(a, run);
        Value second = finish(b, run);
        Value result = Algebra.compute(operator, first, second, run);
        return result == first || result == second ? Tensors.held(result) : result; // A^1 is A
    }

    public static Value relate(Relation relation, Value left, Value right, Run run) {
        return finish(begin(relation, left, right, run), run);
    }

    public static Value begin(Relation relation, Value left, Value right, Run run) {
        if (left instanceof Scalar && right instanceof Scalar
                || relation == Relation.IN
                || !mixes(left, right, relation)) {
            return Algebra.relate(relation, left, right, run);
        }
        Value a = vector(left, run);
        Value b = vector(right, run);
        Value unfinished = Deferral.of(relation, a, b, run);
        return unfinished != null ? unfinished : Algebra.relate(relation, finish(a, run), finish(b, run), run);
    }

    /** The value itself, of what was left unfinished too. */
    public static Value finish(Value value, Run run) {
        return value instanceof Deferred deferred ? deferred.finish(run) : value;
    }

    public static boolean isUnfinished(Value value) {
        return value instanceof Deferred;
    }

    /** What to do when the operation that was left unfinished last, of those in the value, has left a note. */
    public static void whenNoted(Value unfinished, Runnable settle) {
        ((Deferred) unfinished).whenNoted(settle);
    }

    /** Two ranges or two lists are compared as what they are; with a dot, or beside a tensor, as vectors. */
    private static boolean mixes(Value left, Value right, Relation relation) {
        return relation.isDotted() || left.kind() != right.kind() && (isTensorLike(left) && isTensorLike(right));
    }

    private static boolean isTensorLike(Value value) {
        return value instanceof Tensor || value instanceof Range || value instanceof ListValue;
    }

    public static Value compute(Elementary function, Value argument, Run run) {
        return finish(begin(function, argument, run), run);
    }

    public static Value begin(Elementary function, Value argument, Run run) {
        if (argument instanceof Scalar) return Algebra.compute(function, argument, run);
        Value x = vector(argument, run);
        Value unfinished = Deferral.of(function, x);
        if (unfinished != null) return unfinished;
        Value operand = finish(x, run);
        Value result = Algebra.compute(function, operand, run);
        return result == operand ? Tensors.held(result) : result;
    }

    /** {@code value.name}: the named part, or null; a range or a list of numbers has the parts of its vector. */
    public static Value field(Value value, String name, Run run) {
        return vector(value, run).field(name);
    }

    /** {@code left ≈ right within tolerance}, a share of the larger one; dotted, an answer for each pair of entries. */
    public static Value within(Value left, Value right, Value tolerance, boolean dotted, Run run) {
        Value a = vector(left, run);
        Value b = vector(right, run);
        if (!dotted && !Tensors.shape(a).equals(Tensors.shape(b))) return Truth.FALSE;
        Tolerance allowed = new Tolerance(tolerance, run);
        return dotted ? allowed.entrywise(a, b) : allowed.together(a, b);
    }

    private static Value vector(Value value, Run run) {
        return Tensors.isGathered(value) ? Tensors.of(value, run) : value;
    }
}
