package mfml.tensor;

import static mfml.tensor.Samples.assertFault;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mfml.budget.Budget;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Elementary;
import mfml.value.Output;
import mfml.value.Run;
import mfml.value.Value;
import org.junit.jupiter.api.Test;

/** Work that is shared among threads gives what one thread gives, takes the same fuel, and stops when it must. */
class CoresTest {
    private final Tensor x = Samples.random(new Random(3), 1_000_003);
    private final Tensor matrix = Samples.random(new Random(4), 1201, 803);

    @Test
    void theNumberOfThreadsChangesNothing() throws InterruptedException {
        Supplier<double[]> work = () -> new double[] {
            Reduction.all(Fold.SUM, x, Run.silent()).asDouble(),
            Reduction.all(Fold.SUM, matrix.transposed(), Run.silent()).asDouble(),
            Reduction.all(Fold.MAX, x, Run.silent()).asDouble(),
            Products.dot(x, x, Run.silent()).asDouble(),
            Extremes.position(Fold.MIN, x, Run.silent()),
            checksum(chain(Run.silent())),
            checksum(Reduction.along(0, Fold.SUM, matrix, Run.silent())),
            checksum(Reduction.along(1, Fold.SUM, matrix, Run.silent()))
        };
        double[] shared = work.get();
        CountDownLatch end = new CountDownLatch(1);
        int threads = ForkJoinPool.getCommonPoolParallelism();
        CountDownLatch begun = new CountDownLatch(threads);
        for (int k = 0; k < threads; k++) {
            ForkJoinPool.commonPool().execute(() -> {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        begun.await();
        try {
            assertArrayEquals(shared, work.get());
        } finally {
            end.countDown();
        }
    }

    private Tensor chain(Run run) {
        Value product = Operations.begin(Operator.DOT_MULTIPLY, x, x, run);
        Value sum = Operations.begin(Operator.DOT_ADD, product, Operations.begin(Elementary.EXP, x, run), run);
        return (Tensor) Operations.finish(sum, run);
    }

    private static double checksum(Tensor tensor) {
        double sum = 0;
        for (double entry : tensor.toDoubles()) sum = 31 * sum % 1e9 + entry;
        return sum;
    }

    @Test
    void fuelIsTheSameEveryTime() {
        long[] used = new long[5];
        for (int k = 0; k < used.length; k++) {
            Run run = Run.silent();
            chain(run);
            used[k] = run.budget().used();
        }
        for (long fuel : used) assertEquals(3L * x.size(), fuel);
    }

    @Test
    void theBudgetStopsIt() {
        Run few = new Run(new Budget(2_000_000, Budget.UNLIMITED, Budget.UNLIMITED), Output.SILENT);
        assertFault("limit.steps", () -> chain(few));
        assertFault(
                "limit.steps", () -> chain(new Run(new Budget(10, Budget.UNLIMITED, Budget.UNLIMITED), Output.SILENT)));
    }

    @Test
    void anInterruptStopsIt() {
        Thread.currentThread().interrupt();
        try {
            assertFault("limit.cancelled", () -> chain(Run.silent()));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void everyPieceIsDoneOnceAndAFailureIsPassedOn() {
        AtomicInteger done = new AtomicInteger();
        Cores.share(100_001, 1000, 1, Run.silent(), () -> (from, to) -> done.addAndGet(to - from));
        assertEquals(100_001, done.get());
        assertThrows(
                IllegalStateException.class,
                () -> Cores.share(100_000, 1000, 1, Run.silent(), () -> (from, to) -> {
                    if (from == 50_000) throw new IllegalStateException();
                }));
    }

    @Test
    void comparisonsOfManyEntriesAreThoseOfFew() {
        Tensor answers = (Tensor) Operations.relate(Relation.DOT_LESS, x, x.reversed(0), Run.silent());
        double[] entries = x.toDoubles();
        for (int k = 0; k < entries.length; k++) {
            assertEquals(entries[k] < entries[entries.length - 1 - k] ? 1 : 0, answers.real(k));
        }
    }
}
