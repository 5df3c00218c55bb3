package mfml.calculus;

import java.util.List;
import mfml.error.Fault;
import mfml.symbolic.Declared;
import mfml.symbolic.Formula;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.Matrices;
import mfml.symbolic.matrix.MatrixLetters;
import mfml.symbolic.matrix.MatrixTerm;
import mfml.value.Run;
import mfml.value.Value;

/**
 * Derivatives of formulas in matrices of symbolic size. The gradient of a number by a vector or matrix has the shape of
 * that vector or matrix; the Jacobian of a vector by a vector has a row for each entry of the vector that is derived and a
 * column for each entry that it is derived by (numerator layout).
 */
public final class MatrixCalculus {
    private MatrixCalculus() {}

    /** Whether a derivative is one of matrices. */
    static boolean isMatrices(Value value, List<? extends Declared> by) {
        if (by.stream().anyMatch(MatrixTerm.class::isInstance)) return true;
        return value instanceof Formula formula && MatrixLetters.of(formula).hasMatrices();
    }

    /** By each letter in turn. */
    static Formula derivative(Formula formula, List<? extends Declared> by, Run run) {
        Formula derived = formula;
        for (Declared letter : by) derived = derivative(derived, letter, new MatrixDifferential(letter, run.budget()));
        return derived;
    }

    /** Of a number by a vector the row of its partial derivatives. */
    static Formula jacobian(Formula formula, Declared letter, Run run) {
        if (!(formula instanceof Term term) || !(letter instanceof MatrixTerm vector) || !vector.isColumn()) {
            return derivative(formula, List.of(letter), run);
        }
        MatrixDifferential differential = new MatrixDifferential(letter, run.budget());
        Term moved = differential.of(term);
        return Matrices.gathered(Matrices.transposed(new Identification(differential.step()).gradient(moved)));
    }

    static Formula formula(Value value) {
        return value instanceof MatrixTerm matrix ? matrix : Terms.of(value);
    }

    static Formula derivative(Formula formula, Declared by, MatrixDifferential differential) {
        Formula moved = differential.of(formula);
        if (by instanceof Symbol) return moved;
        Identification identification = new Identification(differential.step());
        if (moved instanceof Term term) return Matrices.gathered(identification.gradient(term));
        MatrixTerm matrix = (MatrixTerm) moved;
        MatrixTerm step = differential.step();
        if (matrix.isColumn() && step.isColumn()) {
            MatrixTerm jacobian = identification.jacobian(matrix);
            if (jacobian != null) return jacobian;
        }
        throw refused((MatrixTerm) formula, matrix, step, by);
    }

    private static Fault refused(MatrixTerm whole, MatrixTerm differential, MatrixTerm step, Declared by) {
        boolean row = whole.isRow() && step.isColumn();
        boolean vectors = whole.isColumn() && step.isColumn();
        Fault fault = Fault.of(row ? "matrix.row" : vectors ? "matrix.no_form" : "matrix.rank")
                .with("whole", whole.text())
                .with("shape", whole.description())
                .with("by", by.name())
                .with("letterShape", by.description())
                .with("axes", axes(whole) + axes(step))
                .with("step", ((MatrixTerm.Letter) step).name())
                .with("differential", differential.text());
        return row ? fault.with("turned", Matrices.transposed(whole).text()) : fault;
    }

    private static int axes(MatrixTerm matrix) {
        return matrix.isColumn() || matrix.isRow() ? 1 : 2;
    }

    /** The one letter of a formula that is a vector or matrix. */
    static Declared onlyLetter(Formula formula, String operation) {
        List<Declared> letters = MatrixLetters.of(formula).all().values().stream()
                .filter(MatrixTerm.class::isInstance)
                .toList();
        if (letters.size() == 1) return letters.getFirst();
        throw Fault.of("matrix.letters")
                .with("operation", operation)
                .with("formula", formula.text())
                .with(
                        "letters",
                        String.join(", ", letters.stream().map(Declared::name).toList()))
                .with("first", letters.isEmpty() ? "x" : letters.getFirst().name());
    }
}
