package mfml.calculus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Declared;
import mfml.symbolic.Formula;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixNumber;
import mfml.symbolic.matrix.MatrixTerm;

/** The differential of a formula, linear in dX; for a letter that is a number, dx is 1. Remembers the rules it applied. */
final class MatrixDifferential implements MatrixRule.Differentials {
    /** A rule as it was applied: to what, and what it gave with the differentials of the parts still open. */
    record Applied(String rule, Formula whole) {}

    private final Declared by;
    private final MatrixTerm step; // dX
    private final MatrixRule rule;
    private final Map<Formula, Formula> done = new HashMap<>();
    private final List<Applied> applied = new ArrayList<>();

    MatrixDifferential(Declared by, Budget budget) {
        this.by = by;
        this.rule = new MatrixRule(budget);
        this.step = by instanceof MatrixTerm.Letter letter
                ? new MatrixTerm.Letter("d" + letter.name(), letter.rows(), letter.columns(), change(letter))
                : null;
    }

    private static MatrixTerm.Property change(MatrixTerm.Letter letter) {
        boolean symmetric = letter.property() != MatrixTerm.Property.NONE;
        return symmetric ? MatrixTerm.Property.SYMMETRIC : MatrixTerm.Property.CHANGE;
    }

    /** The letter that stands for the change of the matrix. */
    MatrixTerm step() {
        return step;
    }

    List<Applied> applied() {
        return applied;
    }

    Formula of(Formula formula) {
        return formula instanceof MatrixTerm matrix ? of(matrix) : of((Term) formula);
    }

    @Override
    public Term of(Term term) {
        if (term.equals(by)) return Terms.number(1);
        if (term instanceof Symbol || term.parts().isEmpty() && !(term instanceof MatrixNumber)) return Terms.number(0);
        Term known = (Term) done.get(term);
        if (known != null) return known;
        int place = applied.size();
        Term result = term instanceof MatrixNumber number ? rule.apply(number, this) : rule.apply(term, this);
        if (!result.isZero()) applied.add(place, new Applied(MatrixRule.name(term), term));
        done.put(term, result);
        return result;
    }

    @Override
    public MatrixTerm of(MatrixTerm matrix) {
        if (matrix.equals(by)) return step;
        if (matrix instanceof MatrixTerm.Letter) return MatrixRule.zero(matrix);
        MatrixTerm known = (MatrixTerm) done.get(matrix);
        if (known != null) return known;
        int place = applied.size();
        MatrixTerm result = rule.apply(matrix, this);
        if (!(result instanceof MatrixTerm.Zero)) applied.add(place, new Applied(MatrixRule.name(matrix), matrix));
        done.put(matrix, result);
        return result;
    }

    /** A rule once more, with letters for the differentials of the parts that move. */
    Formula open(Formula whole, Map<String, Formula> parts) {
        MatrixRule.Differentials open = new MatrixRule.Differentials() {
            @Override
            public Term of(Term part) {
                Term worked = MatrixDifferential.this.of(part);
                if (worked.isZero() || part.equals(by)) return worked;
                String name = "~d" + parts.size();
                parts.put(name, part);
                return Symbol.real(name);
            }

            @Override
            public MatrixTerm of(MatrixTerm part) {
                MatrixTerm worked = MatrixDifferential.this.of(part);
                if (worked instanceof MatrixTerm.Zero || part.equals(by)) return worked;
                String name = "~d" + parts.size();
                parts.put(name, part);
                return new MatrixTerm.Letter(name, part.rows(), part.columns(), MatrixTerm.Property.CHANGE);
            }
        };
        return switch (whole) {
            case MatrixNumber number -> rule.apply(number, open);
            case MatrixTerm matrix -> rule.apply(matrix, open);
            default -> rule.apply((Term) whole, open);
        };
    }
}
