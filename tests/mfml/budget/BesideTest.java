package mfml.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import mfml.error.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kernels that nobody waits for any longer go on, so many and no more. */
class BesideTest {
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void open() {
        gate.countDown();
    }

    private Integer endless() {
        try {
            gate.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
        return 1;
    }

    private static void cancel() {
        throw Fault.of("limit.cancelled");
    }

    private void leaveOne(Beside beside) {
        Fault fault = assertThrows(Fault.class, () -> beside.work(this::endless, BesideTest::cancel));
        assertEquals("limit.cancelled", fault.code());
    }

    @Test
    void aResultComesAndNothingIsLeft() {
        Beside beside = new Beside(1, 0);
        assertEquals(7, beside.work(() -> 7, () -> {}));
        assertEquals(0, beside.left());
    }

    @Test
    void whatAKernelThrowsIsThrown() {
        Beside beside = new Beside(1, 0);
        Fault fault = assertThrows(Fault.class, () -> beside.work(BesideTest::tooLarge, () -> {}));
        assertEquals("number.too_large", fault.code());
        assertEquals(0, beside.left());
    }

    private static Integer tooLarge() {
        throw Fault.of("number.too_large").with("digits", 9);
    }

    @Test
    void noMoreAreLeftBehindThanMayBe() {
        Beside beside = new Beside(2, 0);
        leaveOne(beside);
        leaveOne(beside);
        for (int attempt = 0; attempt < 100; attempt++) {
            Fault refused = assertThrows(Fault.class, () -> beside.work(this::endless, () -> {}));
            assertEquals("limit.behind", refused.code());
        }
        assertEquals(2, beside.left());
    }

    @Test
    void theNextWaitsUntilOneIsDone() {
        Beside beside = new Beside(1, Long.MAX_VALUE / 1_000_000);
        leaveOne(beside);
        assertEquals(5, beside.work(() -> 5, gate::countDown)); // the first look opens the gate
        assertEquals(0, beside.left());
    }

    @Test
    void whoWaitsCanBeCancelled() {
        Beside beside = new Beside(1, Long.MAX_VALUE / 1_000_000);
        leaveOne(beside);
        leaveOne(beside);
        assertEquals(1, beside.left());
    }
}
