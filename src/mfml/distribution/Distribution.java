package mfml.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.random.RandomStream;
import mfml.render.Notation;
import mfml.value.Kind;
import mfml.value.Reals;
import mfml.value.Scalar;
import mfml.value.Value;

/**
 * A distribution of single numbers. A further one is a file: its parameters, read in the constructor by the checks
 * below, and its density, cumulative share, quantile, mean, variance and draw. The parameters are named parts of the
 * value, as they were given.
 */
public abstract class Distribution implements Value {
    private static final long MOST = 100_000_000;

    private final String name;
    private final String sign;
    private final Map<String, Value> parameters = new LinkedHashMap<>(); // written by constructors alone
    private final List<String> labels = new ArrayList<>();

    /**
     * @param name the function that makes it
     * @param sign how LaTeX writes that
     */
    Distribution(String name, String sign) {
        this.name = name;
        this.sign = sign;
    }

    /** The density at x; of a distribution of whole numbers the probability of x. */
    public abstract double density(double x);

    /** The probability of x or less. */
    public abstract double cumulative(double x);

    /** The smallest x whose cumulative share is p, for p from 0 to 1; NaN for others. */
    public abstract double quantile(double p);

    public abstract double mean();

    /** The mean squared distance from the mean. */
    public abstract double variance();

    /** A number from it: the same from the same stream on every machine. */
    public abstract double draw(RandomStream stream);

    /** Whether it is one of whole numbers. */
    public boolean isWhole() {
        return false;
    }

    static boolean isShare(double p) {
        return p >= 0 && p <= 1;
    }

    /** A parameter that may be any finite number. */
    final double finite(String parameter, Value given) {
        double number = real(parameter, given);
        if (!Double.isFinite(number)) throw refused("distribution.finite", parameter, given);
        parameters.put(parameter, given);
        labels.add("");
        return number;
    }

    final double positive(String parameter, Value given) {
        double number = real(parameter, given);
        if (!(number > 0))
            throw refused("distribution.positive", parameter, given).hint(parameter);
        return finite(parameter, given);
    }

    /** A probability; {@code hint} tells what a number above 1 may have meant. */
    final double probability(String parameter, Value given, String hint) {
        double number = real(parameter, given);
        if (!isShare(number)) {
            throw refused("distribution.probability", parameter, given)
                    .with("share", Reals.divide(number, 100))
                    .hint(number > 1 && number <= 100 ? hint : null);
        }
        return finite(parameter, given);
    }

    /** How many: a whole number from 0 on, as far as cumulative shares keep fourteen digits. */
    final long count(String parameter, Value given) {
        double number = real(parameter, given);
        if (!(number >= 0 && number <= MOST && number == Math.rint(number))) {
            throw refused("distribution.count", parameter, given).with("most", MOST);
        }
        return (long) finite(parameter, given);
    }

    /** Writes the last parameter with its name, for those that are given by name only. */
    final void labelled(String parameter) {
        labels.set(labels.size() - 1, parameter);
    }

    private double real(String parameter, Value given) {
        boolean isReal =
                switch (given.kind()) {
                    case WHOLE, FRACTION, REAL, TRUTH -> given instanceof Scalar;
                    default -> false;
                };
        if (isReal) return Reals.of(given);
        throw refused("call.argument", parameter, given).with("function", name).with("needed", "a number");
    }

    private Fault refused(String code, String parameter, Value given) {
        return Fault.of(code)
                .with("distribution", name)
                .with("parameter", parameter)
                .with("found", given instanceof Scalar ? given.text() : given.description());
    }

    @Override
    public final Kind kind() {
        return Kind.DISTRIBUTION;
    }

    @Override
    public final Notation notation() {
        List<Notation> arguments = new ArrayList<>();
        for (Value value : parameters.values()) arguments.add(value.notation());
        return new Notation.Call(name, sign, labels, arguments);
    }

    @Override
    public final Value field(String parameter) {
        return parameters.get(parameter);
    }

    @Override
    public final List<String> fieldNames() {
        return List.copyOf(parameters.keySet());
    }

    /** The same family with equal parameters. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Distribution that && name.equals(that.name) && source().equals(that.source());
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final String toString() {
        return source();
    }
}
