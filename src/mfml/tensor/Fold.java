package mfml.tensor;

import mfml.syntax.Operator;

/** What a reduction does with two numbers, and where it starts. */
public enum Fold {
    SUM(0, Operator.ADD),
    PRODUCT(1, Operator.MULTIPLY),
    MAX(Double.NEGATIVE_INFINITY, null),
    MIN(Double.POSITIVE_INFINITY, null);

    final double start;

    /** The operator that does it for values; null for the extremes, which compare. */
    final Operator operator;

    Fold(double start, Operator operator) {
        this.start = start;
        this.operator = operator;
    }

    public boolean isExtreme() {
        return operator == null;
    }

    double of(double a, double b) {
        return switch (this) {
            case SUM -> a + b;
            case PRODUCT -> a * b;
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
        };
    }

    /** In MFML. */
    String functionName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The type of the result: counts and sums of whole numbers are whole, extremes are entries. */
    ElementType result(ElementType type) {
        if (type == ElementType.TRUTH) return operator == null ? type : ElementType.INT64;
        return type.isWhole() && operator != null ? ElementType.INT64 : type;
    }
}
