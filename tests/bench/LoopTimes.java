package bench;

import java.util.Arrays;
import mfml.Program;

/** Prints one line a program, {@code name median least}: nanoseconds a round, of several runs. For a quick look beside Python. */
public final class LoopTimes {
    private static String only;

    private LoopTimes() {}

    public static void main(String[] arguments) {
        int runs = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        only = arguments.length < 2 ? "" : arguments[1];
        Programs.mixUp();
        time("exact-to-real", Programs.EXACT_TO_REAL, 10_000_000, 10_000_000, runs);
        time("fractions", Programs.FRACTIONS, 1_000_000, 1_000_000, runs);
        time("while", Programs.WHILE, 1_000_000, 1_000_000, runs);
        time("branches", Programs.BRANCHES, 1_000_000, 1_000_000, runs);
        time("fibonacci", Programs.FIBONACCI, 25, 242_785, runs);
        time("entries", Programs.ENTRIES, 1_000_000, 1_000_000, runs);
        time("matrix-entries", Programs.MATRIX_ENTRIES, 1_000_000, 1_000_000, runs);
        time("small-vectors", Programs.SMALL_VECTORS, 300_000, 300_000, runs);
        time("sums", Programs.SUMS, 1_000_000, 1_000_000, runs);
        time("elementary", Programs.ELEMENTARY, 1_000_000, 1_000_000, runs);
    }

    private static void time(String name, String function, long n, double rounds, int runs) {
        if (!name.contains(only)) return;
        Program program = Programs.of(function);
        for (int k = 0; k < 3; k++) Programs.run(program, n);
        double[] times = new double[runs];
        for (int k = 0; k < runs; k++) {
            long start = System.nanoTime();
            Programs.run(program, n);
            times[k] = (System.nanoTime() - start) / rounds;
        }
        Arrays.sort(times);
        System.out.println(name + " " + times[runs / 2] + " " + times[0]);
    }
}
