package mfml.symbolic.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Substitution;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm.Known;

/** Arithmetic of matrices whose entries are given, exact. */
final class KnownMatrix {
    private KnownMatrix() {}

    interface Entries {
        Term at(int row, int column);
    }

    static Known of(int rows, int columns, Entries entries) {
        List<Term> all = new ArrayList<>(rows * columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) all.add(entries.at(row, column));
        }
        return new Known(Collections.unmodifiableList(all), Terms.number(rows), Terms.number(columns));
    }

    static int height(Known known) {
        return known.rows().number().intValue();
    }

    static Known sum(Known left, Known right) {
        if (left == null) return right;
        return of(height(left), left.width(), (i, j) -> Terms.sum(left.at(i, j), right.at(i, j)));
    }

    static Known times(Term coefficient, Known known) {
        return of(height(known), known.width(), (i, j) -> Terms.product(coefficient, known.at(i, j)));
    }

    static Known hadamard(Known left, Known right) {
        return of(height(left), left.width(), (i, j) -> Terms.product(left.at(i, j), right.at(i, j)));
    }

    static Known transposed(Known known) {
        return of(known.width(), height(known), (i, j) -> known.at(j, i));
    }

    static Known product(Known left, Known right) {
        return of(height(left), right.width(), (i, j) -> {
            List<Term> summands = new ArrayList<>();
            for (int k = 0; k < left.width(); k++) summands.add(Terms.product(left.at(i, k), right.at(k, j)));
            return Terms.sum(summands);
        });
    }

    static Known diagonal(Known vector) {
        int n = height(vector);
        return of(n, n, (i, j) -> i == j ? vector.at(i, 0) : Terms.number(0));
    }

    static Known diagonalOf(Known known) {
        return of(height(known), 1, (i, j) -> known.at(i, i));
    }

    static Known mapped(Term body, Known known) {
        return of(
                height(known),
                known.width(),
                (i, j) -> Substitution.of(body, Map.of(Matrices.ENTRY.name(), known.at(i, j)), Budget.unlimited()));
    }

    static Known softmax(Known vector) {
        Term total = total(mapped(Terms.exponential(Matrices.ENTRY), vector));
        return of(height(vector), 1, (i, j) -> Terms.quotient(Terms.exponential(vector.at(i, 0)), total));
    }

    static Term total(Known known) {
        return Terms.sum(known.entries());
    }

    static Term trace(Known known) {
        return total(diagonalOf(known));
    }

    static Term determinant(Known known) {
        return eliminated(known, height(known)).determinant;
    }

    static Known inverse(Known known) {
        int n = height(known);
        Elimination done = eliminated(known, 2 * n);
        if (done.determinant.isZero()) throw Fault.of("matrix.singular").with("found", known.text());
        return of(n, n, (i, j) -> done.rows[i][n + j]);
    }

    private record Elimination(Term[][] rows, Term determinant) {}

    /** Gauss–Jordan elimination, the identity beside it where it is wide enough. */
    private static Elimination eliminated(Known known, int width) {
        int n = height(known);
        Term[][] rows = new Term[n][width];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < width; j++) rows[i][j] = j < n ? known.at(i, j) : Terms.number(j - n == i ? 1 : 0);
        }
        Term determinant = Terms.number(1);
        for (int k = 0; k < n; k++) {
            int pivot = pivot(rows, k);
            if (pivot < 0) return new Elimination(rows, Terms.number(0));
            if (pivot != k) {
                Term[] row = rows[pivot];
                rows[pivot] = rows[k];
                rows[k] = row;
                determinant = Terms.negative(determinant);
            }
            Term head = rows[k][k];
            determinant = Terms.product(determinant, head);
            for (int j = k; j < width; j++) rows[k][j] = Terms.quotient(rows[k][j], head);
            for (int i = 0; i < n; i++) {
                Term factor = rows[i][k];
                if (i == k || factor.isZero()) continue;
                for (int j = k; j < width; j++) {
                    rows[i][j] = Terms.difference(rows[i][j], Terms.product(factor, rows[k][j]));
                }
            }
        }
        return new Elimination(rows, determinant);
    }

    /** A number where there is one: whether a formula is 0 cannot be seen from its form. */
    private static int pivot(Term[][] rows, int k) {
        int found = -1;
        for (int i = k; i < rows.length; i++) {
            if (rows[i][k].isZero()) continue;
            if (rows[i][k].number() != null) return i;
            if (found < 0) found = i;
        }
        return found;
    }
}
