package mfml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What only a program around MFML can do wrong, and what a failing host shows. */
class HostFaultsTest {
    private final Mfml mfml = Mfml.builder()
            .function("broken", (double x) -> {
                throw new IllegalStateException("no net");
            })
            .function("hungry", (double x) -> {
                throw new OutOfMemoryError();
            })
            .build();

    @Test
    void inputsOfAProgram() {
        Program line = mfml.compile("m x", "m", "x");
        assertEquals(6, line.run(Map.of("m", 2, "x", 3)).asLong());
        meets("host.input_missing", () -> line.run(Map.of("m", 2)));
        meets("host.input_unknown", () -> line.run(Map.of("m", 2, "x", 3, "y", 4)));
    }

    @Test
    void variablesOfASession() {
        Session session = mfml.session();
        meets("host.no_variable", () -> session.get("x"));
        meets("host.no_function", () -> session.call("x", 1));
        session.close();
        meets("host.session_closed", () -> session.eval("1"));
    }

    @Test
    void valuesThatCannotGoIn() {
        try (Session session = mfml.session()) {
            meets("host.unconvertible", () -> session.set("x", new Object()));
            meets("host.nan", () -> session.set("x", Double.NaN));
            meets("host.narrowing", () -> session.set("x", new long[] {(1L << 53) + 1}));
        }
    }

    @Test
    void functionsThatFail() {
        meets("host.function", () -> mfml.eval("broken(1)"));
        meets("limit.heap", () -> mfml.eval("hungry(1)"));
        assertEquals(0, mfml.eval("try broken(1) otherwise 0").asLong());
    }

    private static void meets(String code, Executable call) {
        Problem problem = assertThrows(Problem.class, call);
        assertEquals(code, problem.code());
        assertFalse(problem.getMessage().matches("(?s).*\\{[a-zA-Z]+}.*"), problem.getMessage());
    }
}
