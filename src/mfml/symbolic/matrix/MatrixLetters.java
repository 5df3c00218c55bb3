package mfml.symbolic.matrix;

import java.util.Map;
import java.util.TreeMap;
import mfml.symbolic.Declared;
import mfml.symbolic.Formula;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.matrix.MatrixTerm.Known;
import mfml.symbolic.matrix.MatrixTerm.Letter;
import mfml.symbolic.matrix.MatrixTerm.Mapped;
import mfml.symbolic.matrix.MatrixTerm.Sum;
import mfml.symbolic.matrix.MatrixTerm.Summand;
import mfml.symbolic.matrix.MatrixTerm.Unit;

/** The letters of a formula by name, and the letters for sizes that its matrices have. */
public final class MatrixLetters {
    private final Map<String, Declared> all = new TreeMap<>();
    private final Map<String, Symbol> sizes = new TreeMap<>();
    private boolean hasMatrices;

    private MatrixLetters() {}

    public static MatrixLetters of(Formula... formulas) {
        MatrixLetters letters = new MatrixLetters();
        for (Formula formula : formulas) {
            if (formula instanceof Term term) letters.add(term);
            else if (formula instanceof MatrixTerm matrix) letters.add(matrix);
        }
        return letters;
    }

    /** What a formula can be derived by. */
    public Map<String, Declared> all() {
        return all;
    }

    public Map<String, Symbol> sizes() {
        return sizes;
    }

    /** Whether matrices occur in it. */
    public boolean hasMatrices() {
        return hasMatrices;
    }

    private void add(Term term) {
        if (term instanceof Symbol symbol && !symbol.equals(Matrices.ENTRY)) all.put(symbol.name(), symbol);
        if (term instanceof MatrixNumber number) {
            hasMatrices = true;
            number.matrices().forEach(this::add);
            return;
        }
        for (Term part : term.parts()) add(part);
    }

    private void add(MatrixTerm matrix) {
        hasMatrices = true;
        size(matrix.rows());
        size(matrix.columns());
        switch (matrix) {
            case Letter letter -> all.put(letter.name(), letter);
            case Sum sum -> {
                for (Summand summand : sum.summands()) add(summand.coefficient());
            }
            case Mapped mapped -> add(mapped.body());
            case Unit unit -> add(unit.place());
            case Known known -> known.entries().forEach(this::add);
            default -> {}
        }
        matrix.parts().forEach(this::add);
    }

    private void size(Term size) {
        if (size instanceof Symbol symbol) sizes.put(symbol.name(), symbol);
    }
}
