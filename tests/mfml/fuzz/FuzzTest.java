package mfml.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mfml.Seed;
import mfml.cli.BytesOnTheCommandLine;
import org.junit.jupiter.api.Test;

/**
 * Hostile inputs through both doors: the same ones in every check, as many as go into 20 seconds at most. By hand others for
 * half an hour: {@code mvn test -Dtest=FuzzTest -Dmfml.fuzz.seconds=1800 -Dmfml.test.seed=random}.
 */
class FuzzTest {
    private static final double SECONDS = Double.parseDouble(System.getProperty("mfml.fuzz.seconds", "20"));
    private static final int INPUTS = SECONDS > 20 ? Integer.MAX_VALUE : 10_000;
    private static final long SEED = Seed.of("fuzz");

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
        List<Fuzz.Finding> findings = fuzz.run(seconds, INPUTS);
        System.out.println("fuzz, " + door + ": " + fuzz.report());
        assertEquals(List.of(), findings);
    }
}
