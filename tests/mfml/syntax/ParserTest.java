package mfml.syntax;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.stream.Stream;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ParserTest {
    static Script parse(String text) {
        return Parser.parse(new Source("test", text));
    }

    static List<Fault> faults(String text) {
        return assertThrows(SyntaxFaults.class, () -> parse(text)).faults();
    }

    @TestFactory
    Stream<DynamicTest> oneLinersGiveTheirTrees() {
        return Table.lines("one-liners.txt").stream().map(line -> {
            String[] parts = line.split(" ⇒ ", 2);
            return DynamicTest.dynamicTest(
                    parts[0], () -> assertEquals(parts[1], TreeDump.of(parse(Table.source(parts[0])))));
        });
    }

    @TestFactory
    Stream<DynamicTest> piecesOfTheLanguagePageParseAndReadBack() {
        return Table.lines("language-pieces.txt").stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    Script script = parse(Table.source(line));
                    String source = Printer.source(script);
                    assertEquals(TreeDump.loose(script), TreeDump.loose(parse(source)), source);
                    for (Stmt statement : script.statements())
                        assertFalse(Printer.text(statement).isEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> oneLinersReadBack() {
        return Table.lines("one-liners.txt").stream().map(line -> {
            String text = line.split(" ⇒ ", 2)[0];
            return DynamicTest.dynamicTest(text, () -> {
                Script script = parse(Table.source(text));
                String source = Printer.source(script);
                assertEquals(TreeDump.loose(script), TreeDump.loose(parse(source)), source);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> refusalsShowTheWayOut() {
        return Table.lines("refusals.txt").stream().map(line -> {
            String[] parts = line.split(" ⇒ ", 3);
            return DynamicTest.dynamicTest(parts[0], () -> {
                Fault fault = faults(Table.source(parts[0])).getFirst();
                assertEquals(parts[1], fault.code());
                var diagnostic = fault.diagnostic();
                assertEquals(parts[2], diagnostic.hint());
                String all = diagnostic.message() + diagnostic.detail() + diagnostic.hint();
                assertFalse(all.matches("(?s).*\\{(text|first|second|left|right|sign|word|token)\\}.*"), all);
                assertNotNull(diagnostic.span());
            });
        });
    }

    @Test
    void eachBrokenLineIsReportedOnce() {
        List<Fault> faults = faults("x = 2 3\ny = 4\nz = sin 2x\nw = 1/2 y\nv = § 1\n");
        assertEquals(
                List.of(
                        "syntax.number.number",
                        "syntax.function.brackets",
                        "syntax.product.division",
                        "syntax.character"),
                faults.stream().map(Fault::code).toList());
        assertEquals(
                List.of(1, 3, 4, 5),
                faults.stream().map(f -> f.diagnostic().line()).toList());
    }

    @Test
    void aBrokenHeadDoesNotSpoilItsBlock() {
        assertEquals(1, faults("if x = 1\n    y = 2\nend\nz = 3\n").size());
        assertEquals(1, faults("for i = 1:3\n    y = 2\nend\n").size());
        assertEquals(1, faults("function (x)\n    y = 2\nend\n").size());
        assertEquals(1, faults("x = (1 + 2\ny = 3\nif z\nend\n").size());
    }

    @Test
    void placesAreThoseOfTheText() {
        String text = "s = \"😀 {a + bc} {m[1]}\"";
        Stmt.Assign assign = (Stmt.Assign) parse(text).statements().getFirst();
        Expr.Text written = (Expr.Text) assign.values().getFirst();
        Expr hole = written.pieces().get(1).hole().orElseThrow();
        assertEquals("a + bc", new Source("", text).text(hole.span()));
        assertEquals(new Span(0, text.length()), assign.span());
        Fault fault = faults("x = \"😀 {1 2}\"").getFirst();
        assertEquals(
                "1 2",
                "x = \"😀 {1 2}\""
                        .substring(
                                fault.diagnostic().span().start(),
                                fault.diagnostic().span().end()));
    }

    @Test
    void documentationGoesToTheDefinitionBelow() {
        Script script = parse("## Square.\n## Twice itself.\nf(x) = x^2\n# a remark\ng(x) = x\n");
        assertEquals(
                "Square.\nTwice itself.", ((Stmt.Define) script.statements().get(0)).documentation());
        assertEquals("", ((Stmt.Define) script.statements().get(1)).documentation());
    }

    @Test
    void byteOrderMarkTabsAndWindowsLineEndsAreBlank() {
        assertEquals("[(Assign [x] [1]) (show x)]", TreeDump.of(parse("\uFEFFx\t=\t1\r\nx\r\n")));
        assertEquals("[]", TreeDump.of(parse("")));
        assertEquals("[]", TreeDump.of(parse("\n# nothing\n\n")));
    }

    @Test
    void deepAndLongTextsEndWithAnAnswer() {
        assertDoesNotThrow(() -> parse("(".repeat(9_999) + "1" + ")".repeat(9_999)));
        assertDoesNotThrow(() -> parse("2" + "^2".repeat(9_000)));
        assertDoesNotThrow(() -> parse("1" + " + 1".repeat(9_000)));
        assertEquals(
                "syntax.nesting", faults("(".repeat(10_001) + "1").getFirst().code());
        assertEquals(
                "syntax.chain", faults("1" + "+1".repeat(100_000)).getFirst().code());
        assertEquals(
                "syntax.number.number",
                faults("(".repeat(5000) + "1 2" + ")".repeat(5000)).getFirst().code());
        assertEquals(
                "syntax.nesting",
                assertThrows(SyntaxFaults.class, () -> Parser.parse(new Source("t", "((((1))))"), 3))
                        .faults()
                        .getFirst()
                        .code());
        assertEquals(4, Parser.nestingOf(new Source("t", "((((1))))")));
    }

    @Test
    void tenMegabytesOnALineNeitherHangNorBlow() {
        assertDoesNotThrow(() -> parse("x".repeat(10_000_000)));
        assertEquals("syntax.size", faults("1,".repeat(5_000_000)).getFirst().code());
        assertEquals(
                "syntax.text.open", faults("\"{".repeat(5_000_000)).getFirst().code());
        assertEquals("syntax.size", faults("|x".repeat(5_000_000)).getFirst().code());
    }

    @Test
    void speedOfAMegabyteIsPrinted() {
        String unit = "x = [25, 2; 5, 26; 3, 7]\nf(x) = x^2 + 2x + 2\ny = 3x(x + 1) + m xs + |x| - √2\n";
        String megabyte = unit.repeat(1_000_000 / unit.length());
        parse(unit.repeat(2000));
        long start = System.nanoTime();
        parse(megabyte);
        System.out.printf("1 MB parsed in %.2f s%n", (System.nanoTime() - start) / 1e9);
    }

    @Test
    void anInterruptStopsALongReading() {
        Thread.currentThread().interrupt();
        Fault fault = assertThrows(Fault.class, () -> parse("x = 1\n".repeat(20_000)));
        assertTrue(Thread.interrupted());
        assertEquals("limit.cancelled", fault.code());
    }
}
