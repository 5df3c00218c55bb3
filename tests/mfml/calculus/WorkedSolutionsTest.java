package mfml.calculus;

import static mfml.calculus.Formula.X;
import static mfml.calculus.Formula.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Symbol;
import mfml.syntax.Expr;
import org.junit.jupiter.api.Test;

/** Worked solutions as they are printed, compared by hand with how a textbook writes them: {@code worked-solutions.txt}. */
class WorkedSolutionsTest {
    private static final Path GOLDEN = Path.of("tests/mfml/calculus/worked-solutions.txt");

    private static final List<String> DERIVATIVES = List.of(
            "d/dx 25",
            "d/dx x⁴",
            "d/dx x^(-1)",
            "d/dx √x",
            "d/dx 5x³",
            "d/dx (x⁴ + 5x² - 7)",
            "d/dx 2x² sin(x)",
            "d/dx sin(x)/(2x)",
            "d/dx (5x + 25)³",
            "d/dx (3x + 1)²",
            "d/dx sin(x²)",
            "d/dx x² e^x",
            "d/dx ln(x² + 1)",
            "d/dx x²/(x + 1)",
            "d/dx sin(x)/cos(x)",
            "d/dx √(1 - x²)",
            "d/dx sin(cos(tan(x)))",
            "d/dx e^(-x²/2)",
            "d/dx 1/(1 + e^(-x))",
            "d/dx x^x",
            "d/dx 2^x",
            "d/dx x² * (x + 1)³",
            "d/dx |x² - 1|",
            "d/dx { x² if x < 0, x otherwise }",
            "d/dx f(x²)",
            "d/dx f(x) g(x)",
            "d/dx (a x² + b x)",
            "d²/dx² sin(x²)",
            "∂/∂x (x² - y²)",
            "∂/∂y (x² - y²)",
            "∂²/∂x∂y x² y³",
            "∂/∂r pi r² l");

    @Test
    void readAsInATextbook() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String each : DERIVATIVES) {
            text.append(explained(each).text(Trace.Depth.READER)).append('\n');
        }
        text.append("# every step\n\n").append(explained("d/dx 2x² sin(x)").text(Trace.Depth.EVERY));
        text.append('\n').append(explained("d/dx (x⁴ + 5x² - 7)").text(Trace.Depth.EVERY));
        text.append('\n').append(explained("d/dx x²/(x + 1)").text(Trace.Depth.EVERY));
        text.append("\n# implicit\n\n").append(implicit("x² + y²", "25"));
        text.append('\n').append(implicit("x y", "sin(y)"));
        text.append("\n# by the delta method\n\n").append(delta("x² + 2x + 2", "2"));
        text.append('\n').append(delta("1/x", "x")).append('\n').append(delta("x³", "x"));
        text.append("\n# along the paths\n\n").append(paths());
        if (Boolean.getBoolean("mfml.rewrite")) Files.writeString(GOLDEN, text);
        assertEquals(Files.readString(GOLDEN), text.toString());
    }

    private static Trace explained(String text) {
        Expr.Derivative form = (Expr.Derivative) Formula.read(text);
        List<Symbol> by =
                form.by().stream().map(name -> Symbol.real(name.name())).toList();
        return Derivation.explained(form.body(), by, form.partial(), Formula.NAMES, Budget.unlimited());
    }

    private static String implicit(String left, String right) {
        return ImplicitDifferentiation.explained(
                        Formula.read(left), Formula.read(right), Y, X, Formula.NAMES, Budget.unlimited())
                .text(Trace.Depth.READER);
    }

    private static String delta(String body, String place) {
        return DeltaMethod.explained("f", X, Formula.read(body), Formula.read(place), Formula.NAMES, Budget.unlimited())
                .text(Trace.Depth.READER);
    }

    private static String paths() {
        Map<Symbol, Expr> inner = new LinkedHashMap<>();
        inner.put(Symbol.real("u"), Formula.read("x y"));
        inner.put(Symbol.real("v"), Formula.read("x + y"));
        return SeveralVariables.explained(
                        "z", Formula.read("u² + v"), inner, X, true, Formula.NAMES, Budget.unlimited())
                .text(Trace.Depth.READER);
    }
}
