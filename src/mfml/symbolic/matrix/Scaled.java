package mfml.symbolic.matrix;

import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Value;

/** A matrix with its scalar factor; without a matrix the factor alone, a number. */
record Scaled(Term coefficient, MatrixTerm part) {
    static Scaled number(Term number) {
        return new Scaled(number, null);
    }

    boolean isNumber() {
        return part == null;
    }

    MatrixTerm matrix() {
        return Matrices.times(coefficient, part);
    }

    Value value() {
        return isNumber() ? Terms.value(coefficient) : matrix();
    }
}
