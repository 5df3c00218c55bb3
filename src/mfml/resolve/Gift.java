package mfml.resolve;

import mfml.syntax.Expr;

/** What a statement gives a name, as far as it shows without running: a function, surely none, something with entries, or whatever. */
enum Gift {
    FUNCTION,
    VALUE,
    ENTRIES,
    ANYTHING;

    static Gift of(Expr value) {
        return switch (value) {
            case Expr.Lambda lambda -> FUNCTION;
            case Expr.Group group -> of(group.inner());
            case Expr.Number number -> VALUE;
            case Expr.Text text -> VALUE;
            case Expr.TruthValue truth -> VALUE;
            case Expr.NoneValue none -> VALUE;
            case Expr.Brackets brackets -> ENTRIES;
            case Expr.Comprehension comprehension -> ENTRIES;
            case Expr.SetOf set -> VALUE;
            case Expr.RecordOf record -> VALUE;
            case Expr.Range range -> ENTRIES;
            case Expr.Comparison comparison -> VALUE;
            case Expr.Logical logical -> VALUE;
            case Expr.Binary binary -> VALUE;
            case Expr.Product product -> VALUE;
            case Expr.Prefix prefix -> VALUE;
            case Expr.Absolute bars -> VALUE;
            case Expr.NormBars bars -> VALUE;
            default -> ANYTHING;
        };
    }

    boolean isValue() {
        return this == VALUE || this == ENTRIES;
    }

    Gift or(Gift other) {
        if (this == other) return this;
        return isValue() && other.isValue() ? VALUE : ANYTHING;
    }
}
