package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.algebra.Transformations;

/** A few linear equations whose coefficients are formulas, by elimination; free unknowns become 0. */
final class LinearSystem {
    private final List<Symbol> unknowns;
    private final Facts facts;
    private final Work work;

    LinearSystem(List<Symbol> unknowns, Facts facts, Work work) {
        this.unknowns = unknowns;
        this.facts = facts;
        this.work = work;
    }

    /** The values of the unknowns that make every row 0; null where there are none. */
    List<Term> solved(List<Term> rows) {
        int n = unknowns.size();
        List<Term[]> matrix = new ArrayList<>();
        for (Term row : rows) matrix.add(coefficients(row));
        int[] pivots = new int[n];
        int next = 0;
        for (int column = 0; column < n; column++) {
            pivots[column] = -1;
            for (int r = next; r < matrix.size(); r++) {
                if (facts.isZero(matrix.get(r)[column])) continue;
                Term[] pivot = matrix.remove(r);
                matrix.add(next, pivot);
                eliminate(matrix, next, column);
                pivots[column] = next++;
                break;
            }
        }
        for (int r = next; r < matrix.size(); r++) if (!facts.isZero(matrix.get(r)[n])) return null;
        List<Term> values = new ArrayList<>();
        for (int column = 0; column < n; column++) {
            values.add(
                    pivots[column] < 0
                            ? Terms.number(0)
                            : tidy(Terms.quotient(
                                    Terms.negative(matrix.get(pivots[column])[n]),
                                    matrix.get(pivots[column])[column])));
        }
        return values;
    }

    /** Of the unknowns, and last what stands alone. */
    private Term[] coefficients(Term row) {
        Term[] coefficients = new Term[unknowns.size() + 1];
        Term rest = Transformations.expand(row, work.budget());
        for (int j = 0; j < unknowns.size(); j++) {
            List<Term> parts = Transformations.coefficients(rest, unknowns.get(j), work.budget());
            coefficients[j] = parts.size() > 1 ? parts.get(1) : Terms.number(0);
            rest = parts.isEmpty() ? Terms.number(0) : parts.getFirst();
        }
        coefficients[unknowns.size()] = rest;
        return coefficients;
    }

    private void eliminate(List<Term[]> matrix, int pivot, int column) {
        Term[] row = matrix.get(pivot);
        for (int r = 0; r < matrix.size(); r++) {
            if (r == pivot || matrix.get(r)[column].isZero()) continue;
            Term factor = Terms.quotient(matrix.get(r)[column], row[column]);
            for (int j = 0; j < row.length; j++) {
                work.take(5);
                matrix.get(r)[j] = tidy(Terms.difference(matrix.get(r)[j], Terms.product(factor, row[j])));
            }
        }
    }

    private Term tidy(Term term) {
        return term.number() != null ? term : Transformations.cancel(term, work.budget());
    }
}
