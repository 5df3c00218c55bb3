package mfml.syntax;

/** The comparisons; a dotted one answers for every entry. */
public enum Relation {
    EQUAL("=="),
    NOT_EQUAL("≠"),
    LESS("<"),
    LESS_EQUAL("≤"),
    GREATER(">"),
    GREATER_EQUAL("≥"),
    APPROXIMATELY("≈"),
    SAME("≡"),
    IN("in"),
    DOT_EQUAL(".=="),
    DOT_NOT_EQUAL(".≠"),
    DOT_LESS(".<"),
    DOT_LESS_EQUAL(".≤"),
    DOT_GREATER(".>"),
    DOT_GREATER_EQUAL(".≥"),
    DOT_APPROXIMATELY(".≈");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public Relation undotted() {
        return switch (this) {
            case DOT_EQUAL -> EQUAL;
            case DOT_NOT_EQUAL -> NOT_EQUAL;
            case DOT_LESS -> LESS;
            case DOT_LESS_EQUAL -> LESS_EQUAL;
            case DOT_GREATER -> GREATER;
            case DOT_GREATER_EQUAL -> GREATER_EQUAL;
            case DOT_APPROXIMATELY -> APPROXIMATELY;
            default -> this;
        };
    }

    public boolean isDotted() {
        return undotted() != this;
    }

    /** Whether two numbers of which the first compares as {@code sign} (-1, 0, 1) to the second stand in this relation. */
    public boolean holds(int sign) {
        return switch (undotted()) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case LESS_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            case GREATER_EQUAL -> sign >= 0;
            default -> throw new IllegalStateException(this + " is not an order");
        };
    }
}
