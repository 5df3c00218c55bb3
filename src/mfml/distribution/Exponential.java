package mfml.distribution;

import mfml.random.RandomStream;
import mfml.value.Value;

/** Waiting times without a memory, from 0 on. */
public final class Exponential extends Distribution {
    private final double scale;

    private Exponential(String parameter, Value given) {
        super("exponential", "\\operatorname{Exp}");
        double number = positive(parameter, given);
        labelled(parameter);
        scale = parameter.equals("rate") ? 1 / number : number;
    }

    /** By its mean; a Fault unless that is positive. */
    public static Exponential ofScale(Value scale) {
        return new Exponential("scale", scale);
    }

    /** By how many events a unit of time has on average. */
    public static Exponential ofRate(Value rate) {
        return new Exponential("rate", rate);
    }

    @Override
    public double density(double x) {
        return x < 0 ? 0 : Math.exp(-x / scale) / scale;
    }

    @Override
    public double cumulative(double x) {
        return x < 0 ? 0 : -Math.expm1(-x / scale);
    }

    @Override
    public double quantile(double p) {
        return isShare(p) ? -scale * Math.log1p(-p) : Double.NaN;
    }

    @Override
    public double mean() {
        return scale;
    }

    @Override
    public double variance() {
        return scale * scale;
    }

    @Override
    public double draw(RandomStream stream) {
        return scale * stream.exponential();
    }
}
