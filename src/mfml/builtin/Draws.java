package mfml.builtin;

import mfml.distribution.Distribution;
import mfml.error.Fault;
import mfml.random.RandomStream;
import mfml.random.Urn;
import mfml.tensor.Shape;
import mfml.tensor.Tensor;
import mfml.value.None;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;

@Topic("Random draws")
final class Draws {
    /** So many draws are made between two looks at the budget. */
    private static final int STRETCH = 1 << 12;

    private Draws() {}

    @Builtin(
            doc = "Restarts the random draws: the same seed gives the same draws on every machine. Each whole number as"
                    + " stream chooses another independent sequence of the same seed, so that one part of a worksheet"
                    + " can draw more without changing what another part draws. A script that sets no seed has the"
                    + " host's, 0 unless it says otherwise.",
            example = {
                "seed(42)\nrand(2)   # [0.6539382, 0.2982192]",
                "seed(42, stream = 3)\nrand(2)   # [0.6058847, 0.4457677]"
            },
            see = {"rand", "randn", "sample"},
            alias = {"set_seed", "manual_seed", "np.random.seed", "srand"})
    static Value seed(long n, @Preset(value = "0", byNameOnly = true) long stream, Run run) {
        run.random().restart(n, stream);
        return None.NONE;
    }

    @Builtin(
            doc = "Random numbers from 0 on and below 1, each as likely as any other: a tensor of the sizes given, one"
                    + " number where there are none.",
            example = {"seed(1)\nrand(3)   # [0.7949013, 0.6379192, 0.909604]", "rand(2, 3).shape   # [2, 3]"},
            see = {"randn", "uniform", "sample", "seed"},
            alias = {"random", "runif", "np.random.rand"})
    static Value rand(Run run, Value[] n) {
        if (n.length == 0) return Real.of(run.random().share());
        return filled((drawn, from, to) -> run.random().shares(drawn, from, to), 1, Given.sizes(n, run), run);
    }

    @Builtin(
            doc =
                    "Random numbers from the normal distribution with mean 0 and standard deviation 1: a tensor of the sizes"
                            + " given, one number where there are none.",
            example = {"seed(1)\nrandn(3)   # [-1.525859, 1.203334, 2.193072]", "randn(2, 3).shape   # [2, 3]"},
            see = {"rand", "normal", "sample", "seed"},
            alias = {"standard_normal", "rnorm", "np.random.randn"})
    static Value randn(Run run, Value[] n) {
        if (n.length == 0) return Real.of(run.random().normal());
        return filled((drawn, from, to) -> run.random().normals(drawn, from, to), 1, Given.sizes(n, run), run);
    }

    @Builtin(
            doc =
                    "n items drawn at random: from a range, a vector, the rows of a matrix, a list or a set without putting"
                            + " back (with replace = true an item may come again), from a distribution numbers independent of"
                            + " one another. weights say how likely each item is beside the others. Several sizes give a tensor;"
                            + " without n one item is drawn.",
            example = {
                "seed(1)\nsample(1:6, 10, replace = true)   # [5, 4, 6, 2, 2, 6, 1, 1, 6, 1]",
                "seed(1)\nsample(1:49, 6)   # [39, 32, 45, 13, 18, 43]",
                "seed(1)\nsample([\"heads\", \"tails\"])   # tails",
                "seed(1)\nsample(normal(60, 10), 3)   # [44.74141, 72.03334, 81.93072]",
                "seed(4)\nsample([10, 20, 30], 5, replace = true, weights = [1, 1, 8])   # [30, 10, 30, 30, 10]"
            },
            see = {"shuffle", "rand", "randn", "normal", "binomial"},
            alias = {"choice", "choices", "draw"})
    static Value sample(
            Value source,
            @Preset(value = "false", byNameOnly = true) boolean replace,
            @Preset(value = "none", byNameOnly = true) Value weights,
            Run run,
            Value[] n) {
        int[] shape = n.length == 0 ? new int[0] : Given.sizes(n, run);
        if (source instanceof Distribution distribution) {
            if (!Given.isLeftOut(weights)) throw Fault.of("sample.weights.distribution");
            return drawn(distribution, shape, run);
        }
        Population population = Population.of(source);
        int count = Shape.size(shape);
        if (count > 0 && population.size() == 0) throw Fault.of("sample.empty");
        if (!replace && count > population.size()) {
            throw Fault.of("sample.too_many").with("given", count).with("size", population.size());
        }
        run.budget().allocate(8L * count);
        long[] places;
        if (Given.isLeftOut(weights)) {
            places = replace ? independent(population, count, run) : distinct(population, count, run);
        } else {
            Weights chances = new Weights(weights, population, run);
            places = replace ? chances.independent(count, run) : chances.distinct(count, run);
        }
        if (shape.length == 0) return population.item(places[0], run);
        Value items = population.items(places, run);
        if (shape.length == 1) return items;
        if (items instanceof Tensor tensor && tensor.isVector()) return tensor.reshaped(run, shape);
        throw Fault.of("sample.shape").with("found", source.description());
    }

    @Builtin(
            doc =
                    "The entries of a vector, the rows of a matrix or the items of a list in a random order, each order as"
                            + " likely as any other.",
            example = {"seed(1)\nshuffle(1:5)   # [4, 1, 5, 2, 3]", "sort(shuffle([3, 1, 2]))   # [1, 2, 3]"},
            see = {"sample", "sort"},
            alias = {"permutation", "randperm"})
    static Value shuffle(Value x, Run run) {
        Population population = Population.of(x);
        if (population.size() > Integer.MAX_VALUE - 8) {
            throw Fault.of("tensor.too_large").with("shape", population.size());
        }
        run.budget().allocate(8L * population.size());
        return population.items(distinct(population, (int) population.size(), run), run);
    }

    private static long[] independent(Population population, int count, Run run) {
        RandomStream stream = run.random();
        long[] places = new long[count];
        for (int from = 0; from < count; from += STRETCH) {
            int to = Math.min(count, from + STRETCH);
            run.budget().charge(to - from);
            for (int k = from; k < to; k++) places[k] = stream.below(population.size());
        }
        return places;
    }

    private static long[] distinct(Population population, int count, Run run) {
        run.budget().allocate(Urn.bytes(population.size(), count));
        Urn urn = new Urn(population.size(), count);
        long[] places = new long[count];
        for (int from = 0; from < count; from += STRETCH) {
            int to = Math.min(count, from + STRETCH);
            run.budget().charge(2L * (to - from));
            for (int k = from; k < to; k++) places[k] = urn.draw(run.random());
        }
        return places;
    }

    private static Value drawn(Distribution distribution, int[] shape, Run run) {
        RandomStream stream = run.random();
        if (shape.length == 0) return Distributions.number(distribution, distribution.draw(stream));
        Filling filling = (drawn, from, to) -> {
            for (int k = from; k < to; k++) drawn[k] = distribution.draw(stream);
        };
        return filled(filling, distribution.isWhole() ? 4 : 2, shape, run);
    }

    /** Writes draws to the places from one on and below another. */
    private interface Filling {
        void over(double[] drawn, int from, int to);
    }

    private static Tensor filled(Filling filling, int cost, int[] shape, Run run) {
        int size = Shape.size(shape);
        run.budget().allocate(16 + 8L * size);
        double[] drawn = new double[size];
        for (int from = 0; from < size; from += STRETCH) {
            int to = Math.min(size, from + STRETCH);
            run.budget().charge((long) cost * (to - from));
            filling.over(drawn, from, to);
        }
        return Tensor.adopt(drawn, shape);
    }
}
