package mfml.integral;

import static mfml.symbolic.Terms.apply;
import static mfml.symbolic.Terms.difference;
import static mfml.symbolic.Terms.negative;
import static mfml.symbolic.Terms.number;
import static mfml.symbolic.Terms.power;
import static mfml.symbolic.Terms.product;
import static mfml.symbolic.Terms.quotient;
import static mfml.symbolic.Terms.squareRoot;
import static mfml.symbolic.Terms.sum;

import java.util.List;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;

/** The integrals that one knows by heart, of x and of a x + b. */
final class BasicIntegrals implements Method {
    @Override
    public Work of(Term f, Symbol x, Integrator integrator) {
        return switch (f) {
            case Symbol letter -> Work.direct("power rule", f, x, Forms.half(power(x, 2)));
            case Power p when !Forms.has(p.exponent(), x) -> ofLinear(f, p, x);
            case Power p when !Forms.has(p.base(), x) -> exponential(f, p, x);
            case Applied applied -> function(f, applied, x);
            default -> null;
        };
    }

    private static Work ofLinear(Term f, Power p, Symbol x) {
        Term[] linear = Forms.linear(p.base(), x);
        if (linear == null) return ofPower(f, p, x);
        Term u = p.base();
        Term n = p.exponent();
        if (n.isNumber(-1)) {
            return made("integral of 1/x", f, x, u, linear[0], Forms.logarithm(u));
        }
        Term next = sum(n, number(1));
        return made("power rule", f, x, u, linear[0], quotient(Terms.power(u, next), next));
    }

    /** Powers of functions. */
    private static Work ofPower(Term f, Power p, Symbol x) {
        if (!(p.base() instanceof Applied applied) || !Forms.isWhole(p.exponent())) return null;
        Term u = applied.argument();
        Term[] linear = Forms.linear(u, x);
        if (linear == null) return null;
        Term value = ofPower(applied.head(), p.exponent().number(), u);
        if (value == null) return null;
        String name = "integral of "
                + Terms.power(apply(applied.head(), Symbol.real("x")), p.exponent())
                        .text();
        return made(name, f, x, u, linear[0], value);
    }

    private static Term ofPower(Head head, Rational exponent, Term u) {
        Term sin = apply(Head.SIN, u);
        Term cos = apply(Head.COS, u);
        if (exponent.equals(Rational.of(-2))) {
            return switch (head) {
                case COS -> apply(Head.TAN, u);
                case SIN -> negative(quotient(cos, sin));
                case TAN -> difference(negative(quotient(cos, sin)), u);
                case COSH -> apply(Head.TANH, u);
                case SINH -> negative(quotient(apply(Head.COSH, u), apply(Head.SINH, u)));
                default -> null;
            };
        }
        if (exponent.equals(Rational.MINUS_ONE)) {
            return switch (head) {
                case COS -> Forms.logarithm(sum(power(cos, -1), apply(Head.TAN, u)));
                case SIN -> Forms.logarithm(apply(Head.TAN, Forms.half(u)));
                case TAN -> Forms.logarithm(sin);
                case COSH -> Terms.times(Rational.TWO, apply(Head.ARCTAN, Terms.exponential(u)));
                case SINH -> Forms.logarithm(apply(Head.TANH, Forms.half(u)));
                case TANH -> Forms.logarithm(apply(Head.SINH, u));
                default -> null;
            };
        }
        if (exponent.equals(Rational.TWO)) {
            return switch (head) {
                case TAN -> difference(apply(Head.TAN, u), u);
                case TANH -> difference(u, apply(Head.TANH, u));
                default -> null;
            };
        }
        return null;
    }

    private static Work exponential(Term f, Power p, Symbol x) {
        Term u = p.exponent();
        Term[] linear = Forms.linear(u, x);
        if (linear == null) return null;
        boolean natural = p.base() == NamedNumber.E;
        Term value = natural ? f : quotient(f, apply(Head.LN, p.base()));
        return made(natural ? "integral of e^x" : "integral of a^x", f, x, u, linear[0], value);
    }

    private static Work function(Term f, Applied applied, Symbol x) {
        Term u = applied.argument();
        Term[] linear = Forms.linear(u, x);
        if (linear == null || applied.parts().size() > 1) return null;
        Term value = ofFunction(applied.head(), u);
        if (value == null) return null;
        return made("integral of " + applied.head().functionName(), f, x, u, linear[0], value);
    }

    private static Term ofFunction(Head head, Term u) {
        return switch (head) {
            case SIN -> negative(apply(Head.COS, u));
            case COS -> apply(Head.SIN, u);
            case TAN -> negative(Forms.logarithm(apply(Head.COS, u)));
            case SINH -> apply(Head.COSH, u);
            case COSH -> apply(Head.SINH, u);
            case TANH -> apply(Head.LN, apply(Head.COSH, u));
            case ERF ->
                sum(
                        product(u, apply(Head.ERF, u)),
                        quotient(Terms.exponential(negative(power(u, 2))), squareRoot(NamedNumber.PI)));
            case SIGN -> apply(Head.ABS, u);
            case ABS -> Forms.half(product(u, apply(Head.ABS, u)));
            default -> null;
        };
    }

    /** Divided by the slope of the linear inner function. */
    private static Work made(String rule, Term f, Symbol x, Term u, Term slope, Term value) {
        Term divided = Linearity.multiplied(power(slope, -1), value);
        if (u.equals(x)) return Work.direct(rule, f, x, divided);
        String letter = x.name().equals("u") ? "v" : "u";
        String detail = letter + " = " + u.text() + ", d" + letter + " = " + differential(slope, x);
        return new Work(rule, () -> detail, f, x, List.of(), parts -> divided.written(), divided, true);
    }

    /** As 2 dx, without a 1. */
    static String differential(Term slope, Symbol x) {
        String d = "d" + x.text();
        if (slope.isNumber(1)) return d;
        boolean sum = slope instanceof mfml.symbolic.Sum;
        return (sum ? "(" + slope.text() + ")" : slope.text()) + " " + d;
    }
}
