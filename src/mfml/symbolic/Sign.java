package mfml.symbolic;

import mfml.syntax.Relation;

/** What is known of the sign of a term; of one that is not real only whether it is 0. */
public enum Sign {
    NEGATIVE,
    ZERO,
    POSITIVE,
    NOT_NEGATIVE,
    NOT_POSITIVE,
    NOT_ZERO,
    UNKNOWN;

    public boolean isPositive() {
        return this == POSITIVE;
    }

    public boolean isNotNegative() {
        return this == POSITIVE || this == ZERO || this == NOT_NEGATIVE;
    }

    public boolean isNegative() {
        return this == NEGATIVE;
    }

    public boolean isNotPositive() {
        return this == NEGATIVE || this == ZERO || this == NOT_POSITIVE;
    }

    public boolean isNotZero() {
        return this == POSITIVE || this == NEGATIVE || this == NOT_ZERO;
    }

    /** Whether a number of this sign stands in a relation to 0: true, false, or null where it is not certain. */
    public Boolean holds(Relation relation) {
        return switch (relation) {
            case EQUAL -> this == ZERO ? Boolean.TRUE : isNotZero() ? Boolean.FALSE : null;
            case NOT_EQUAL -> this == ZERO ? Boolean.FALSE : isNotZero() ? Boolean.TRUE : null;
            case LESS -> isNegative() ? Boolean.TRUE : isNotNegative() ? Boolean.FALSE : null;
            case LESS_EQUAL -> isNotPositive() ? Boolean.TRUE : isPositive() ? Boolean.FALSE : null;
            case GREATER -> isPositive() ? Boolean.TRUE : isNotPositive() ? Boolean.FALSE : null;
            case GREATER_EQUAL -> isNotNegative() ? Boolean.TRUE : isNegative() ? Boolean.FALSE : null;
            case APPROXIMATELY -> this == ZERO ? Boolean.TRUE : null;
            default -> null;
        };
    }

    public static Sign of(int signum) {
        return signum > 0 ? POSITIVE : signum < 0 ? NEGATIVE : ZERO;
    }

    public Sign negated() {
        return switch (this) {
            case NEGATIVE -> POSITIVE;
            case POSITIVE -> NEGATIVE;
            case NOT_NEGATIVE -> NOT_POSITIVE;
            case NOT_POSITIVE -> NOT_NEGATIVE;
            default -> this;
        };
    }

    public Sign times(Sign other) {
        if (this == ZERO || other == ZERO) return ZERO;
        if (this == POSITIVE) return other;
        if (other == POSITIVE) return this;
        if (this == NEGATIVE) return other.negated();
        if (other == NEGATIVE) return negated();
        if (this == UNKNOWN || other == UNKNOWN) return UNKNOWN;
        if (this == NOT_ZERO || other == NOT_ZERO) return this == other ? NOT_ZERO : UNKNOWN;
        return this == other ? NOT_NEGATIVE : NOT_POSITIVE;
    }

    public Sign plus(Sign other) {
        if (this == ZERO) return other;
        if (other == ZERO) return this;
        if (isNotNegative() && other.isNotNegative())
            return isPositive() || other.isPositive() ? POSITIVE : NOT_NEGATIVE;
        if (isNotPositive() && other.isNotPositive())
            return isNegative() || other.isNegative() ? NEGATIVE : NOT_POSITIVE;
        return UNKNOWN;
    }
}
