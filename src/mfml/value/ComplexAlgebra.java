package mfml.value;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.syntax.Relation;

/**
 * The arithmetic of complex numbers, among themselves and with real and exact ones. Results are complex even where the
 * imaginary part is 0 (then they are shown as reals), except those of abs, arg, re and im.
 */
final class ComplexAlgebra implements Algebra {
    static final Algebra TABLE = new ComplexAlgebra();

    @Override
    public int level() {
        return 30;
    }

    static Complex lift(Value number) {
        return number instanceof Complex complex ? complex : new Complex(Reals.of(number), 0);
    }

    @Override
    public Value binary(Operator operator, Value left, Value right, Run run) {
        Complex a = lift(left);
        Complex b = lift(right);
        Complex result =
                switch (operator.undotted()) {
                    case ADD -> ComplexFunctions.add(a, b);
                    case SUBTRACT -> ComplexFunctions.subtract(a, b);
                    case MULTIPLY, DOT -> ComplexFunctions.multiply(a, b);
                    case DIVIDE -> divide(a, b, left);
                    case LEFT_DIVIDE -> divide(b, a, right);
                    case POWER -> power(a, b, right);
                    case MODULO -> throw Fault.of("number.complex_operator").with("operator", "mod");
                    default -> throw Reals.ofVectors(operator, left, right);
                };
        if (result.isNaN() && !a.isNaN() && !b.isNaN()) {
            throw Fault.of("number.undefined")
                    .with("operator", operator.sign())
                    .with("leftValue", Reals.operand(left))
                    .with("rightValue", Reals.operand(right));
        }
        return result;
    }

    private static Complex divide(Complex dividend, Complex divisor, Value written) {
        if (divisor.isZero()) throw Reals.divisionByZero((Scalar) written);
        return ComplexFunctions.divide(dividend, divisor);
    }

    private static Complex power(Complex base, Complex exponent, Value written) {
        if (base.isZero() && (exponent.re() < 0 || exponent.re() == 0 && exponent.im() != 0)) {
            throw Fault.of("number.division_by_zero.power").with("exponent", written.text());
        }
        return ComplexFunctions.power(base, exponent);
    }

    @Override
    public Value apply(Elementary function, Value argument, Run run) {
        Complex z = (Complex) argument;
        Scalar result =
                switch (function) {
                    case ABS -> Real.of(z.abs());
                    case ARG -> Real.of(z.arg());
                    case RE -> Real.of(z.re());
                    case IM -> Real.of(z.im());
                    case LN, LOG2, LOG10 -> {
                        if (z.isZero()) throw Reals.domain(function, z);
                        yield ComplexFunctions.apply(function, z);
                    }
                    case FLOOR, CEIL, ROUND, CBRT, FACTORIAL, GAMMA, ERF ->
                        throw Fault.of("number.complex_function")
                                .with("function", function.functionName())
                                .with("argument", z.text())
                                .hint(function == Elementary.CBRT ? "root" : null);
                    default -> ComplexFunctions.apply(function, z);
                };
        if (result instanceof Complex w && w.isNaN() && !z.isNaN()) {
            throw Fault.of("number.undefined.function")
                    .with("function", function == Elementary.SQRT ? "√" : function.functionName())
                    .with("argument", z.text());
        }
        return result;
    }

    @Override
    public Value compare(Relation relation, Value left, Value right, Run run) {
        Complex a = lift(left);
        Complex b = lift(right);
        return switch (relation.undotted()) {
            case EQUAL -> Truth.of(Order.equal((Scalar) left, (Scalar) right));
            case NOT_EQUAL -> Truth.of(!Order.equal((Scalar) left, (Scalar) right));
            case APPROXIMATELY -> Truth.of(near(a, b));
            case SAME -> throw new IllegalArgumentException("sameness is asked of formulas, not of an algebra");
            case IN -> throw Fault.of("type.container").with("found", right.description());
            default -> throw Fault.of("number.complex_order").with("relation", relation.sign());
        };
    }

    private static boolean near(Complex a, Complex b) {
        if (a.re() == b.re() && a.im() == b.im()) return true;
        double apart = Math.hypot(a.re() - b.re(), a.im() - b.im());
        double size = Math.max(a.abs(), b.abs());
        return apart <= Order.nearness(Math.min(a.abs(), b.abs()), size) && size < Double.POSITIVE_INFINITY;
    }
}
