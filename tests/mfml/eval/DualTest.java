package mfml.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import mfml.Mfml;
import mfml.Program;
import mfml.value.Dual;
import mfml.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scalar kind from outside runs the worksheets' numeric functions unchanged and gives their derivatives. */
class DualTest {
    private static final Mfml MFML = Mfml.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "norm([t, 2, 5])",
                "norm([t, 2, 5], 1)",
                "norm([t, 2, 5], 3)",
                "norm([t, 2, 25], ∞) + t",
                "x = [25, t, 5]\nxᵀ x",
                "x = [25, t, 5]\nx · x",
                "x = [25, t, 5]\n‖x‖²",
                "x = [25, t, 5]\n√(x[1]² + x[2]² + x[3]²)",
                "x = [25, t, 5]\nsum(abs(v)^3 for v in x)^(1/3)",
                "u = unit([3, -4, t])\nu[1]",
                "angle([1, t], [2, 3])",
                "arctan2(t, 2) + arctan2(2, t) + arctan2(t, -3) + arctan2(-t, -3)",
                "distance([1, t], [4, 6])",
                "projection([3, t], [1, 2])[2]",
                "A = [1, -t; 1, -3]\nd, s = A \\ [0, -15]\nd",
                "c = columns([2, 1], [-1, t]) \\ [1.5, 2]\nc[1]",
                "X = [25, t; 5, 26; 3, 7]\nsum(Xᵀ X)",
                "X = [25, t; 5, 26]\nu = [1, 2]\nv = [3, t]\nuᵀ X v",
                "X = [25, t; 5, 26]\ndet(X) + trace(X X)",
                "mean([t, t², 3] .* 2) + product([t, 2, t])",
                "f(x) = { x² if x > 1, x otherwise }\nf(t)",
                "s = 0\nfor k in 1:5\n s += t^k / k\nend\ns",
                "g(n, x) = { 1 if n == 0, x g(n - 1, x) otherwise }\ng(4, t)",
                "y = zeros(3)\ny[2] = t\nsum(y .^ 2)",
                "p = (slope = t, icept = 1)\np.slope² + p.icept",
                "sum(exp(-k t) sin(t) for k in 1:3)",
                "cumsum([t, 2t, 1])[3] + max(t, 0) + min(t, 9)",
                "mse([t, 2], [1, 4]) + mae([t, 2], [1, 4]) + sigmoid(t)",
            })
    void derivative(String code) {
        Program program = MFML.compile(code, "t");
        double at = 1.7;
        double h = 1e-6;
        Value dual = program.run(Map.of("t", new Dual(at, 1)));
        double difference = (real(program, at + h) - real(program, at - h)) / (2 * h);
        assertEquals(
                real(program, at),
                Dual.of(dual).a(),
                1e-9 * Math.abs(Dual.of(dual).a()));
        assertEquals(difference, Dual.of(dual).b(), 1e-5 * Math.max(1, Math.abs(difference)));
    }

    private static double real(Program program, double at) {
        return program.run(Map.of("t", at)).asDouble();
    }

    @Test
    void noFileOfTheLanguageNamesIt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertFalse(Files.readString(file).contains("Dual"), file.toString());
            }
        }
    }
}
