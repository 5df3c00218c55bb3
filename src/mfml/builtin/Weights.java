package mfml.builtin;

import java.util.Arrays;
import java.util.Comparator;
import mfml.error.Fault;
import mfml.tensor.Tensor;
import mfml.value.Run;
import mfml.value.Value;

/** Chances of items that differ: each is drawn with a probability proportional to its weight. */
final class Weights {
    private final double[] weights;
    private int positive;

    /** One weight an item: finite, none negative, not all 0. */
    Weights(Value given, Population population, Run run) {
        Tensor tensor = Given.vector(given, run);
        if (tensor.size() != population.size()) {
            throw Fault.of("sample.weights.count")
                    .with("weights", tensor.size())
                    .with("items", population.size());
        }
        run.budget().charge(tensor.size());
        weights = tensor.toDoubles();
        for (int k = 0; k < weights.length; k++) {
            if (!(weights[k] >= 0 && weights[k] < Double.POSITIVE_INFINITY)) {
                throw Fault.of("sample.weights.sign")
                        .with("place", k + 1)
                        .with("found", tensor.at(k).text());
            }
            if (weights[k] > 0) positive++;
        }
        if (positive == 0) throw Fault.of("sample.weights.zero");
    }

    /** Places drawn independently of one another. */
    long[] independent(int count, Run run) {
        double[] sums = weights.clone();
        int last = 0; // rounding must not lead beyond the last that can be drawn
        for (int k = 0; k < sums.length; k++) {
            if (weights[k] > 0) last = k;
            if (k > 0) sums[k] += sums[k - 1];
        }
        long[] places = new long[count];
        for (int k = 0; k < count; k++) {
            run.budget().tick();
            double reached = run.random().share() * sums[last];
            int low = 0;
            int high = last;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sums[middle] > reached) high = middle;
                else low = middle + 1;
            }
            places[k] = low;
        }
        return places;
    }

    /**
     * Places drawn one after the other, none twice: those whose exponential waiting times with the weights as rates are
     * shortest, in order.
     *
     * <p>P. S. Efraimidis, P. G. Spirakis: Weighted random sampling with a reservoir. Inf. Process. Lett. 97, 2006.
     */
    long[] distinct(int count, Run run) {
        if (count > positive) {
            throw Fault.of("sample.weights.few").with("given", count).with("positive", positive);
        }
        run.budget().allocate(32L * weights.length);
        run.budget().charge(16L * weights.length);
        double[] times = new double[weights.length];
        for (int k = 0; k < times.length; k++) {
            times[k] = weights[k] > 0 ? run.random().exponential() / weights[k] : Double.POSITIVE_INFINITY;
        }
        Integer[] order = new Integer[times.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble(place -> {
            run.budget().tick();
            return times[place];
        }));
        long[] places = new long[count];
        for (int k = 0; k < count; k++) places[k] = order[k];
        return places;
    }
}
