package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm.Diagonal;
import mfml.symbolic.matrix.MatrixTerm.Hadamard;
import mfml.symbolic.matrix.MatrixTerm.Identity;
import mfml.symbolic.matrix.MatrixTerm.Inverse;
import mfml.symbolic.matrix.MatrixTerm.Known;
import mfml.symbolic.matrix.MatrixTerm.Ones;
import mfml.symbolic.matrix.MatrixTerm.Product;
import mfml.symbolic.matrix.MatrixTerm.Softmax;
import mfml.symbolic.matrix.MatrixTerm.Sum;
import mfml.symbolic.matrix.MatrixTerm.Summand;
import mfml.symbolic.matrix.MatrixTerm.Transposed;
import mfml.symbolic.matrix.MatrixTerm.Unit;
import mfml.symbolic.matrix.MatrixTerm.Zero;

/** Numbers made of matrices, in normal form: traces turned and transposed to one form, sums of entries, determinants. */
public final class MatrixNumbers {
    private static final Term NONE = Terms.number(0);
    private static final Term SQUARE = Terms.power(Matrices.ENTRY, 2);

    private MatrixNumbers() {}

    // ---- a row times matrices times a column

    /** Of factors that are in the form of a product, from a row to a column. */
    static Term form(List<MatrixTerm> factors) {
        if (factors.isEmpty()) return Matrices.ONE;
        if (factors.stream().allMatch(Known.class::isInstance)) {
            Known all = (Known) factors.getFirst();
            for (MatrixTerm factor : factors.subList(1, factors.size())) all = KnownMatrix.product(all, (Known) factor);
            return all.at(0, 0);
        }
        if (factors.size() == 1) return MatrixNumber.of(MatrixNumber.Kind.TRACE, factors);
        if (factors.size() == 2) {
            MatrixTerm left = Matrices.transposed(factors.getFirst());
            return total(Entrywise.hadamard(List.of(left, factors.getLast())));
        }
        boolean all = factors.size() == 3 && factors.getFirst() instanceof Ones && factors.getLast() instanceof Ones;
        if (all) return total(factors.get(1));
        List<MatrixTerm> turned = turned(factors);
        if (turned.equals(factors) && factors.size() % 2 == 0) { // wᵀ Xᵀ X w is ‖X w‖²
            MatrixTerm half = Multiplication.of(factors.subList(factors.size() / 2, factors.size()))
                    .matrix();
            return total(Entrywise.mapped(SQUARE, half));
        }
        return MatrixNumber.of(MatrixNumber.Kind.FORM, smaller(factors, turned));
    }

    private static List<MatrixTerm> turned(List<MatrixTerm> factors) {
        return factors.reversed().stream().map(Matrices::transposed).toList();
    }

    /** The one with fewer transposes; the place of a unit is asked last. */
    private static List<MatrixTerm> smaller(List<MatrixTerm> left, List<MatrixTerm> right) {
        boolean isLast = isChange(left.getLast());
        if (isLast != isChange(right.getLast())) return isLast ? left : right;
        int byTransposes = Integer.compare(transposes(left), transposes(right));
        if (byTransposes != 0) return byTransposes < 0 ? left : right;
        return MatrixKeys.of(left).compareTo(MatrixKeys.of(right)) <= 0 ? left : right;
    }

    static boolean isChange(MatrixTerm matrix) {
        return matrix instanceof MatrixTerm.Letter letter && letter.property() == MatrixTerm.Property.CHANGE;
    }

    private static int transposes(List<MatrixTerm> factors) {
        int count = 0;
        for (MatrixTerm factor : factors) {
            MatrixTerm bare = factor instanceof MatrixTerm.Mapped mapped ? mapped.part() : factor;
            if (bare instanceof Transposed && !bare.isRow()) count++;
        }
        return count;
    }

    // ---- sums of entries

    /** The sum of all entries. */
    public static Term total(MatrixTerm matrix) {
        return switch (matrix) {
            case Sum sum ->
                Terms.sum(sum.summands().stream().map(MatrixNumbers::totalOf).toList());
            case Ones ones -> Terms.product(ones.rows(), ones.columns());
            case Zero zero -> NONE;
            case Identity one -> one.rows();
            case Unit unit -> Matrices.ONE;
            case Softmax softmax -> Matrices.ONE;
            case Diagonal diagonal -> total(diagonal.vector());
            case Known known -> KnownMatrix.total(known);
            case Transposed transposed -> total(transposed.part());
            case Product product -> total(product);
            case Hadamard hadamard -> total(hadamard);
            case MatrixTerm.Mapped mapped when mapped.isRow() -> total(Matrices.transposed(mapped));
            default -> atom(matrix);
        };
    }

    private static Term atom(MatrixTerm matrix) {
        List<MatrixTerm> one = List.of(matrix);
        return MatrixNumber.of(MatrixNumber.Kind.TOTAL, matrix.isColumn() ? one : smaller(one, turned(one)));
    }

    private static Term totalOf(Summand summand) {
        return Terms.product(summand.coefficient(), total(summand.part()));
    }

    private static Term total(Product product) {
        List<MatrixTerm> factors = new ArrayList<>(product.parts());
        if (!product.rows().isNumber(1)) factors.addFirst(new Ones(Matrices.ONE, product.rows()));
        if (!product.columns().isNumber(1)) factors.addLast(new Ones(product.columns(), Matrices.ONE));
        return Multiplication.of(factors).coefficient();
    }

    private static Term total(Hadamard hadamard) {
        if (hadamard.isRow()) return total(Matrices.transposed(hadamard));
        if (hadamard.parts().size() == 2) {
            MatrixTerm left = hadamard.parts().getFirst();
            MatrixTerm right = hadamard.parts().getLast();
            if (!hadamard.isColumn()) {
                return MatrixNumber.of(MatrixNumber.Kind.TRACE, cycle(List.of(Matrices.transposed(left), right)));
            }
            if (left instanceof Product || right instanceof Product) {
                return Multiplication.of(Matrices.transposed(left), right).coefficient();
            }
        }
        return atom(hadamard);
    }

    /** ‖v‖² of a vector, of a matrix the sum of the squares of its entries. */
    public static Term squaredNorm(MatrixTerm matrix) {
        return total(Entrywise.mapped(SQUARE, matrix));
    }

    /** Σ AᵢⱼBᵢⱼ. */
    public static Term inner(MatrixTerm left, MatrixTerm right) {
        return total(Entrywise.hadamard(List.of(left, right)));
    }

    // ---- traces

    public static Term trace(MatrixTerm matrix) {
        Shapes.square(matrix, "a trace");
        return switch (matrix) {
            case Sum sum ->
                Terms.sum(sum.summands().stream()
                        .map(each -> Terms.product(each.coefficient(), trace(each.part())))
                        .toList());
            case Identity one -> one.rows();
            case Ones ones -> ones.rows();
            case Zero zero -> NONE;
            case Diagonal diagonal -> total(diagonal.vector());
            case Known known -> KnownMatrix.trace(known);
            case Transposed transposed -> trace(transposed.part());
            case Product product -> trace(product.parts());
            default -> MatrixNumber.of(MatrixNumber.Kind.TRACE, smaller(List.of(matrix), turned(List.of(matrix))));
        };
    }

    /** Of a product of at least two factors: turned as a wheel. */
    private static Term trace(List<MatrixTerm> factors) {
        for (int k = 0; k < factors.size(); k++) {
            List<MatrixTerm> wheel = rotated(factors, k);
            if (wheel.getFirst().isRow()
                    || wheel.getFirst() instanceof Ones
                            && wheel.getFirst().rows().isNumber(1)) {
                return Multiplication.of(wheel).coefficient();
            }
            Scaled product = Multiplication.of(wheel);
            int count =
                    product.part() instanceof Product shorter ? shorter.parts().size() : 1;
            if (count < factors.size() || !product.coefficient().isNumber(1)) {
                return Terms.product(product.coefficient(), trace(product.part()));
            }
        }
        if (factors.size() == 2) {
            return total(Entrywise.hadamard(List.of(Matrices.transposed(factors.getFirst()), factors.getLast())));
        }
        return MatrixNumber.of(MatrixNumber.Kind.TRACE, cycle(factors));
    }

    /** The same wheel for all ways of turning and transposing it. */
    private static List<MatrixTerm> cycle(List<MatrixTerm> factors) {
        List<MatrixTerm> best = factors;
        List<MatrixTerm> turned = turned(factors);
        for (int k = 0; k < factors.size(); k++) {
            best = smaller(best, rotated(factors, k));
            best = smaller(best, rotated(turned, k));
        }
        return best;
    }

    private static List<MatrixTerm> rotated(List<MatrixTerm> factors, int by) {
        List<MatrixTerm> wheel = new ArrayList<>(factors);
        Collections.rotate(wheel, -by);
        return wheel;
    }

    // ---- determinants

    public static Term determinant(MatrixTerm matrix) {
        Shapes.square(matrix, "a determinant");
        return switch (matrix) {
            case Sum sum
            when sum.summands().size() == 1 -> {
                Summand only = sum.summands().getFirst();
                yield Terms.product(Terms.power(only.coefficient(), matrix.rows()), determinant(only.part()));
            }
            case Product product
            when product.parts().stream().allMatch(Shapes::isSquare) ->
                Terms.product(
                        product.parts().stream().map(MatrixNumbers::determinant).toList());
            case Transposed transposed -> determinant(transposed.part());
            case Inverse inverse -> Terms.power(determinant(inverse.part()), -1);
            case Identity one -> Matrices.ONE;
            case Zero zero -> NONE;
            case Known known -> KnownMatrix.determinant(known);
            default ->
                MatrixNumber.of(MatrixNumber.Kind.DETERMINANT, smaller(List.of(matrix), turned(List.of(matrix))));
        };
    }

    /** Its largest entry, which only a normal form can get rid of. */
    public static Term largest(MatrixTerm matrix) {
        return MatrixNumber.of(MatrixNumber.Kind.LARGEST, List.of(matrix));
    }
}
