package bench;

import java.util.concurrent.TimeUnit;
import mfml.Program;
import mfml.source.Source;
import mfml.syntax.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a worksheet of a million characters; and all that comes before the first statement runs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ParseBench {
    private final String text = Programs.worksheet(1_000_000);

    @Benchmark
    public Object parse() {
        return Parser.parse(new Source("long", text));
    }

    @Benchmark
    public Program compile() {
        return Programs.MFML.compile(text);
    }
}
