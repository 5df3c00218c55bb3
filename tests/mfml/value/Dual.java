package mfml.value;

import mfml.render.Notation;
import mfml.syntax.Operator;
import mfml.syntax.Relation;

/** A number with a derivative: a + bε, ε² = 0. A scalar kind that only the tests know; the proof that kinds fit in from outside. */
public record Dual(double a, double b) implements Scalar, Algebra {
    public static Dual of(Value value) {
        return value instanceof Dual dual ? dual : new Dual(value.asDouble(), 0);
    }

    public Value binary(Operator operator, Value left, Value right, Run run) {
        Dual u = of(left);
        Dual v = of(right);
        return switch (operator.undotted()) {
            case ADD -> new Dual(u.a + v.a, u.b + v.b);
            case SUBTRACT -> new Dual(u.a - v.a, u.b - v.b);
            case MULTIPLY, DOT -> new Dual(u.a * v.a, u.b * v.a + u.a * v.b);
            case DIVIDE -> new Dual(u.a / v.a, (u.b * v.a - u.a * v.b) / (v.a * v.a));
            case POWER -> new Dual(Math.pow(u.a, v.a), v.a * Math.pow(u.a, v.a - 1) * u.b);
            default -> NoArithmetic.TABLE.binary(operator, left, right, run);
        };
    }

    public Value apply(Elementary function, Value argument, Run run) {
        Dual u = of(argument);
        return switch (function) {
            case NEGATE -> new Dual(-u.a, -u.b);
            case ABS -> new Dual(Math.abs(u.a), Math.signum(u.a) * u.b);
            case SQRT -> new Dual(Math.sqrt(u.a), u.b / (2 * Math.sqrt(u.a)));
            case EXP -> new Dual(Math.exp(u.a), u.b * Math.exp(u.a));
            case LN -> new Dual(Math.log(u.a), u.b / u.a);
            case SIN -> new Dual(Math.sin(u.a), u.b * Math.cos(u.a));
            case COS -> new Dual(Math.cos(u.a), -u.b * Math.sin(u.a));
            case ARCTAN -> new Dual(Math.atan(u.a), u.b / (1 + u.a * u.a));
            default -> NoArithmetic.TABLE.apply(function, argument, run);
        };
    }

    public Value compare(Relation relation, Value left, Value right, Run run) {
        return Algebra.relate(relation, new Real(of(left).a), new Real(of(right).a), run);
    }

    public int level() {
        return 40;
    }

    public Algebra algebra() {
        return this;
    }

    public boolean isZero() {
        return a == 0 && b == 0;
    }

    public Notation notation() {
        return new Notation.Written(a + " + " + b + "ε");
    }
}
