package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.symbolic.Formula;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm.Diagonal;
import mfml.symbolic.matrix.MatrixTerm.DiagonalOf;
import mfml.symbolic.matrix.MatrixTerm.Hadamard;
import mfml.symbolic.matrix.MatrixTerm.Identity;
import mfml.symbolic.matrix.MatrixTerm.Inverse;
import mfml.symbolic.matrix.MatrixTerm.Known;
import mfml.symbolic.matrix.MatrixTerm.Letter;
import mfml.symbolic.matrix.MatrixTerm.Mapped;
import mfml.symbolic.matrix.MatrixTerm.Ones;
import mfml.symbolic.matrix.MatrixTerm.Product;
import mfml.symbolic.matrix.MatrixTerm.Softmax;
import mfml.symbolic.matrix.MatrixTerm.Sum;
import mfml.symbolic.matrix.MatrixTerm.Summand;
import mfml.symbolic.matrix.MatrixTerm.Transposed;
import mfml.symbolic.matrix.MatrixTerm.Zero;
import mfml.tensor.Tensor;
import mfml.value.Run;

/**
 * Makes matrices in normal form: sums collected, products without identities, transposes at the letters, scalars in front.
 * Nothing is multiplied out. Every rewriting holds wherever the written form is defined.
 */
public final class Matrices {
    public static final Term ONE = Terms.number(1);

    /** Stands for an entry in the body of a function of each entry; no letter is called so. */
    public static final Symbol ENTRY = Symbol.real("~entry");

    private static final int LARGEST = 5000; // parts, counted where they stand

    static final Comparator<MatrixTerm> ORDER =
            Comparator.comparingInt(Matrices::degree).reversed().thenComparing(MatrixKeys::of);

    private Matrices() {}

    private static int degree(MatrixTerm matrix) {
        return switch (matrix) {
            case Product product -> product.parts().size();
            case Identity one -> 0;
            case Ones ones -> 0;
            default -> 1;
        };
    }

    static <M extends MatrixTerm> M within(M matrix) {
        if (count(matrix, LARGEST) > LARGEST) throw Fault.of("limit.term").with("limit", LARGEST);
        return matrix;
    }

    private static int count(MatrixTerm matrix, int limit) {
        int count = 1;
        for (MatrixTerm part : matrix.parts()) {
            if (count > limit) return count;
            count += count(part, limit - count);
        }
        return count;
    }

    // ---- sums

    public static MatrixTerm times(Term coefficient, MatrixTerm matrix) {
        return sum(List.of(new Summand(coefficient, matrix)));
    }

    /** A matrix of known entries; a vector is a column. */
    public static MatrixTerm known(Tensor tensor, Run run) {
        return Placement.known(tensor, run);
    }

    public static MatrixTerm negative(MatrixTerm matrix) {
        return times(Terms.number(-1), matrix);
    }

    public static MatrixTerm sum(MatrixTerm left, MatrixTerm right) {
        return sum(List.of(new Summand(ONE, left), new Summand(ONE, right)));
    }

    public static MatrixTerm difference(MatrixTerm left, MatrixTerm right) {
        return sum(List.of(new Summand(ONE, left), new Summand(Terms.number(-1), right)));
    }

    /** All of one shape. A sum takes numbers in, other scalars stay before it. */
    public static MatrixTerm sum(List<Summand> summands) {
        Map<MatrixTerm, Term> collected = new LinkedHashMap<>();
        Known known = null;
        for (Summand summand : summands) known = collect(summand.coefficient(), summand.part(), collected, known);
        MatrixTerm shape = summands.getFirst().part();
        List<Summand> result = new ArrayList<>();
        collected.forEach((part, coefficient) -> {
            if (!coefficient.isZero()) result.add(SoftmaxForm.of(coefficient, part));
        });
        if (known != null && !(isZero(known) && !result.isEmpty())) result.add(new Summand(ONE, known));
        if (result.isEmpty()) return new Zero(shape.rows(), shape.columns());
        if (result.size() == 1 && result.getFirst().coefficient().isNumber(1)) {
            return result.getFirst().part();
        }
        if (result.size() == 1 && result.getFirst().part() instanceof Sum) {
            Summand only = result.getFirst();
            if (only.coefficient().number() != null) return sum(List.of(only));
        }
        result.sort(Comparator.comparing(Summand::part, ORDER));
        return within(new Sum(List.copyOf(result)));
    }

    private static boolean isZero(Known known) {
        return known.entries().stream().allMatch(Term::isZero);
    }

    private static Known collect(Term coefficient, MatrixTerm part, Map<MatrixTerm, Term> collected, Known known) {
        switch (part) {
            case Sum sum
            when coefficient.number() != null || sum.summands().size() == 1 -> {
                for (Summand inner : sum.summands()) {
                    Term both = Terms.product(coefficient, inner.coefficient());
                    known = collect(both, inner.part(), collected, known);
                }
            }
            case Zero zero -> {}
            case Known given -> known = KnownMatrix.sum(known, KnownMatrix.times(coefficient, given));
            default -> collected.merge(part, coefficient, Terms::sum);
        }
        return known;
    }

    /** A sum without the number that all its coefficients share, and that number; its first coefficient is positive then. */
    static Scaled primitive(MatrixTerm matrix) {
        if (!(matrix instanceof Sum sum)) return new Scaled(ONE, matrix);
        if (sum.summands().size() == 1) {
            return new Scaled(
                    sum.summands().getFirst().coefficient(),
                    sum.summands().getFirst().part());
        }
        Rational content = null;
        for (Summand summand : sum.summands()) {
            Rational number = summand.coefficient().number();
            if (number == null || summand.part() instanceof Known) return new Scaled(ONE, matrix);
            content = content == null ? number : common(content, number);
        }
        if (sum.summands().getFirst().coefficient().number().signum() != content.signum()) content = content.negated();
        if (content.isOne()) return new Scaled(ONE, matrix);
        List<Summand> inner = new ArrayList<>();
        for (Summand summand : sum.summands()) {
            Rational number = summand.coefficient().number().times(content.reciprocal());
            inner.add(new Summand(Terms.number(number), summand.part()));
        }
        return new Scaled(Terms.number(content), sum(inner));
    }

    private static Rational common(Rational left, Rational right) {
        return Rational.of(
                left.numerator()
                        .multiply(right.denominator())
                        .gcd(right.numerator().multiply(left.denominator())),
                left.denominator().multiply(right.denominator()));
    }

    // ---- products

    /** The matrix product: a matrix, or from a row to a column a number. */
    public static Formula product(List<MatrixTerm> factors) {
        Scaled product = Multiplication.of(factors);
        return product.isNumber() ? product.coefficient() : product.matrix();
    }

    /** The product of what gives no number. */
    public static MatrixTerm product(MatrixTerm... factors) {
        return (MatrixTerm) product(List.of(factors));
    }

    /** The product entry by entry. */
    public static MatrixTerm hadamard(List<MatrixTerm> factors) {
        return Entrywise.hadamard(factors);
    }

    /** A function of each entry, a term in {@link #ENTRY}. */
    public static MatrixTerm mapped(Term body, MatrixTerm matrix) {
        return Entrywise.mapped(body, matrix);
    }

    /** A sum with what its summands have in common behind them taken out: A x + Aᵀ x is (A + Aᵀ) x. */
    public static MatrixTerm gathered(MatrixTerm matrix) {
        if (!(matrix instanceof Sum sum)) return matrix;
        Map<List<Object>, List<MatrixTerm>> heads = new LinkedHashMap<>();
        for (Summand each : sum.summands()) {
            List<MatrixTerm> factors = each.part() instanceof Product product ? product.parts() : List.of(each.part());
            List<MatrixTerm> behind = factors.subList(1, factors.size());
            boolean gathers = behind.size() == 1 && isSquare(factors.getFirst());
            List<Object> key = gathers ? List.of(each.coefficient(), behind) : List.of(each);
            heads.computeIfAbsent(key, fresh -> new ArrayList<>()).add(gathers ? factors.getFirst() : each.part());
        }
        List<Summand> summands = new ArrayList<>();
        heads.forEach((key, parts) -> {
            if (key.size() == 1) {
                summands.add((Summand) key.getFirst());
                return;
            }
            MatrixTerm head =
                    sum(parts.stream().map(part -> new Summand(ONE, part)).toList());
            MatrixTerm last = (MatrixTerm) ((List<?>) key.get(1)).getFirst();
            summands.add(new Summand((Term) key.get(0), (MatrixTerm) product(List.of(head, last))));
        });
        return sum(summands);
    }

    private static boolean isSquare(MatrixTerm matrix) {
        return Shapes.isSquare(matrix);
    }

    // ---- transposes and inverses

    public static MatrixTerm transposed(MatrixTerm matrix) {
        return switch (matrix) {
            case Letter letter when letter.isSymmetric() -> letter;
            case Known known -> KnownMatrix.transposed(known);
            case Identity one -> one;
            case Ones ones -> new Ones(ones.columns(), ones.rows());
            case Zero zero -> new Zero(zero.columns(), zero.rows());
            case Sum sum ->
                sum(sum.summands().stream()
                        .map(each -> new Summand(each.coefficient(), transposed(each.part())))
                        .toList());
            case Product product ->
                new Product(product.parts().reversed().stream()
                        .map(Matrices::transposed)
                        .toList());
            case Transposed transposed -> transposed.part();
            case Inverse inverse ->
                transposed(inverse.part()).equals(inverse.part()) ? inverse : new Transposed(inverse);
            case Hadamard hadamard ->
                Entrywise.hadamard(
                        hadamard.parts().stream().map(Matrices::transposed).toList());
            case Mapped mapped -> new Mapped(mapped.body(), transposed(mapped.part()));
            case Diagonal diagonal -> diagonal;
            default -> new Transposed(matrix);
        };
    }

    public static MatrixTerm inverse(MatrixTerm matrix) {
        Shapes.square(matrix, "an inverse");
        return switch (matrix) {
            case Sum sum
            when sum.summands().size() == 1 -> {
                Summand only = sum.summands().getFirst();
                yield times(Terms.power(only.coefficient(), -1), inverse(only.part()));
            }
            case Product product
            when product.parts().stream().allMatch(Shapes::isSquare) ->
                Multiplication.of(product.parts().reversed().stream()
                                .map(Matrices::inverse)
                                .toList())
                        .matrix();
            case Transposed transposed -> transposed(inverse(transposed.part()));
            case Inverse inverse -> inverse.part();
            case Identity one -> one;
            case Diagonal diagonal -> new Diagonal(Entrywise.mapped(Terms.power(ENTRY, -1), diagonal.vector()));
            case Known known -> KnownMatrix.inverse(known);
            case Zero zero -> throw Fault.of("matrix.singular").with("found", zero.text());
            case Ones ones
            when !ones.rows().isNumber(1) -> throw Fault.of("matrix.singular").with("found", ones.text());
            default -> within(new Inverse(matrix));
        };
    }

    // ---- diagonals

    /** Of a column. */
    public static MatrixTerm diagonal(MatrixTerm vector) {
        return switch (vector) {
            case Sum sum ->
                sum(sum.summands().stream()
                        .map(each -> new Summand(each.coefficient(), diagonal(each.part())))
                        .toList());
            case Ones ones -> new Identity(ones.rows());
            case Zero zero -> new Zero(zero.rows(), zero.rows());
            case Known known -> KnownMatrix.diagonal(known);
            default -> within(new Diagonal(vector));
        };
    }

    public static MatrixTerm diagonalOf(MatrixTerm matrix) {
        Shapes.square(matrix, "a diagonal");
        return switch (matrix) {
            case Sum sum ->
                sum(sum.summands().stream()
                        .map(each -> new Summand(each.coefficient(), diagonalOf(each.part())))
                        .toList());
            case Identity one -> new Ones(one.rows(), ONE);
            case Ones ones -> new Ones(ones.rows(), ONE);
            case Zero zero -> new Zero(zero.rows(), ONE);
            case Diagonal diagonal -> diagonal.vector();
            case Transposed transposed -> diagonalOf(transposed.part());
            case Known known -> KnownMatrix.diagonalOf(known);
            case Hadamard hadamard ->
                Entrywise.hadamard(
                        hadamard.parts().stream().map(Matrices::diagonalOf).toList());
            case Mapped mapped -> Entrywise.mapped(mapped.body(), diagonalOf(mapped.part()));
            case Product product -> diagonalOf(product);
            default -> new DiagonalOf(matrix);
        };
    }

    private static MatrixTerm diagonalOf(Product product) {
        List<MatrixTerm> factors = product.parts();
        for (int k = 1; k < factors.size(); k++) {
            if (!factors.get(k - 1).isColumn()) continue;
            MatrixTerm column = Multiplication.of(factors.subList(0, k)).matrix();
            MatrixTerm row =
                    Multiplication.of(factors.subList(k, factors.size())).matrix();
            return Entrywise.hadamard(List.of(column, transposed(row)));
        }
        if (factors.getFirst() instanceof Diagonal first) {
            MatrixTerm rest =
                    Multiplication.of(factors.subList(1, factors.size())).matrix();
            return Entrywise.hadamard(List.of(first.vector(), diagonalOf(rest)));
        }
        if (factors.getLast() instanceof Diagonal last) {
            MatrixTerm rest =
                    Multiplication.of(factors.subList(0, factors.size() - 1)).matrix();
            return Entrywise.hadamard(List.of(last.vector(), diagonalOf(rest)));
        }
        return new DiagonalOf(product);
    }

    // ---- softmax

    /** Of a column; what all its entries share does not count. */
    public static MatrixTerm softmax(MatrixTerm vector) {
        if (!(vector instanceof Sum sum))
            return vector instanceof Known known ? KnownMatrix.softmax(known) : bare(vector);
        List<Summand> moving = sum.summands().stream()
                .filter(each -> !(each.part() instanceof Ones))
                .toList();
        return bare(moving.isEmpty() ? new Zero(vector.rows(), ONE) : sum(moving));
    }

    private static MatrixTerm bare(MatrixTerm vector) {
        if (vector instanceof Zero || vector instanceof Ones) {
            return times(Terms.power(vector.rows(), -1), new Ones(vector.rows(), ONE));
        }
        return within(new Softmax(vector));
    }
}
