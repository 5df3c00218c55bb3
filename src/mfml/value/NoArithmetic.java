package mfml.value;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.syntax.Relation;

/** The algebra of what is no number: it can be asked whether two are equal, and stops at everything else. */
final class NoArithmetic implements Algebra {
    static final Algebra TABLE = new NoArithmetic();

    @Override
    public int level() {
        return 1000; // above all others, so that a text under + is refused here and not by the numbers
    }

    @Override
    public Value binary(Operator operator, Value left, Value right, Run run) {
        Value culprit = left.algebra() == this ? left : right;
        throw Fault.of(culprit.kind() == Kind.NONE ? "type.none" : "type.operand")
                .with("operator", operator.sign())
                .with("found", culprit.description())
                .with("leftKind", left.description())
                .with("rightKind", right.description())
                .hint(hint(left, right));
    }

    private static String hint(Value left, Value right) {
        if (left.kind() == Kind.NONE || right.kind() == Kind.NONE) return null;
        if (left.kind() == Kind.FUNCTION || right.kind() == Kind.FUNCTION) return "function";
        if (left.kind() == Kind.DISTRIBUTION || right.kind() == Kind.DISTRIBUTION) return "distribution";
        if (left.kind() == Kind.TEXT && right.kind() == Kind.TEXT) return "texts";
        return left.kind() == Kind.TEXT || right.kind() == Kind.TEXT ? null : "parts";
    }

    @Override
    public Value apply(Elementary function, Value argument, Run run) {
        throw Fault.of(argument.kind() == Kind.NONE ? "type.none" : "type.elementary")
                .with("operator", function.writtenName())
                .with("function", function.writtenName())
                .with("found", argument.description());
    }

    @Override
    public Value compare(Relation relation, Value left, Value right, Run run) {
        return switch (relation) {
            case EQUAL -> Truth.of(left.equals(right));
            case NOT_EQUAL -> Truth.of(!left.equals(right));
            case IN -> Truth.of(contains(left, right));
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> order(relation, left, right);
            default ->
                throw Fault.of("type.compare")
                        .with("relation", relation.sign())
                        .with("leftKind", left.description())
                        .with("rightKind", right.description());
        };
    }

    private static boolean contains(Value left, Value right) {
        if (right instanceof Container container) return container.contains(left);
        if (left instanceof Text part && right instanceof Text whole)
            return whole.text().contains(part.text());
        throw Fault.of("type.container").with("found", right.description());
    }

    private static Value order(Relation relation, Value left, Value right) {
        if (left instanceof Text a && right instanceof Text b) {
            return Truth.of(relation.holds(Integer.signum(a.text().compareTo(b.text()))));
        }
        throw Fault.of("type.compare")
                .with("relation", relation.sign())
                .with("leftKind", left.description())
                .with("rightKind", right.description());
    }
}
