package mfml.calculus;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.Matrices;
import mfml.symbolic.matrix.MatrixLetters;
import mfml.symbolic.matrix.MatrixNumber;
import mfml.symbolic.matrix.MatrixNumbers;
import mfml.symbolic.matrix.MatrixTerm;

/**
 * Reads a derivative off a differential: from df = tr(Gᵀ dX) the gradient G, which has the shape of X; from dv = J dx the
 * Jacobian J, with a row for each entry of v and a column for each of x (numerator layout).
 */
final class Identification {
    private final MatrixTerm step;
    private final String name;

    Identification(MatrixTerm step) {
        this.step = step;
        this.name = ((MatrixTerm.Letter) step).name();
    }

    private boolean moves(MatrixTerm matrix) {
        return MatrixLetters.of(matrix).all().containsKey(name);
    }

    private boolean moves(Term term) {
        return MatrixLetters.of(term).all().containsKey(name);
    }

    // ---- gradients

    MatrixTerm gradient(Term differential) {
        List<MatrixTerm.Summand> summands = new ArrayList<>();
        for (Term part : differential instanceof mfml.symbolic.Sum sum ? sum.parts() : List.of(differential)) {
            if (!moves(part)) continue;
            List<Term> outside = new ArrayList<>();
            Term inside = null;
            for (Term factor : part instanceof mfml.symbolic.Product product ? product.parts() : List.of(part)) {
                if (moves(factor)) inside = factor;
                else outside.add(factor);
            }
            MatrixTerm gradient = inside instanceof MatrixNumber number ? gradient(number) : gradient(inside);
            summands.add(new MatrixTerm.Summand(Terms.product(outside), gradient));
        }
        summands.add(new MatrixTerm.Summand(Matrices.ONE, MatrixRule.zero(step)));
        return Matrices.sum(summands);
    }

    private MatrixTerm gradient(MatrixNumber number) {
        List<MatrixTerm> factors = number.matrices();
        MatrixTerm first = factors.getFirst();
        return switch (number.what()) {
            case TOTAL -> moved(first, new MatrixTerm.Ones(first.rows(), first.columns()));
            case TRACE -> factors.size() == 1 ? moved(first, new MatrixTerm.Identity(first.rows())) : wheel(factors);
            case FORM -> product(factors, null);
            default -> throw new IllegalStateException("not linear: " + number);
        };
    }

    private MatrixTerm wheel(List<MatrixTerm> factors) {
        for (int k = 0; k < factors.size(); k++) {
            if (!moves(factors.get(k))) continue;
            List<MatrixTerm> rest = new ArrayList<>(factors.subList(k + 1, factors.size()));
            rest.addAll(factors.subList(0, k));
            return moved(factors.get(k), Matrices.transposed((MatrixTerm) Matrices.product(rest)));
        }
        throw new IllegalStateException("nothing moves");
    }

    /** G of tr(Gᵀ dX) = tr(weightᵀ whole), where the whole is linear in dX. */
    private MatrixTerm moved(MatrixTerm whole, MatrixTerm weight) {
        if (whole.equals(step)) {
            boolean symmetric = Matrices.transposed(step).equals(step);
            return symmetric
                    ? Matrices.times(
                            Terms.number(mfml.symbolic.Rational.HALF),
                            Matrices.sum(weight, Matrices.transposed(weight)))
                    : weight;
        }
        return switch (whole) {
            case MatrixTerm.Sum sum -> sum(sum, weight);
            case MatrixTerm.Product product -> product(product.parts(), weight);
            case MatrixTerm.Transposed transposed -> moved(transposed.part(), Matrices.transposed(weight));
            case MatrixTerm.Hadamard hadamard -> {
                int k = place(hadamard.parts());
                List<MatrixTerm> rest = new ArrayList<>(hadamard.parts());
                rest.set(k, weight);
                yield moved(hadamard.parts().get(k), Matrices.hadamard(rest));
            }
            case MatrixTerm.Diagonal diagonal -> moved(diagonal.vector(), Matrices.diagonalOf(weight));
            case MatrixTerm.DiagonalOf diagonal -> moved(diagonal.matrix(), Matrices.diagonal(weight));
            default -> throw new IllegalStateException("not linear: " + whole);
        };
    }

    private int place(List<MatrixTerm> parts) {
        for (int k = 0; k < parts.size(); k++) if (moves(parts.get(k))) return k;
        throw new IllegalStateException("nothing moves");
    }

    private MatrixTerm sum(MatrixTerm.Sum sum, MatrixTerm weight) {
        List<MatrixTerm.Summand> summands = new ArrayList<>();
        for (MatrixTerm.Summand each : sum.summands()) {
            if (moves(each.part())) {
                summands.add(new MatrixTerm.Summand(each.coefficient(), moved(each.part(), weight)));
            } else if (moves(each.coefficient())) {
                Term inner = MatrixNumbers.inner(weight, each.part());
                summands.add(new MatrixTerm.Summand(inner, gradient(each.coefficient())));
            }
        }
        summands.add(new MatrixTerm.Summand(Matrices.ONE, MatrixRule.zero(step)));
        return Matrices.sum(summands);
    }

    /** Aᵀ weight Bᵀ before and behind the factor that moves; without a weight the product is a number. */
    private MatrixTerm product(List<MatrixTerm> factors, MatrixTerm weight) {
        int k = place(factors);
        List<MatrixTerm> all = new ArrayList<>();
        for (MatrixTerm before : factors.subList(0, k).reversed()) all.add(Matrices.transposed(before));
        if (weight != null) all.add(weight);
        for (MatrixTerm behind : factors.subList(k + 1, factors.size()).reversed())
            all.add(Matrices.transposed(behind));
        MatrixTerm factor = factors.get(k);
        return switch (Matrices.product(all)) {
            case MatrixTerm inner -> moved(factor, inner);
            case Term number -> Matrices.times(number, moved(factor, new MatrixTerm.Ones(Matrices.ONE, Matrices.ONE)));
            default -> throw new IllegalStateException();
        };
    }

    // ---- Jacobians

    /** Of a column linear in dx; null where it has no form of matrices. */
    MatrixTerm jacobian(MatrixTerm column) {
        if (column.equals(step)) return new MatrixTerm.Identity(step.rows());
        if (!moves(column)) return new MatrixTerm.Zero(column.rows(), step.rows());
        return switch (column) {
            case MatrixTerm.Sum sum -> jacobianOf(sum);
            case MatrixTerm.Product product -> jacobianOf(product);
            case MatrixTerm.Hadamard hadamard -> {
                int k = place(hadamard.parts());
                List<MatrixTerm> rest = new ArrayList<>(hadamard.parts());
                MatrixTerm inner = jacobian(rest.remove(k));
                yield inner == null ? null : Matrices.product(Matrices.diagonal(Matrices.hadamard(rest)), inner);
            }
            default -> null;
        };
    }

    private MatrixTerm jacobianOf(MatrixTerm.Sum sum) {
        List<MatrixTerm.Summand> summands = new ArrayList<>();
        for (MatrixTerm.Summand each : sum.summands()) {
            if (moves(each.part())) {
                MatrixTerm inner = jacobian(each.part());
                if (inner == null) return null;
                summands.add(new MatrixTerm.Summand(each.coefficient(), inner));
            } else if (moves(each.coefficient())) {
                MatrixTerm row = Matrices.transposed(gradient(each.coefficient()));
                summands.add(new MatrixTerm.Summand(Matrices.ONE, Matrices.product(each.part(), row)));
            }
        }
        summands.add(new MatrixTerm.Summand(Matrices.ONE, new MatrixTerm.Zero(sum.rows(), step.rows())));
        return Matrices.sum(summands);
    }

    private MatrixTerm jacobianOf(MatrixTerm.Product product) {
        List<MatrixTerm> factors = product.parts();
        int k = place(factors);
        MatrixTerm inner = factors.get(k);
        if (k < factors.size() - 1) {
            MatrixTerm behind = (MatrixTerm) Matrices.product(factors.subList(k + 1, factors.size()));
            inner = times(inner, behind);
        }
        if (inner == null) return null;
        MatrixTerm jacobian = jacobian(inner);
        if (jacobian == null || k == 0) return jacobian;
        List<MatrixTerm> all = new ArrayList<>(factors.subList(0, k));
        all.add(jacobian);
        return (MatrixTerm) Matrices.product(all);
    }

    /** A matrix linear in dx times a column, as a column in which dx is no matrix any more. */
    private MatrixTerm times(MatrixTerm matrix, MatrixTerm column) {
        return switch (matrix) {
            case MatrixTerm.Diagonal diagonal -> Matrices.hadamard(List.of(diagonal.vector(), column));
            case MatrixTerm.Sum sum -> {
                List<MatrixTerm.Summand> summands = new ArrayList<>();
                for (MatrixTerm.Summand each : sum.summands()) {
                    MatrixTerm product = Matrices.product(each.part(), column);
                    summands.add(new MatrixTerm.Summand(each.coefficient(), product));
                }
                yield Matrices.sum(summands);
            }
            default -> null;
        };
    }
}
