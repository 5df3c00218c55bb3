package mfml.tensor;

import static mfml.tensor.Samples.assertFault;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import mfml.budget.Budget;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Output;
import mfml.value.Range;
import mfml.value.Run;
import mfml.value.Whole;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static Run limited(long steps, long memory) {
        return new Run(new Budget(steps, Budget.UNLIMITED, memory), Output.SILENT);
    }

    @Test
    void longKernelsStop() {
        Tensor a = Samples.random(new Random(1), 400, 400);
        Run few = limited(100_000, Budget.UNLIMITED);
        assertFault("limit.steps", () -> Algebra.compute(Operator.MULTIPLY, a, a, few));
        assertFault("limit.steps", () -> Solving.inverse(a, limited(100_000, Budget.UNLIMITED)));
        assertFault("limit.steps", () -> Norms.rank(a, limited(100_000, Budget.UNLIMITED)));
        assertFault("limit.steps", () -> Algebra.compute(Operator.DOT_ADD, a, a, limited(100_000, Budget.UNLIMITED)));
    }

    @Test
    void timeIsLookedAtInTheMiddleOfAProduct() {
        Tensor a = Samples.random(new Random(1), 1000, 1000);
        Run short_ = new Run(new Budget(Budget.UNLIMITED, 20_000_000, Budget.UNLIMITED), Output.SILENT);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertFault("limit.time", () -> {
                    while (true) Algebra.compute(Operator.MULTIPLY, a, a, short_);
                }));
    }

    @Test
    void largeThingsAreRefusedBeforeTheyAreMade() {
        Tensor column = Tensor.adopt(new double[20_000], 20_000);
        Run small = limited(Budget.UNLIMITED, 1_000_000);
        assertFault("limit.memory", () -> Products.outer(column, column, small));
        Range billion = Range.of(Whole.of(1), Whole.of(1_000_000_000L));
        assertFault("limit.memory", () -> Operations.compute(Operator.MULTIPLY, Whole.of(2), billion, small));
        assertFault(
                "tensor.too_large",
                () -> Products.outer(column, Tensor.adopt(new double[200_000], 200_000), Run.silent()));
    }

    @Test
    void aGatheringIsCharged() {
        Run small = limited(Budget.UNLIMITED, 100_000);
        Gathering gathering = new Gathering();
        small.budget().measureFrom(gathering::measure);
        assertFault("limit.memory", () -> {
            for (int k = 0; k < 1_000_000; k++) gathering.add(k, small);
        });
    }
}
