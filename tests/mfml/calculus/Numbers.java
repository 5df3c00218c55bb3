package mfml.calculus;

import java.util.HashMap;
import java.util.Map;
import mfml.symbolic.Applied;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Numeral;
import mfml.symbolic.Piecewise;
import mfml.symbolic.Power;
import mfml.symbolic.Product;
import mfml.symbolic.Sum;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Unknown;
import org.apache.commons.numbers.gamma.Erf;

/** The value of a real term as a double, found by Java's own functions; NaN where it has none. */
final class Numbers {
    private final Map<String, Double> given;
    private final Map<Term, Double> done = new HashMap<>();

    private Numbers(Map<String, Double> given) {
        this.given = given;
    }

    static double of(Term term, double x) {
        return of(term, Map.of("x", x));
    }

    static double of(Term term, Map<String, Double> given) {
        return new Numbers(given).value(term);
    }

    private double value(Term term) {
        Double known = done.get(term);
        if (known != null) return known;
        double value =
                switch (term) {
                    case Numeral number -> number.number().doubleValue();
                    case NamedNumber number -> number.nearest();
                    case Symbol symbol -> given.getOrDefault(symbol.name(), Double.NaN);
                    case Sum sum -> {
                        double total = 0;
                        for (Term part : sum.parts()) total += value(part);
                        yield total;
                    }
                    case Product product -> {
                        double total = 1;
                        for (Term part : product.parts()) total *= value(part);
                        yield total;
                    }
                    case Power power -> Math.pow(value(power.base()), value(power.exponent()));
                    case Applied applied -> applied(applied);
                    case Unknown unknown -> Double.NaN;
                    case Piecewise cases -> cases(cases);
                    case mfml.symbolic.Measured measured -> Double.NaN;
                };
        done.put(term, value);
        return value;
    }

    private double cases(Piecewise cases) {
        for (Piecewise.Branch branch : cases.branches()) {
            boolean holds = branch.isOtherwise()
                    || branch.relation().holds(Double.compare(value(branch.left()), value(branch.right())));
            if (holds) return value(branch.value());
        }
        return Double.NaN;
    }

    private double applied(Applied applied) {
        double u = value(applied.argument());
        double v = applied.parts().size() > 1 ? value(applied.parts().get(1)) : Double.NaN;
        return switch (applied.head()) {
            case SIN -> Math.sin(u);
            case COS -> Math.cos(u);
            case TAN -> Math.tan(u);
            case ARCSIN -> Math.asin(u);
            case ARCCOS -> Math.acos(u);
            case ARCTAN -> Math.atan(u);
            case ARCTAN2 -> Math.atan2(u, v);
            case SINH -> Math.sinh(u);
            case COSH -> Math.cosh(u);
            case TANH -> Math.tanh(u);
            case LN -> Math.log(u);
            case ABS -> Math.abs(u);
            case SIGN -> Math.signum(u);
            case FLOOR -> Math.floor(u);
            case CEIL -> Math.ceil(u);
            case ROUND -> Math.signum(u) * Math.floor(Math.abs(u) + 0.5);
            case MIN -> applied.parts().stream().mapToDouble(this::value).min().orElseThrow();
            case MAX -> applied.parts().stream().mapToDouble(this::value).max().orElseThrow();
            case MOD -> u - v * Math.floor(u / v);
            case ERF -> Erf.value(u);
            case RE, CONJ -> u;
            case IM -> 0;
            case ARG -> u > 0 ? 0 : Math.PI;
            case FACTORIAL, GAMMA, ROOT_OF -> Double.NaN;
        };
    }
}
