package mfml.value;

import static mfml.value.Numbers.compute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.syntax.Operator;
import org.junit.jupiter.api.Test;

/** Giants are refused before they are begun. */
class BudgetedNumbersTest {
    private static final long SECOND = 1_000_000_000L;

    private static Run limited(long steps, long nanos, long bytes) {
        return new Run(new Budget(steps, nanos, bytes), Output.SILENT);
    }

    private static String refused(Run run, Operator operator, Value left, Value right) {
        long start = System.nanoTime();
        Fault fault = assertThrows(Fault.class, () -> Algebra.compute(operator, left, right, run));
        assertTrue(System.nanoTime() - start < SECOND / 2, "refused late");
        return fault.code();
    }

    @Test
    void giantPowersAreRefusedAtOnce() {
        Value million = Whole.of(10_000_000);
        assertEquals(
                "limit.memory",
                refused(limited(Budget.UNLIMITED, Budget.UNLIMITED, 1_000_000), Operator.POWER, Whole.of(3), million));
        assertEquals(
                "limit.steps",
                refused(limited(1_000_000, Budget.UNLIMITED, 1L << 40), Operator.POWER, Whole.of(3), million));
        assertEquals(
                "limit.price",
                refused(
                        limited(Budget.UNLIMITED, SECOND, 1L << 40),
                        Operator.POWER,
                        Whole.of(3),
                        Whole.of(500_000_000)));
    }

    @Test
    void giantFactorialsAreRefusedAtOnce() {
        Run run = limited(1_000_000, Budget.UNLIMITED, 1L << 40);
        Fault fault = assertThrows(Fault.class, () -> Algebra.compute(Elementary.FACTORIAL, Whole.of(10_000_000), run));
        assertEquals("limit.steps", fault.code());
    }

    @Test
    void productsAndQuotientsOfGiantsArePriced() {
        Value giant = compute(Operator.POWER, Whole.of(3), Whole.of(1_000_000));
        Value other = compute(Operator.ADD, compute(Operator.POWER, Whole.of(5), Whole.of(600_000)), Whole.ONE);
        for (Operator operator : new Operator[] {Operator.MULTIPLY, Operator.DIVIDE, Operator.MODULO}) {
            assertEquals("limit.steps", refused(limited(10_000, Budget.UNLIMITED, 1L << 40), operator, giant, other));
        }
        Run run = limited(10_000, Budget.UNLIMITED, 1L << 40);
        Fault fault = assertThrows(Fault.class, () -> Algebra.compute(Elementary.SQRT, giant, run));
        assertEquals("limit.steps", fault.code());
    }

    @Test
    void writingGiantsIsPriced() {
        Value giant = compute(Operator.POWER, Whole.of(2), Whole.of(100_000_000));
        assertThrows(
                Fault.class, () -> Exact.priceDigits(giant, limited(10_000_000, Budget.UNLIMITED, Budget.UNLIMITED)));
        Run run = limited(10_000_000, Budget.UNLIMITED, Budget.UNLIMITED);
        Exact.priceDigits(compute(Operator.POWER, Whole.of(2), Whole.of(10_000)), run);
        assertTrue(run.budget().used() > 0);
    }

    @Test
    void whatFitsIsNotRefused() {
        Run run = limited(50_000_000, 60 * SECOND, 64_000_000);
        Value power = Algebra.compute(Operator.POWER, Whole.of(2), Whole.of(100_000), run);
        assertEquals(100_001, power.asBigInteger().bitLength());
        Value factorial = Algebra.compute(Elementary.FACTORIAL, Whole.of(3000), run);
        assertEquals(9131, factorial.asBigInteger().toString().length());
    }

    @Test
    void loopsOverGiantsRunOutOfSteps() {
        Run run = limited(100_000, Budget.UNLIMITED, Budget.UNLIMITED);
        Fault fault = assertThrows(Fault.class, () -> {
            Value x = Whole.of(3);
            while (true) x = Algebra.compute(Operator.MULTIPLY, x, x, run);
        });
        assertEquals("limit.steps", fault.code());
    }
}
