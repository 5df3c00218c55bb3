package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm.Diagonal;
import mfml.symbolic.matrix.MatrixTerm.Identity;
import mfml.symbolic.matrix.MatrixTerm.Known;
import mfml.symbolic.matrix.MatrixTerm.Ones;
import mfml.symbolic.matrix.MatrixTerm.Product;
import mfml.symbolic.matrix.MatrixTerm.Zero;

/** The matrix product: flat, without identities, a matrix beside its inverse dropped, what is a number taken out. */
final class Multiplication {
    private Term coefficient = Matrices.ONE;
    private final List<MatrixTerm> factors = new ArrayList<>();

    private Multiplication() {}

    /** Of one factor or several whose shapes meet. */
    static Scaled of(List<MatrixTerm> factors) {
        for (int k = 1; k < factors.size(); k++) Shapes.inner(factors.get(k - 1), factors.get(k));
        return new Multiplication().product(factors);
    }

    static Scaled of(MatrixTerm... factors) {
        return of(List.of(factors));
    }

    private Scaled product(List<MatrixTerm> given) {
        Term rows = given.getFirst().rows();
        Term columns = given.getLast().columns();
        boolean isNumber = rows.isNumber(1) && columns.isNumber(1);
        for (MatrixTerm factor : given) add(factor);
        for (MatrixTerm factor : factors) {
            if (!(factor instanceof Zero)) continue;
            return isNumber ? Scaled.number(Terms.number(0)) : new Scaled(Matrices.ONE, new Zero(rows, columns));
        }
        if (isNumber) return Scaled.number(Terms.product(coefficient, MatrixNumbers.form(factors)));
        takeNumbers();
        MatrixTerm result;
        if (factors.isEmpty()) result = new Identity(rows);
        else if (factors.size() == 1) result = factors.getFirst();
        else result = filled() ? new Ones(rows, columns) : Matrices.within(new Product(List.copyOf(factors)));
        return new Scaled(coefficient, result);
    }

    /** A column of ones times a row of ones. */
    private boolean filled() {
        return factors.size() == 2 && factors.get(0) instanceof Ones && factors.get(1) instanceof Ones;
    }

    private void add(MatrixTerm factor) {
        switch (factor) {
            case Product product -> product.parts().forEach(this::add);
            case Identity one -> {}
            case Ones ones
            when !ones.isColumn() && !ones.isRow() -> {
                add(new Ones(ones.rows(), Matrices.ONE));
                add(new Ones(Matrices.ONE, ones.columns()));
            }
            default -> {
                Scaled primitive = Matrices.primitive(factor);
                coefficient = Terms.product(coefficient, primitive.coefficient());
                if (primitive.part() != factor) add(primitive.part());
                else join(primitive.part());
            }
        }
    }

    /** With the factor before it, where the two make one. */
    private void join(MatrixTerm factor) {
        if (factors.isEmpty()) {
            factors.add(factor);
            return;
        }
        MatrixTerm last = factors.getLast();
        boolean cancels = Shapes.isSquare(last)
                && !(last instanceof Known)
                && !(last instanceof Zero)
                && (isInverse(last, factor) || isInverse(factor, last));
        if (cancels) {
            factors.removeLast();
            return;
        }
        MatrixTerm joined = joined(last, factor);
        if (joined == null) {
            factors.add(factor);
        } else {
            factors.removeLast();
            add(joined);
        }
    }

    private static boolean isInverse(MatrixTerm inverse, MatrixTerm matrix) {
        MatrixTerm bare = inverse instanceof MatrixTerm.Transposed transposed ? transposed.part() : inverse;
        return bare instanceof MatrixTerm.Inverse && Matrices.inverse(inverse).equals(matrix);
    }

    private static MatrixTerm joined(MatrixTerm last, MatrixTerm factor) {
        if (last instanceof Known left && factor instanceof Known right && !right.isRow()) {
            return left.isRow() && right.isColumn() ? null : KnownMatrix.product(left, right);
        }
        if (last instanceof Diagonal left && factor instanceof Diagonal right) {
            return Matrices.diagonal(Entrywise.hadamard(List.of(left.vector(), right.vector())));
        }
        if (last instanceof Diagonal left && factor.isColumn()) {
            return Entrywise.hadamard(List.of(left.vector(), factor));
        }
        if (factor instanceof Diagonal right && last.isRow()) {
            return Entrywise.hadamard(List.of(last, Matrices.transposed(right.vector())));
        }
        return null;
    }

    /** A stretch from a row to a column is a number. */
    private void takeNumbers() {
        for (int start = 0; start < factors.size(); start++) {
            if (!factors.get(start).rows().isNumber(1)) continue;
            for (int end = start; end < factors.size(); end++) {
                if (!factors.get(end).columns().isNumber(1)) continue;
                List<MatrixTerm> stretch = factors.subList(start, end + 1);
                coefficient = Terms.product(coefficient, MatrixNumbers.form(List.copyOf(stretch)));
                stretch.clear();
                start--;
                break;
            }
        }
    }
}
