package mfml.value;

import mfml.syntax.Operator;
import mfml.syntax.Relation;

/** The arithmetic of whole numbers and fractions. */
final class ExactAlgebra implements Algebra {
    static final Algebra TABLE = new ExactAlgebra();

    @Override
    public int level() {
        return 10;
    }

    @Override
    public Value binary(Operator operator, Value left, Value right, Run run) {
        throw new IllegalStateException();
    }

    @Override
    public Value apply(Elementary function, Value argument, Run run) {
        throw new IllegalStateException();
    }

    @Override
    public Value compare(Relation relation, Value left, Value right, Run run) {
        throw new IllegalStateException();
    }
}
