package mfml.syntax;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mfml.source.Source;
import mfml.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {
    private static Expr parse(String text) {
        return Parser.parseExpression(new Source("test", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "x -> x^2 ⇒ x ↦ x² ⇒ x -> x^2",
                "a*b + c/d ⇒ a · b + c/d ⇒ a * b + c/d",
                "alpha_1 + theta ⇒ α₁ + θ ⇒ alpha_1 + theta",
                "x <= 3 and y != 2 ⇒ x ≤ 3 and y ≠ 2 ⇒ x ≤ 3 and y ≠ 2",
                "2πr² ⇒ 2πr² ⇒ 2πr^2",
                "f(x)^2 ⇒ f(x)² ⇒ f(x)^2",
                "sin²(x) ⇒ sin²(x) ⇒ sin²(x)",
                "x^(n + 1) ⇒ x^(n + 1) ⇒ x^(n + 1)",
                "A^-1 b ⇒ A⁻¹ b ⇒ A^-1 b",
                "A.T ⇒ Aᵀ ⇒ Aᵀ",
                "d / dt ⇒ d / dt ⇒ d / dt",
                "√(x + 1) ⇒ √(x + 1) ⇒ √(x + 1)",
                "d/dx sin(x) ⇒ d/dx sin(x) ⇒ d/dx sin(x)",
                "d^2/dx^2 f ⇒ d²/dx² f ⇒ d²/dx² f",
                "lim 1/x as x -> 0+ ⇒ lim 1/x as x → 0⁺ ⇒ lim 1/x as x -> 0⁺",
                "{x if x > 0, 0 otherwise} ⇒ { x if x > 0, 0 otherwise } ⇒ { x if x > 0, 0 otherwise }",
            })
    void writesForPeopleAndAsSource(String written, String text, String source) {
        assertEquals(text, Printer.text(parse(written)));
        assertEquals(source, Printer.source(parse(written)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "1/2x ⇒ \\frac{1}{2 x}",
                "√(x + 1) ⇒ \\sqrt{x + 1}",
                "(a + b)^2 ⇒ \\left(a + b\\right)^{2}",
                "[1, 2; 3, 4] ⇒ \\begin{bmatrix}1 & 2 \\\\ 3 & 4\\end{bmatrix}",
                "alpha_1 ⇒ \\alpha_{1}",
                "sin(x) ⇒ \\sin\\left(x\\right)",
                "∂²/∂x∂y f ⇒ \\frac{\\partial^{2}}{\\partial x\\partial y} f",
                "∫ x² dx from 0 to 1 ⇒ \\int_{0}^{1} x^{2} \\,\\mathrm{d}x",
                "x -> x^2 ⇒ x \\mapsto x^{2}",
            })
    void writesLatex(String written, String latex) {
        assertEquals(latex, LatexPrinter.write(parse(written)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "1/2x ⇒ 1/(2 · x)",
                "-2^2 ⇒ -(2²)",
                "√x² ⇒ √(x²)",
                "a + b*c - d ⇒ a + (b · c) - d",
                "2x² ⇒ 2 · x²",
                "2^3^2 ⇒ 2^(3²)",
                "m x + b ⇒ (m · x) + b",
                "(a + b)(a - b) ⇒ (a + b) · (a - b)",
                "d/dx x² ⇒ d/dx x²",
                "√2x ⇒ √2 · x",
            })
    void readingWritesEveryBracketOut(String written, String reading) {
        assertEquals(reading, ReadingPrinter.write(parse(written)));
    }

    // ---- trees that nobody wrote

    private static final Span SPAN = new Span(0, 0);
    private final Random random = new Random(42);

    @Test
    void randomTreesReadBack() {
        for (int round = 0; round < 20_000; round++) {
            Expr tree = tree(1 + random.nextInt(5));
            String source = Printer.source(tree);
            String read;
            try {
                read = TreeDump.loose(parse(source));
            } catch (SyntaxFaults refused) {
                fail(source + "   of " + TreeDump.of(tree) + "   "
                        + refused.faults().getFirst().diagnostic().message());
                return;
            }
            assertEquals(TreeDump.loose(tree), read, source);
            assertFalse(Printer.text(tree).isEmpty());
            assertFalse(LatexPrinter.write(tree).isEmpty());
            assertFalse(ReadingPrinter.write(tree).isEmpty());
        }
    }

    private Expr tree(int depth) {
        if (depth == 0) return leaf();
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> new Expr.Binary(SPAN, any(Operator.values()), tree(depth - 1), tree(depth - 1));
            case 4, 5 -> new Expr.Product(SPAN, tree(depth - 1), tree(depth - 1), random.nextBoolean());
            case 6 -> new Expr.Prefix(SPAN, any(Expr.Sign.values()), tree(depth - 1));
            case 7 -> new Expr.Postfix(SPAN, any(Expr.Mark.values()), tree(depth - 1));
            case 8 -> new Expr.Call(SPAN, name(), List.of(argument(depth), argument(depth)));
            case 9 ->
                new Expr.Comparison(
                        SPAN,
                        List.of(tree(depth - 1), tree(depth - 1)),
                        List.of(any(Relation.values())),
                        Optional.empty());
            case 10 -> new Expr.Logical(SPAN, random.nextBoolean(), tree(depth - 1), tree(depth - 1));
            case 11 -> new Expr.Range(SPAN, tree(depth - 1), Optional.empty(), tree(depth - 1));
            case 12 -> new Expr.Brackets(SPAN, rows(depth), true);
            case 13 -> new Expr.Index(SPAN, name(), List.of(tree(depth - 1), new Expr.All(SPAN)));
            case 14 -> new Expr.Lambda(SPAN, List.of(new Expr.Parameter(SPAN, "x", Optional.empty())), tree(depth - 1));
            default ->
                switch (random.nextInt(5)) {
                    case 0 -> new Expr.Derivative(SPAN, List.of(new Expr.Name(SPAN, "x")), true, tree(depth - 1));
                    case 1 -> new Expr.NormBars(SPAN, tree(depth - 1));
                    case 2 ->
                        new Expr.Limit(
                                SPAN, tree(depth - 1), new Expr.Name(SPAN, "x"), leaf(), any(Expr.Side.values()));
                    case 3 ->
                        new Expr.Integral(
                                SPAN, tree(depth - 1), new Expr.Name(SPAN, "x"), Optional.empty(), Optional.empty());
                    default ->
                        new Expr.At(SPAN, tree(depth - 1), List.of(new Expr.Binding(SPAN, "x", tree(depth - 1))));
                };
        };
    }

    private List<List<Expr>> rows(int depth) {
        List<List<Expr>> rows = new ArrayList<>();
        for (int row = 0; row < 2; row++) rows.add(List.of(tree(depth - 1), tree(depth - 1)));
        return rows;
    }

    private Expr.Argument argument(int depth) {
        Optional<String> name = random.nextInt(4) == 0 ? Optional.of("by") : Optional.empty();
        return new Expr.Argument(SPAN, name, tree(depth - 1));
    }

    private Expr leaf() {
        return switch (random.nextInt(4)) {
            case 0 -> new Expr.Number(SPAN, any(new String[] {"2", "3.5", "1e-7", "10"}));
            case 1 -> new Expr.Name(SPAN, "pi");
            default -> name();
        };
    }

    private Expr.Name name() {
        return new Expr.Name(SPAN, any(new String[] {"x", "e", "e3", "d", "dist", "alpha", "f", "a_1"}));
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
