package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mfml.EvaluationProblem;
import mfml.Mfml;

/**
 * Reads integrands, a line each, and writes for each the integral between the two arguments by its antiderivative ("!"
 * where none is found) and the nanoseconds that finding it took, the first time and once warm; for
 * {@code tests/sympy/integrals.py}.
 */
public final class IntegralTimes {
    private IntegralTimes() {}

    public static void main(String... bounds) throws IOException {
        Mfml mfml = Mfml.builder().build();
        List<String> integrands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .toList();
        long[] cold = new long[integrands.size()];
        for (int k = 0; k < cold.length; k++) cold[k] = time(mfml, integrands.get(k));
        for (int round = 0; round < 2; round++) for (String each : integrands) time(mfml, each);
        for (int k = 0; k < cold.length; k++) {
            String value = value(mfml, integrands.get(k), bounds[0], bounds[1]);
            System.out.println(value + "\t" + cold[k] + "\t" + time(mfml, integrands.get(k)));
        }
    }

    private static long time(Mfml mfml, String integrand) {
        long start = System.nanoTime();
        try {
            mfml.eval("∫ " + integrand + " dx");
        } catch (EvaluationProblem notFound) {
            // counts as well
        }
        return System.nanoTime() - start;
    }

    private static String value(Mfml mfml, String integrand, String from, String to) {
        try {
            String found = mfml.eval("∫ " + integrand + " dx").source();
            String code = "symbol C, x; approx(((" + found + ") at x = " + to + ") - ((" + found + ") at x = " + from
                    + "), 15)";
            return mfml.eval(code).text();
        } catch (EvaluationProblem notFound) {
            return "!";
        }
    }
}
