package bench;

import java.util.concurrent.TimeUnit;
import mfml.Program;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Loops and calls, nanoseconds a round, after other programs have gone through the same nodes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LoopBench {
    private static final int ROUNDS = 1_000_000;
    private static final int CALLS_OF_FIBONACCI_25 = 242_785;

    private Program exactToReal;
    private Program fractions;
    private Program whileLoop;
    private Program branches;
    private Program fibonacci;
    private Program entries;
    private Program matrixEntries;
    private Program smallVectors;
    private Program sums;
    private Program elementary;

    @Setup
    public void prepare() {
        Programs.mixUp();
        exactToReal = Programs.of(Programs.EXACT_TO_REAL);
        fractions = Programs.of(Programs.FRACTIONS);
        whileLoop = Programs.of(Programs.WHILE);
        branches = Programs.of(Programs.BRANCHES);
        fibonacci = Programs.of(Programs.FIBONACCI);
        entries = Programs.of(Programs.ENTRIES);
        matrixEntries = Programs.of(Programs.MATRIX_ENTRIES);
        smallVectors = Programs.of(Programs.SMALL_VECTORS);
        sums = Programs.of(Programs.SUMS);
        elementary = Programs.of(Programs.ELEMENTARY);
    }

    @Benchmark
    @OperationsPerInvocation(10 * ROUNDS)
    public double exactToReal() {
        return Programs.run(exactToReal, 10L * ROUNDS);
    }

    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public double fractions() {
        return Programs.run(fractions, ROUNDS);
    }

    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public double whileLoop() {
        return Programs.run(whileLoop, ROUNDS);
    }

    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public double branches() {
        return Programs.run(branches, ROUNDS);
    }

    @Benchmark
    @OperationsPerInvocation(CALLS_OF_FIBONACCI_25)
    public double fibonacci() {
        return Programs.run(fibonacci, 25);
    }

    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public double entries() {
        return Programs.run(entries, ROUNDS);
    }

    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public double matrixEntries() {
        return Programs.run(matrixEntries, ROUNDS);
    }

    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public double smallVectors() {
        return Programs.run(smallVectors, ROUNDS);
    }

    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public double sums() {
        return Programs.run(sums, ROUNDS);
    }

    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public double elementary() {
        return Programs.run(elementary, ROUNDS);
    }
}
