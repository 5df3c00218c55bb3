package mfml.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mfml.Mfml;
import mfml.random.Fit;
import mfml.random.RandomStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DistributionTest {
    private static final List<String> FAMILIES = List.of(
            "normal(60, 10)",
            "uniform(-1, 3)",
            "exponential(scale = 4)",
            "exponential(rate = 3)",
            "laplace(25, 1)",
            "lognormal(0, 1)",
            "bernoulli(0.8)",
            "bernoulli(0)",
            "binomial(5, 0.5)",
            "binomial(5, 0.8)",
            "binomial(100, 0.5)",
            "binomial(1000, 0.003)",
            "binomial(10000, 0.97)",
            "poisson(0.3)",
            "poisson(5)",
            "poisson(11)",
            "poisson(400)");

    private static final Mfml MFML = Mfml.builder().build();

    private static Distribution of(String source) {
        return (Distribution) MFML.eval(source);
    }

    @TestFactory
    Stream<DynamicTest> valuesToTheLastDigits() throws IOException {
        return Files.readAllLines(Path.of("tests/mfml/distribution/references.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(part -> DynamicTest.dynamicTest(part[1] + "(" + part[0] + ", " + part[2] + ")", () -> {
                    Distribution distribution = of(part[0]);
                    double x = Double.parseDouble(part[2]);
                    double expected = Double.parseDouble(part[3].replace("inf", "Infinity"));
                    double found =
                            switch (part[1]) {
                                case "pdf" -> distribution.density(x);
                                case "cdf" -> distribution.cumulative(x);
                                default -> distribution.quantile(x);
                            };
                    double relative = part[0].startsWith("normal(0") ? 1e-15 : 1e-13;
                    double allowed = Double.isInfinite(expected) ? 0 : relative * Math.abs(expected) + 1e-323;
                    if (Math.abs(expected) < 1e-300) allowed += 1e-322 + Math.abs(expected) * 1e-8; // digits run out
                    assertEquals(expected, found, allowed);
                }));
    }

    @TestFactory
    Stream<DynamicTest> drawsFit() {
        return FAMILIES.stream()
                .map(source -> DynamicTest.dynamicTest(source, () -> {
                    Distribution distribution = of(source);
                    RandomStream stream = new RandomStream(17);
                    double[] drawn = new double[200_000];
                    for (int k = 0; k < drawn.length; k++) drawn[k] = distribution.draw(stream);
                    if (distribution.isWhole()) fitsWholeNumbers(distribution, drawn);
                    else assertTrue(Fit.kolmogorov(drawn, distribution::cumulative) < Fit.UNLIKELY);
                }));
    }

    /** χ² over the numbers that are expected at least ten times, the rest together. */
    private static void fitsWholeNumbers(Distribution distribution, double[] drawn) {
        int last = 0;
        for (double number : drawn) {
            assertEquals(Math.rint(number), number);
            assertTrue(number >= 0);
            last = Math.max(last, (int) number);
        }
        int[] counts = new int[last + 1];
        for (double number : drawn) counts[(int) number]++;
        double squares = 0;
        int classes = 0;
        double restExpected = drawn.length;
        int restCount = drawn.length;
        for (int k = 0; k <= last; k++) {
            double expected = drawn.length * distribution.density(k);
            if (expected < 10) continue;
            squares += (counts[k] - expected) * (counts[k] - expected) / expected;
            restExpected -= expected;
            restCount -= counts[k];
            classes++;
        }
        squares += (restCount - restExpected) * (restCount - restExpected) / Math.max(1, restExpected);
        assertTrue(squares < classes + 4 * Math.sqrt(2 * classes) + 6, "χ² " + squares + " of " + classes);
    }

    /** Mean and variance by draws, within five standard errors (the fourth moment taken from the draws). */
    @TestFactory
    Stream<DynamicTest> meanAndVarianceAreThoseOfTheDraws() {
        return FAMILIES.stream()
                .map(source -> DynamicTest.dynamicTest(source, () -> {
                    Distribution distribution = of(source);
                    RandomStream stream = new RandomStream(23);
                    int n = 200_000;
                    double sum = 0;
                    double squares = 0;
                    double fourths = 0;
                    for (int k = 0; k < n; k++) {
                        double way = distribution.draw(stream) - distribution.mean();
                        sum += way;
                        squares += way * way;
                        fourths += way * way * way * way;
                    }
                    assertEquals(0, sum / n, 5 * Math.sqrt(distribution.variance() / n));
                    assertEquals(distribution.variance(), squares / n, 5 * Math.sqrt(fourths / n / n));
                }));
    }

    /** The quantile undoes the cumulative share, and the share never falls. */
    @TestFactory
    Stream<DynamicTest> quantilesUndoShares() {
        return FAMILIES.stream()
                .map(source -> DynamicTest.dynamicTest(source, () -> {
                    Distribution distribution = of(source);
                    double before = Double.NEGATIVE_INFINITY;
                    for (double p = 0.0005; p < 1; p += 0.001) {
                        double x = distribution.quantile(p);
                        assertTrue(x >= before);
                        before = x;
                        if (distribution.isWhole()) {
                            assertTrue(distribution.cumulative(x) >= p * (1 - 1e-13));
                            assertTrue(x == 0 || distribution.cumulative(x - 1) < p);
                        } else {
                            assertEquals(p, distribution.cumulative(x), 1e-14);
                        }
                    }
                    assertEquals(1, distribution.cumulative(Double.POSITIVE_INFINITY));
                    assertEquals(0, distribution.cumulative(Double.NEGATIVE_INFINITY));
                    assertTrue(Double.isNaN(distribution.cumulative(Double.NaN)));
                    assertTrue(Double.isNaN(distribution.density(Double.NaN)));
                    assertTrue(Double.isNaN(distribution.quantile(1.5)));
                }));
    }

    /** Ramanujan: of a Poisson distribution with a whole rate n, half lies below n and θ of the probability of n. */
    @Test
    void halfOfPoissonWhateverTheRate() {
        for (double n = 1e4; n < 1e15; n *= 100) {
            Distribution poisson = of("poisson(" + n + ")");
            double theta = 1.0 / 3 + 4 / (135 * n);
            assertEquals(0.5, poisson.cumulative(n - 1) + theta * poisson.density(n), 1e-11);
        }
    }

    /** Half of a fair binomial distribution lies on each side of its middle. */
    @Test
    void halfOfBinomialWhateverTheCount() {
        for (long n = 10; n <= 100_000_000; n *= 10) {
            Distribution fair = of("binomial(" + n + ", 0.5)");
            assertEquals(0.5, fair.cumulative(n / 2.0 - 1) + fair.density(n / 2.0) / 2, 1e-13);
        }
    }

    @Test
    void largeCountsAreDrawnAtOnce() {
        RandomStream stream = new RandomStream(3);
        assertEquals(1e12, of("poisson(10^12)").draw(stream), 6e6);
        assertEquals(3e7, of("binomial(10^8, 0.3)").draw(stream), 6 * 4583);
    }
}
