package mfml.symbolic.enclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Numeral;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Rational;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Unknown;

/** One walk through a term; what occurs more than once is worked out once. */
final class Evaluation {
    private final Map<Symbol, Rational> at;
    private final Map<Symbol, Enclosure> ranges;
    private final Precision p;
    private final Map<Term, Rectangle> found = new HashMap<>();

    Evaluation(Map<Symbol, Rational> at, Precision p) {
        this(at, Map.of(), p);
    }

    /** With whole ranges of values for some letters. */
    Evaluation(Map<Symbol, Rational> at, Map<Symbol, Enclosure> ranges, Precision p) {
        this.at = at;
        this.ranges = ranges;
        this.p = p;
    }

    Rectangle of(Term term) {
        if (term instanceof Numeral number) return number(number.number());
        Rectangle known = found.get(term);
        if (known != null) return known;
        p.charge(1);
        Rectangle made = evaluated(term);
        found.put(term, made);
        return made;
    }

    private Rectangle number(Rational number) {
        return Rectangle.real(Enclosure.of(number, p.bits()));
    }

    private Rectangle evaluated(Term term) {
        return switch (term) {
            case Numeral number -> number(number.number());
            case NamedNumber number when number == NamedNumber.PI -> Rectangle.real(p.pi());
            case NamedNumber number when number == NamedNumber.E -> Rectangle.ONE.exp(p);
            case NamedNumber number -> Rectangle.ONE.timesI();
            case Symbol symbol -> symbol(symbol);
            case Sum sum -> sum(sum);
            case Product product -> product(product);
            case Power power -> power(power);
            case Applied applied -> applied(applied);
            case Unknown unknown -> throw Fault.of("approx.symbols").with("found", unknown.formula());
            case mfml.symbolic.Measured measured ->
                throw Fault.of("approx.symbols").with("found", measured.formula());
            case Piecewise piecewise -> cases(piecewise);
        };
    }

    private Rectangle symbol(Symbol symbol) {
        if (ranges.containsKey(symbol)) return Rectangle.real(ranges.get(symbol));
        Rational value = at.get(symbol);
        if (value == null) throw Fault.of("approx.symbols").with("found", symbol.formula());
        return number(value);
    }

    private Rectangle sum(Sum sum) {
        Rectangle total = number(sum.constant());
        for (int k = 0; k < sum.count(); k++) {
            total = total.plus(of(sum.term(k)).times(number(sum.coefficient(k)), p), p);
        }
        return total;
    }

    private Rectangle product(Product product) {
        Rectangle total = number(product.coefficient());
        for (int k = 0; k < product.count(); k++) total = total.times(of(product.factor(k)), p);
        return total;
    }

    private Rectangle power(Power power) {
        if (power.base() == NamedNumber.E) return of(power.exponent()).exp(p);
        Rectangle base = of(power.base());
        Rational exponent = power.exponent().number();
        if (exponent == null) return base.power(of(power.exponent()), p);
        boolean small = exponent.numerator().bitLength() < 64;
        if (exponent.isWhole() && small) return base.power(exponent.numerator(), p);
        return exponent.isWhole() ? base.power(number(exponent), p) : base.rationalPower(exponent, p);
    }

    private Rectangle applied(Applied applied) {
        if (applied.head() == Head.ROOT_OF) return AlgebraicNumber.of(applied, p);
        Rectangle x = of(applied.argument());
        if (x.isEmpty()) return Rectangle.NONE;
        return switch (applied.head()) {
            case SIN -> ComplexFunctions.sin(x, p);
            case COS -> ComplexFunctions.cos(x, p);
            case TAN -> ComplexFunctions.tan(x, p);
            case ARCSIN -> ComplexFunctions.arcsin(x, p);
            case ARCCOS -> ComplexFunctions.arccos(x, p);
            case ARCTAN -> ComplexFunctions.arctan(x, p);
            case SINH -> ComplexFunctions.sinh(x, p);
            case COSH -> ComplexFunctions.cosh(x, p);
            case TANH -> ComplexFunctions.tanh(x, p);
            case LN -> x.ln(p);
            case ABS -> Rectangle.real(x.abs(p));
            case RE -> Rectangle.real(x.re());
            case IM -> Rectangle.real(x.im());
            case CONJ -> x.conjugate();
            case ARG -> x.isZero() ? Rectangle.real(Enclosure.ZERO) : Rectangle.real(x.angle(p));
            default -> ofReal(applied, x);
        };
    }

    /** Functions of real numbers only; of others nothing is said. */
    private Rectangle ofReal(Applied applied, Rectangle first) {
        List<Term> arguments = applied.parts();
        Enclosure[] all = new Enclosure[arguments.size()];
        for (int k = 0; k < all.length; k++) {
            Rectangle argument = k == 0 ? first : of(arguments.get(k));
            if (argument.isEmpty()) return Rectangle.NONE;
            if (!argument.isReal()) return Rectangle.UNKNOWN;
            all[k] = argument.re();
        }
        Enclosure x = all[0];
        return Rectangle.real(
                switch (applied.head()) {
                    case SIGN -> Steps.sign(x);
                    case FLOOR -> Steps.floor(x);
                    case CEIL -> Steps.floor(x.negated()).negated();
                    case ROUND -> Steps.round(x, p);
                    case MOD -> Steps.modulo(x, all[1], p);
                    case MIN, MAX -> Steps.extreme(applied.head(), all);
                    case ARCTAN2 -> Circle.angle(x, all[1], p);
                    case GAMMA -> GammaFunction.of(x, p);
                    case FACTORIAL -> GammaFunction.of(x.plus(Enclosure.ONE, p), p);
                    case ERF -> ErrorFunction.of(x, p);
                    default -> throw new IllegalStateException(applied.head().toString());
                });
    }

    /** The branches that may be the one, together. */
    private Rectangle cases(Piecewise piecewise) {
        Rectangle hull = Rectangle.NONE;
        for (Piecewise.Branch branch : piecewise.branches()) {
            Boolean holds = branch.isOtherwise() ? Boolean.TRUE : holds(branch);
            if (Boolean.FALSE.equals(holds)) continue;
            Rectangle value = of(branch.value());
            hull = new Rectangle(hull.re().hull(value.re()), hull.im().hull(value.im()));
            if (Boolean.TRUE.equals(holds)) break;
        }
        return hull;
    }

    private Boolean holds(Piecewise.Branch branch) {
        Rectangle difference = of(branch.left()).minus(of(branch.right()), p);
        if (difference.isEmpty() || !difference.isReal()) return null;
        return difference.re().sign().holds(branch.relation());
    }
}
