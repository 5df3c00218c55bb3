package bench;

import java.util.concurrent.TimeUnit;
import mfml.Mfml;
import mfml.Session;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One expression over vectors of n entries, microseconds, interpreter included; {@code beside-numpy} sets the same beside
 * NumPy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:PretenureSizeThreshold=1m"})
public class TensorBench {
    private static final long ROUNDS = 10;

    @Param({"10", "1000", "10000000"})
    int n;

    @Param({
        "a + b",
        "a .* b .+ c",
        "exp(c)",
        "tanh(c)",
        "a .< b",
        "sum(a)",
        "max(a)",
        "a · b",
        "a[2:end] .+ 1",
        "sort(c)",
        "(a .- mean(a)) .^ 2"
    })
    String expression;

    private Session session;

    @Setup(Level.Trial)
    public void prepare() {
        Programs.mixUp();
        session = Mfml.builder().noTimeLimit().build().session();
        session.eval("a = linspace(0.5, 1.5, " + n + "); b = linspace(2, 1, " + n + "); c = sin(1000a)");
        session.eval("function work(m)\n z = 0\n for i in 1:m\n z = " + expression + "\n end\n return 0\nend");
    }

    /** Ten times the expression. */
    @Benchmark
    public Object tenTimes() {
        return session.call("work", ROUNDS);
    }

    @TearDown(Level.Trial)
    public void close() {
        session.close();
    }
}
