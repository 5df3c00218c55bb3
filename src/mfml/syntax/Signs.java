package mfml.syntax;

/** The operator or relation of a sign, whichever of its spellings was written. */
final class Signs {
    private Signs() {}

    static Operator operator(String sign) {
        return switch (sign) {
            case "+" -> Operator.ADD;
            case "-", "−", "–" -> Operator.SUBTRACT;
            case "*", "∗" -> Operator.MULTIPLY;
            case "/", "÷", "∕", "⁄" -> Operator.DIVIDE;
            case "\\" -> Operator.LEFT_DIVIDE;
            case "mod" -> Operator.MODULO;
            case "^" -> Operator.POWER;
            case "·", "⋅", "∙", "•" -> Operator.DOT;
            case "×" -> Operator.CROSS;
            case "⊗" -> Operator.OUTER;
            case ".+" -> Operator.DOT_ADD;
            case ".-", ".−" -> Operator.DOT_SUBTRACT;
            case ".*", "⊙" -> Operator.DOT_MULTIPLY;
            case "./" -> Operator.DOT_DIVIDE;
            case ".^" -> Operator.DOT_POWER;
            default -> throw new IllegalArgumentException(sign);
        };
    }

    static Relation relation(String sign) {
        return switch (sign) {
            case "==" -> Relation.EQUAL;
            case "!=", "≠" -> Relation.NOT_EQUAL;
            case "<" -> Relation.LESS;
            case "<=", "≤", "⩽" -> Relation.LESS_EQUAL;
            case ">" -> Relation.GREATER;
            case ">=", "≥", "⩾" -> Relation.GREATER_EQUAL;
            case "~~", "≈" -> Relation.APPROXIMATELY;
            case "===", "≡" -> Relation.SAME;
            case "in", "∈" -> Relation.IN;
            case ".==" -> Relation.DOT_EQUAL;
            case ".!=", ".≠" -> Relation.DOT_NOT_EQUAL;
            case ".<" -> Relation.DOT_LESS;
            case ".<=", ".≤" -> Relation.DOT_LESS_EQUAL;
            case ".>" -> Relation.DOT_GREATER;
            case ".>=", ".≥" -> Relation.DOT_GREATER_EQUAL;
            case ".~~", ".≈" -> Relation.DOT_APPROXIMATELY;
            default -> throw new IllegalArgumentException(sign);
        };
    }
}
