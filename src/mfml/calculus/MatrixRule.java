package mfml.calculus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Measured;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.Matrices;
import mfml.symbolic.matrix.MatrixNumber;
import mfml.symbolic.matrix.MatrixNumbers;
import mfml.symbolic.matrix.MatrixTerm;

/**
 * The rules of matrix differentials (Magnus and Neudecker, Matrix Differential Calculus, ch. 8): the differential of a whole
 * from its parts and their differentials. The computation applies them to worked differentials, the worked solution to
 * differentials that stay open; there is no second statement of them.
 */
final class MatrixRule {
    /** The differentials of the parts. */
    interface Differentials {
        Term of(Term part);

        MatrixTerm of(MatrixTerm part);
    }

    private final Budget budget;

    MatrixRule(Budget budget) {
        this.budget = budget;
    }

    /** As a lecture calls the rule for a matrix or a number made of matrices. */
    static String name(Object whole) {
        return switch (whole) {
            case MatrixTerm.Sum sum -> "sum rule";
            case MatrixTerm.Product product -> "product rule";
            case MatrixTerm.Transposed transposed -> "dXᵀ = (dX)ᵀ";
            case MatrixTerm.Inverse inverse -> "inverse, dX⁻¹ = -X⁻¹ dX X⁻¹";
            case MatrixTerm.Hadamard hadamard -> "product rule, entry by entry";
            case MatrixTerm.Mapped mapped -> "chain rule, entry by entry";
            case MatrixTerm.Diagonal diagonal -> "d diag(v) = diag(dv)";
            case MatrixTerm.DiagonalOf diagonal -> "d diag(X) = diag(dX)";
            case MatrixTerm.Softmax softmax -> "softmax, ds = (diag(s) - s sᵀ) dv";
            case MatrixNumber number -> name(number);
            default -> "sum, product and chain rule";
        };
    }

    private static String name(MatrixNumber number) {
        MatrixTerm first = number.matrices().getFirst();
        return switch (number.what()) {
            case TRACE -> "d tr(X) = tr(dX), product rule";
            case FORM -> "product rule";
            case DETERMINANT -> "Jacobi's formula, d det(X) = det(X) tr(X⁻¹ dX)";
            case TOTAL ->
                first instanceof MatrixTerm.Mapped mapped && mapped.body().equals(Terms.power(Matrices.ENTRY, 2))
                        ? "squared norm, d‖v‖² = 2vᵀ dv"
                        : first instanceof MatrixTerm.Hadamard ? "product rule" : "d sum(v) = sum(dv)";
            case LARGEST -> "";
        };
    }

    // ---- matrices

    MatrixTerm apply(MatrixTerm whole, Differentials d) {
        budget.charge(50);
        return switch (whole) {
            case MatrixTerm.Sum sum -> sum(sum, d);
            case MatrixTerm.Product product -> product(product, d);
            case MatrixTerm.Transposed transposed -> Matrices.transposed(d.of(transposed.part()));
            case MatrixTerm.Inverse inverse ->
                Matrices.negative(Matrices.product(inverse, d.of(inverse.part()), inverse));
            case MatrixTerm.Hadamard hadamard -> hadamard(hadamard, d);
            case MatrixTerm.Mapped mapped -> mapped(mapped, d);
            case MatrixTerm.Diagonal diagonal -> Matrices.diagonal(d.of(diagonal.vector()));
            case MatrixTerm.DiagonalOf diagonal -> Matrices.diagonalOf(d.of(diagonal.matrix()));
            case MatrixTerm.Softmax softmax -> {
                MatrixTerm inner = d.of(softmax.vector());
                MatrixTerm together = Matrices.product(softmax, Matrices.transposed(softmax), inner);
                yield Matrices.difference(Matrices.hadamard(List.of(softmax, inner)), together);
            }
            case MatrixTerm.Known known -> known(known, d);
            case MatrixTerm.Unit unit -> zero(unit);
            case MatrixTerm.Identity one -> zero(one);
            case MatrixTerm.Ones ones -> zero(ones);
            case MatrixTerm.Zero zero -> zero;
            case MatrixTerm.Letter letter -> throw new IllegalStateException(letter.name());
        };
    }

    static MatrixTerm zero(MatrixTerm shape) {
        return new MatrixTerm.Zero(shape.rows(), shape.columns());
    }

    private static MatrixTerm added(List<MatrixTerm.Summand> summands, MatrixTerm shape) {
        summands.add(new MatrixTerm.Summand(Matrices.ONE, zero(shape)));
        return Matrices.sum(summands);
    }

    private static MatrixTerm sum(MatrixTerm.Sum sum, Differentials d) {
        List<MatrixTerm.Summand> summands = new ArrayList<>();
        for (MatrixTerm.Summand each : sum.summands()) {
            summands.add(new MatrixTerm.Summand(each.coefficient(), d.of(each.part())));
            Term moved = d.of(each.coefficient());
            if (!moved.isZero()) summands.add(new MatrixTerm.Summand(moved, each.part()));
        }
        return added(summands, sum);
    }

    private static MatrixTerm product(MatrixTerm.Product product, Differentials d) {
        List<MatrixTerm.Summand> summands = new ArrayList<>();
        for (int k = 0; k < product.parts().size(); k++) {
            List<MatrixTerm> factors = new ArrayList<>(product.parts());
            factors.set(k, d.of(factors.get(k)));
            if (factors.get(k) instanceof MatrixTerm.Zero) continue;
            summands.add(new MatrixTerm.Summand(Matrices.ONE, (MatrixTerm) Matrices.product(factors)));
        }
        return added(summands, product);
    }

    private static MatrixTerm hadamard(MatrixTerm.Hadamard hadamard, Differentials d) {
        List<MatrixTerm.Summand> summands = new ArrayList<>();
        for (int k = 0; k < hadamard.parts().size(); k++) {
            List<MatrixTerm> factors = new ArrayList<>(hadamard.parts());
            factors.set(k, d.of(factors.get(k)));
            if (factors.get(k) instanceof MatrixTerm.Zero) continue;
            summands.add(new MatrixTerm.Summand(Matrices.ONE, Matrices.hadamard(factors)));
        }
        return added(summands, hadamard);
    }

    /** By the entry, and by whatever else stands in the function. */
    private MatrixTerm mapped(MatrixTerm.Mapped mapped, Differentials d) {
        List<MatrixTerm.Summand> summands = new ArrayList<>();
        Map<Term, Term> partials = partials(mapped.body());
        partials.forEach((letter, partial) -> {
            if (letter.equals(Matrices.ENTRY)) {
                MatrixTerm inner = d.of(mapped.part());
                if (inner instanceof MatrixTerm.Zero) return;
                MatrixTerm outer = Matrices.mapped(partial, mapped.part());
                summands.add(new MatrixTerm.Summand(Matrices.ONE, Matrices.hadamard(List.of(outer, inner))));
            } else {
                Term moved = d.of(letter);
                if (moved.isZero()) return;
                summands.add(new MatrixTerm.Summand(moved, Matrices.mapped(partial, mapped.part())));
            }
        });
        return added(summands, mapped);
    }

    private static MatrixTerm known(MatrixTerm.Known known, Differentials d) {
        return new MatrixTerm.Known(known.entries().stream().map(d::of).toList(), known.rows(), known.columns());
    }

    // ---- numbers

    Term apply(MatrixNumber number, Differentials d) {
        budget.charge(50);
        List<MatrixTerm> matrices = number.matrices();
        MatrixTerm first = matrices.getFirst();
        return switch (number.what()) {
            case TRACE, FORM -> {
                List<Term> summands = new ArrayList<>();
                for (int k = 0; k < matrices.size(); k++) {
                    List<MatrixTerm> factors = new ArrayList<>(matrices);
                    factors.set(k, d.of(factors.get(k)));
                    if (factors.get(k) instanceof MatrixTerm.Zero) continue;
                    summands.add(
                            switch (Matrices.product(factors)) {
                                case Term term -> term;
                                case MatrixTerm matrix -> MatrixNumbers.trace(matrix);
                                default -> throw new IllegalStateException();
                            });
                }
                yield Terms.sum(summands);
            }
            case TOTAL -> MatrixNumbers.total(first instanceof MatrixTerm.Letter ? d.of(first) : apply(first, d));
            case DETERMINANT -> {
                MatrixTerm inner = d.of(first);
                if (inner instanceof MatrixTerm.Zero) yield Terms.number(0);
                yield Terms.product(number, MatrixNumbers.trace(Matrices.product(Matrices.inverse(first), inner)));
            }
            case LARGEST -> throw Fault.of("derivative.missing").with("function", "max");
        };
    }

    /** Of a term with matrices in it: the sum over its letters and the numbers made of matrices. */
    Term apply(Term whole, Differentials d) {
        List<Term> summands = new ArrayList<>();
        partials(whole).forEach((part, partial) -> {
            Term moved = d.of(part);
            if (!moved.isZero()) summands.add(Terms.product(partial, moved));
        });
        return Terms.sum(summands);
    }

    /** The partial derivatives by each letter and each number made of matrices, from the one table. */
    Map<Term, Term> partials(Term whole) {
        Map<Term, Symbol> standIns = new LinkedHashMap<>();
        collect(whole, standIns);
        Map<String, Term> back = new HashMap<>();
        standIns.forEach((part, symbol) -> back.put(symbol.name(), part));
        Term open = replaced(whole, standIns);
        Map<Term, Term> partials = new LinkedHashMap<>();
        standIns.forEach((part, symbol) -> {
            Term partial = new Differentiation(symbol, budget).derivative(open);
            partials.put(part, Substitution.of(partial, back, budget));
        });
        return partials;
    }

    private static void collect(Term term, Map<Term, Symbol> standIns) {
        if (term instanceof Symbol symbol) standIns.put(symbol, symbol);
        if (term instanceof Measured measured && !standIns.containsKey(measured)) {
            Domain domain =
                    switch (measured.sign()) {
                        case POSITIVE -> Domain.POSITIVE;
                        case NOT_NEGATIVE -> new Domain(true, false, Rational.ZERO, false, null, false, false);
                        default -> Domain.REAL;
                    };
            standIns.put(measured, Symbol.of("~" + standIns.size(), domain));
        }
        for (Term part : term.parts()) collect(part, standIns);
    }

    private static Term replaced(Term term, Map<Term, Symbol> standIns) {
        if (standIns.containsKey(term)) return standIns.get(term);
        if (term.parts().isEmpty()) return term;
        List<Term> parts = new ArrayList<>();
        for (Term part : term.parts()) parts.add(replaced(part, standIns));
        return Terms.with(term, parts);
    }
}
