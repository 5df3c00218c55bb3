package mfml.symbolic.matrix;

import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Formula;
import mfml.symbolic.Measured;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Signs;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.matrix.MatrixTerm.Letter;
import mfml.symbolic.matrix.MatrixTerm.Mapped;
import mfml.symbolic.matrix.MatrixTerm.Property;
import mfml.syntax.Expr;
import mfml.value.Run;
import mfml.value.Value;

/** A number made of matrices that is no simpler number: an atom among the terms. */
public final class MatrixNumber extends Measured {
    /** What it is of its matrices. */
    public enum Kind {
        /** Of the product of its matrices. */
        TRACE,
        /** A row times matrices times a column. */
        FORM,
        /** The sum of all entries of its one matrix. */
        TOTAL,
        DETERMINANT,
        /** The largest entry. */
        LARGEST
    }

    private final Kind what;
    private final List<MatrixTerm> matrices;
    private final String key;
    private final List<Symbol> symbols;

    private MatrixNumber(Kind what, List<MatrixTerm> matrices, String key) {
        super(key);
        this.what = what;
        this.matrices = matrices;
        this.key = key;
        this.symbols = MatrixLetters.of(matrices.toArray(Formula[]::new)).all().values().stream()
                .filter(Symbol.class::isInstance)
                .map(Symbol.class::cast)
                .toList();
    }

    static MatrixNumber of(Kind what, List<MatrixTerm> matrices) {
        return new MatrixNumber(what, List.copyOf(matrices), what + " " + MatrixKeys.of(matrices));
    }

    public Kind what() {
        return what;
    }

    public List<MatrixTerm> matrices() {
        return matrices;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Expr form() {
        return MatrixWriting.of(this);
    }

    @Override
    public Expr power(Rational exponent) {
        return MatrixWriting.normPower(this, exponent);
    }

    @Override
    public Sign sign() {
        MatrixTerm first = matrices.getFirst();
        return switch (what) {
            case TOTAL ->
                first instanceof Mapped mapped && Signs.isReal(mapped.body())
                        ? ofSum(Signs.of(mapped.body()))
                        : Sign.UNKNOWN;
            case DETERMINANT ->
                first instanceof Letter letter && letter.property() == Property.POSITIVE_DEFINITE
                        ? Sign.POSITIVE
                        : Sign.UNKNOWN;
            default -> Sign.UNKNOWN;
        };
    }

    private static Sign ofSum(Sign each) {
        return each.isPositive() ? Sign.POSITIVE : each.isNotNegative() ? Sign.NOT_NEGATIVE : Sign.UNKNOWN;
    }

    @Override
    public Term placed(Map<String, Value> given, Run run) {
        return new Placement(given, run).number(this);
    }

    @Override
    public Term replaced(Map<String, Term> given, Budget budget) {
        return new Placement(Map.copyOf(given), new Run(budget, mfml.value.Output.SILENT)).number(this);
    }

    @Override
    protected List<Symbol> symbols() {
        return symbols;
    }
}
