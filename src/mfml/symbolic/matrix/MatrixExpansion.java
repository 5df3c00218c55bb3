package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Budget;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm.Hadamard;
import mfml.symbolic.matrix.MatrixTerm.Inverse;
import mfml.symbolic.matrix.MatrixTerm.Mapped;
import mfml.symbolic.matrix.MatrixTerm.Product;
import mfml.symbolic.matrix.MatrixTerm.Sum;
import mfml.symbolic.matrix.MatrixTerm.Summand;

/** Formulas with all products of sums multiplied out, squares of norms too. */
final class MatrixExpansion {
    private static final int MOST = 2000;

    private final Budget budget;

    MatrixExpansion(Budget budget) {
        this.budget = budget;
    }

    MatrixTerm of(MatrixTerm matrix) {
        budget.charge(20);
        return switch (matrix) {
            case Sum sum ->
                Matrices.sum(sum.summands().stream()
                        .flatMap(each -> spread(each.coefficient(), of(each.part())).stream())
                        .toList());
            case Product product -> products(product.parts());
            case Hadamard hadamard -> {
                List<Summand> summands = List.of(new Summand(Matrices.ONE, null));
                for (MatrixTerm factor : hadamard.parts()) summands = times(summands, of(factor), true);
                yield Matrices.sum(summands);
            }
            case Inverse inverse -> Matrices.inverse(of(inverse.part()));
            case Mapped mapped
            when mapped.body().equals(Entrywise.REST) -> {
                MatrixTerm ones = new MatrixTerm.Ones(mapped.rows(), mapped.columns());
                yield Matrices.difference(ones, Entrywise.mapped(Entrywise.SIGMOID, mapped.part()));
            }
            default -> matrix;
        };
    }

    private List<Summand> spread(Term coefficient, MatrixTerm part) {
        List<Summand> summands = new ArrayList<>();
        for (Summand inner : part instanceof Sum sum ? sum.summands() : List.of(new Summand(Matrices.ONE, part))) {
            summands.add(new Summand(Terms.product(number(coefficient), inner.coefficient()), inner.part()));
        }
        return summands;
    }

    private MatrixTerm products(List<MatrixTerm> factors) {
        List<Summand> summands = List.of(new Summand(Matrices.ONE, null));
        for (MatrixTerm factor : factors) summands = times(summands, of(factor), false);
        return Matrices.sum(summands);
    }

    private List<Summand> times(List<Summand> summands, MatrixTerm factor, boolean entrywise) {
        List<Summand> others = factor instanceof Sum sum ? sum.summands() : List.of(new Summand(Matrices.ONE, factor));
        List<Summand> all = new ArrayList<>();
        if ((long) summands.size() * others.size() > MOST) {
            throw mfml.error.Fault.of("limit.term").with("limit", MOST);
        }
        for (Summand left : summands) {
            for (Summand right : others) {
                budget.charge(20);
                Term coefficient = Terms.product(left.coefficient(), right.coefficient());
                if (left.part() == null) {
                    all.add(new Summand(coefficient, right.part()));
                } else if (entrywise) {
                    all.add(new Summand(coefficient, Entrywise.hadamard(List.of(left.part(), right.part()))));
                } else {
                    Scaled product = Multiplication.of(left.part(), right.part());
                    all.add(new Summand(Terms.product(coefficient, product.coefficient()), product.part()));
                }
            }
        }
        return all;
    }

    /** The numbers made of matrices in a term. */
    Term number(Term term) {
        if (term instanceof MatrixNumber number) return number(number);
        if (term.parts().isEmpty()) return term;
        return Terms.with(term, term.parts().stream().map(this::number).toList());
    }

    private Term number(MatrixNumber number) {
        budget.charge(20);
        MatrixTerm first = number.matrices().getFirst();
        return switch (number.what()) {
            case TRACE -> {
                List<Summand> summands = List.of(new Summand(Matrices.ONE, null));
                for (MatrixTerm factor : number.matrices()) summands = times(summands, of(factor), false);
                yield MatrixNumbers.trace(Matrices.sum(summands));
            }
            case FORM -> form(number.matrices());
            case TOTAL -> {
                if (first instanceof Mapped mapped
                        && mapped.body().equals(Terms.power(Matrices.ENTRY, 2))
                        && of(mapped.part()) instanceof Sum sum) {
                    yield squared(sum);
                }
                yield MatrixNumbers.total(of(first));
            }
            default -> number;
        };
    }

    private Term squared(Sum sum) {
        List<Term> terms = new ArrayList<>();
        for (Summand left : sum.summands()) {
            for (Summand right : sum.summands()) {
                Term both = Terms.product(left.coefficient(), right.coefficient());
                terms.add(Terms.product(both, MatrixNumbers.inner(left.part(), right.part())));
            }
        }
        return Terms.sum(terms);
    }

    private Term form(List<MatrixTerm> factors) {
        List<List<MatrixTerm>> all = List.of(List.of());
        List<Term> coefficients = List.of(Matrices.ONE);
        for (MatrixTerm factor : factors) {
            MatrixTerm open = of(factor);
            List<List<MatrixTerm>> longer = new ArrayList<>();
            List<Term> scaled = new ArrayList<>();
            for (int k = 0; k < all.size(); k++) {
                for (Summand each :
                        open instanceof Sum sum ? sum.summands() : List.of(new Summand(Matrices.ONE, open))) {
                    budget.charge(20);
                    List<MatrixTerm> next = new ArrayList<>(all.get(k));
                    next.add(each.part());
                    longer.add(next);
                    scaled.add(Terms.product(coefficients.get(k), each.coefficient()));
                }
            }
            if (longer.size() > MOST) throw mfml.error.Fault.of("limit.term").with("limit", MOST);
            all = longer;
            coefficients = scaled;
        }
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            terms.add(Terms.product(
                    coefficients.get(k), Multiplication.of(all.get(k)).coefficient()));
        }
        return Terms.sum(terms);
    }
}
