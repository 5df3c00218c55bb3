package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Formula;
import mfml.symbolic.Power;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm.Ones;
import mfml.symbolic.matrix.MatrixTerm.Product;
import mfml.symbolic.matrix.MatrixTerm.Sum;
import mfml.symbolic.matrix.MatrixTerm.Summand;
import mfml.symbolic.matrix.MatrixTerm.Transposed;
import mfml.symbolic.matrix.MatrixTerm.Unit;

/**
 * A sum over an index i as a formula of matrices: what depends on i entry by entry becomes a vector (x[i] the vector x,
 * X[i, j] the column j of X), and the sum of its entries is the answer.
 */
final class IndexSum {
    private final Symbol index;
    private final Term size;
    private final Budget budget;

    IndexSum(Symbol index, Term size, Budget budget) {
        this.index = index;
        this.size = size;
        this.budget = budget;
    }

    /** @throws Fault {@code matrix.index_sum} where there is no such form */
    Formula of(Formula body) {
        return body instanceof MatrixTerm matrix ? matrices(matrix) : numbers((Term) body);
    }

    private Term numbers(Term body) {
        List<Term> summands = new ArrayList<>();
        for (Term part : body instanceof mfml.symbolic.Sum sum ? sum.parts() : List.of(body)) {
            budget.charge(50);
            if (!moves(part)) {
                summands.add(Terms.product(size, part));
                continue;
            }
            List<Term> outside = new ArrayList<>();
            List<Term> inside = new ArrayList<>();
            for (Term factor : part instanceof mfml.symbolic.Product product ? product.parts() : List.of(part)) {
                (moves(factor) ? inside : outside).add(factor);
            }
            outside.add(MatrixNumbers.total(vector(Terms.product(inside))));
            summands.add(Terms.product(outside));
        }
        return Terms.sum(summands);
    }

    private MatrixTerm matrices(MatrixTerm body) {
        List<Summand> summands = new ArrayList<>();
        for (Summand each : body instanceof Sum sum ? sum.summands() : List.of(new Summand(Matrices.ONE, body))) {
            budget.charge(50);
            summands.add(matrix(each));
        }
        return Matrices.sum(summands);
    }

    private Summand matrix(Summand summand) {
        MatrixTerm part = summand.part();
        if (!MatrixLetters.of(part).all().containsKey(index.name()))
            return new Summand(numbers(summand.coefficient()), part);
        MatrixTerm weights = vector(summand.coefficient());
        List<MatrixTerm> factors = part instanceof Product product ? product.parts() : List.of(part);
        List<MatrixTerm> made = new ArrayList<>();
        int met = 0;
        for (int k = 0; k < factors.size(); k++) {
            MatrixTerm factor = factors.get(k);
            boolean column = isUnit(factor);
            boolean row = factor instanceof Transposed transposed && isUnit(transposed.part());
            if (!column && !row) {
                if (MatrixLetters.of(factor).all().containsKey(index.name())) throw refused(part);
                made.add(factor);
                continue;
            }
            met++;
            boolean both = column
                    && k + 1 < factors.size()
                    && factors.get(k + 1) instanceof Transposed next
                    && isUnit(next.part());
            if (both) {
                made.add(Matrices.diagonal(weights));
                k++;
            } else {
                made.add(column ? weights : Matrices.transposed(weights));
            }
        }
        if (met != 1) throw refused(part);
        Scaled product = Multiplication.of(made);
        return new Summand(product.coefficient(), product.part());
    }

    private boolean isUnit(MatrixTerm matrix) {
        return matrix instanceof Unit unit
                && unit.place().equals(index)
                && unit.rows().equals(size);
    }

    private boolean moves(Term term) {
        return MatrixLetters.of(term).all().containsKey(index.name());
    }

    private Fault refused(Formula part) {
        return Fault.of("matrix.index_sum")
                .with("index", index.name())
                .with("last", size.text())
                .with("part", part.text());
    }

    // ---- what stands at place i of which vector

    private MatrixTerm vector(Term term) {
        budget.charge(50);
        if (!moves(term)) return Matrices.times(term, new Ones(size, Matrices.ONE));
        if (term instanceof MatrixNumber number) return column(number);
        Set<MatrixNumber> numbers = new LinkedHashSet<>();
        if (collect(term, numbers) && numbers.size() == 1) {
            MatrixNumber only = numbers.iterator().next();
            return Entrywise.mapped(replaced(term, only), column(only));
        }
        return switch (term) {
            case mfml.symbolic.Sum sum ->
                Matrices.sum(sum.parts().stream()
                        .map(part -> new Summand(Matrices.ONE, vector(part)))
                        .toList());
            case mfml.symbolic.Product product ->
                Entrywise.hadamard(product.parts().stream().map(this::vector).toList());
            case Power power
            when !moves(power.exponent()) ->
                Entrywise.mapped(Terms.power(Matrices.ENTRY, power.exponent()), vector(power.base()));
            case Power power
            when !moves(power.base()) ->
                Entrywise.mapped(Terms.power(power.base(), Matrices.ENTRY), vector(power.exponent()));
            case mfml.symbolic.Applied applied
            when applied.parts().size() == 1 ->
                Entrywise.mapped(Terms.apply(applied.head(), Matrices.ENTRY), vector(applied.argument()));
            default -> throw refused(term);
        };
    }

    /** The numbers made of matrices that depend on i; false where i stands outside of them too. */
    private boolean collect(Term term, Set<MatrixNumber> found) {
        if (term.equals(index)) return false;
        if (term instanceof MatrixNumber number && moves(number)) found.add(number);
        for (Term part : term.parts()) if (!collect(part, found)) return false;
        return true;
    }

    private static Term replaced(Term term, MatrixNumber number) {
        if (term.equals(number)) return Matrices.ENTRY;
        if (term.parts().isEmpty()) return term;
        return Terms.with(
                term, term.parts().stream().map(part -> replaced(part, number)).toList());
    }

    /** Of eᵢᵀ v the vector v, of eᵢᵀ A eᵢ the diagonal of A. */
    private MatrixTerm column(MatrixNumber number) {
        List<MatrixTerm> factors = number.matrices();
        if (number.what() == MatrixNumber.Kind.TOTAL && factors.getFirst() instanceof MatrixTerm.Hadamard hadamard) {
            List<MatrixTerm> rest = new ArrayList<>(hadamard.parts());
            boolean found = rest.removeIf(this::isUnit);
            if (found && rest.stream().noneMatch(this::depends)) return Entrywise.hadamard(rest);
        }
        if (number.what() != MatrixNumber.Kind.FORM) throw refused(number);
        boolean first = factors.getFirst() instanceof Transposed left && isUnit(left.part());
        boolean last = isUnit(factors.getLast());
        List<MatrixTerm> inner = factors.subList(first ? 1 : 0, factors.size() - (last ? 1 : 0));
        if (!first && !last || inner.stream().anyMatch(this::depends)) throw refused(number);
        MatrixTerm matrix = Multiplication.of(inner).matrix();
        if (first && last) return Matrices.diagonalOf(matrix);
        return first ? matrix : Matrices.transposed(matrix);
    }

    private boolean depends(MatrixTerm matrix) {
        return MatrixLetters.of(matrix).all().containsKey(index.name());
    }
}
