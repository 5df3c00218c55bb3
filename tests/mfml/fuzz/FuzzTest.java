package mfml.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mfml.cli.BytesOnTheCommandLine;
import org.junit.jupiter.api.Test;

/**
 * Hostile inputs through both doors, 20 seconds in all. By hand half an hour:
 * {@code mvn test -Dtest=FuzzTest -Dmfml.fuzz.seconds=1800}, the same inputs again with {@code -Dmfml.test.seed=…}.
 */
class FuzzTest {
    private static final double SECONDS = Double.parseDouble(System.getProperty("mfml.fuzz.seconds", "20"));
    private static final long SEED = Long.getLong("mfml.test.seed", System.nanoTime());

    @Test
    void throughTheDoor() {
        Engine engine = new Engine();
        expectNothing("door", new Fuzz(SEED, engine::run), SECONDS * 0.75);
        System.out.println("fuzz, door: " + engine.completed + " ran to their end");
    }

    @Test
    void throughTheCommandLine() {
        expectNothing("command line", new Fuzz(SEED + 1, BytesOnTheCommandLine::run), SECONDS * 0.25);
    }

    private static void expectNothing(String door, Fuzz fuzz, double seconds) {
        System.out.println("fuzz, " + door + ": -Dmfml.test.seed=" + SEED);
        List<Fuzz.Finding> findings = fuzz.forSeconds(seconds);
        System.out.println("fuzz, " + door + ": " + fuzz.report());
        assertEquals(List.of(), findings);
    }
}
