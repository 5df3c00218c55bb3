package mfml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsValuesOnStandardOutput() {
        assertEquals(0, run("-e", "1/3 + 1/6", "-e", "\"π\""));
        assertEquals("1/2\nπ\n", text(out));
        assertEquals("", text(err));
    }

    @Test
    void aScriptThatFailsHasStatusOne() {
        assertEquals(1, run("-e", "25\n1/0"));
        assertEquals("25\n", text(out));
        assertTrue(text(err).startsWith("Error: "), text(err));
        assertTrue(text(err).contains("2 | 1/0"), text(err));
    }

    @Test
    void jsonIsOneObjectAValue() {
        assertEquals(0, run("--json", "-e", "1/4", "-e", "\"a\\\"b\""));
        assertEquals("""
                {"type":"fraction","text":"1/4","source":"1/4","latex":"\\\\frac{1}{4}","value":0.25,"shape":[]}
                {"type":"text","text":"a\\"b","source":"\\"a\\\\\\"b\\"","latex":"\\\\text{a\\"b}","value":"a\\"b","shape":null}
                """, text(out));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1, 2; 3, 4]        | [[1.0,2.0],[3.0,4.0]] | [2,2]
            1:3                 | [1,2,3]               | [3]
            (a = 1, b = "x")    | {"a":1,"b":"x"}       | null
            2^100               | 1267650600228229401496703205376 | []
            1e200 * 1e200       | "∞"                   | []
            2.0 + 3i            | {"re":2.0,"im":3.0}   | []
            1 == 1              | true                  | []
            """)
    void jsonValues(String code, String value, String shape) {
        assertEquals(0, run("--json", "-e", code), () -> text(err));
        assertTrue(text(out).contains("\"value\":" + value + ",\"shape\":" + shape), () -> text(out));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            d/dx sin(x^2)             | "rule":"chain rule"
            d/dx sin(x^2)             | "steps":[{"rule":"power rule","before":"d/dx x²","after":"2x"
            ∫ x e^x dx                | "start":"∫ x eˣ dx"
            ∫ x dx from 0 to 2        | "answer":"2"
            """)
    void aWorkedSolutionAsJson(String line, String part) {
        assertEquals(0, run("explain", line, "--json"), () -> text(err));
        assertTrue(text(out).contains(part), () -> text(out));
        assertTrue(text(out).contains("\"every\":[{\"text\":"), () -> text(out));
        assertEquals(1, text(out).lines().count());
    }

    @Test
    void otherForms() {
        assertEquals(0, run("--latex", "-e", "1/3"));
        assertEquals("\\frac{1}{3}\n", text(out));
        assertEquals(0, run("-e", "show(1/3)", "--mathml"));
        assertEquals(
                "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mfrac><mn>1</mn><mn>3</mn></mfrac></math>\n",
                text(out));
        assertEquals(0, run("explain", "--mathml", "d/dx x²", "--every"));
        assertTrue(text(out).contains("<mtext>power rule</mtext>"), () -> text(out));
        assertEquals(0, run("explain", "d/dx x²", "--latex"));
        assertTrue(text(out).startsWith("\\begin{align*}"), () -> text(out));
    }

    @Test
    void jsonErrorsAreObjects() {
        assertEquals(1, run("--json", "-e", "25\n1/0"));
        assertTrue(
                text(err).startsWith("{\"severity\":\"error\",\"code\":\"number.division_by_zero\",\"message\":"),
                text(err));
        assertTrue(text(err).endsWith("\"line\":2,\"column\":1}\n"), text(err));
        assertEquals(1, text(err).lines().count());
    }

    @ParameterizedTest
    @CsvSource({
        "--nonsense, There is no option --nonsense.",
        "missing.mfml, There is no file missing.mfml.",
        "-e, no code",
        "src, src is a folder",
        "lsp, not part of this version",
        "run, nothing to run"
    })
    void aWrongCommandLineHasStatusTwo(String argument, String complaint) {
        assertEquals(2, run(argument));
        assertEquals("", text(out));
        assertTrue(text(err).contains(complaint), text(err));
    }

    @Test
    void filesAreUtf8() throws IOException {
        Path good = Files.writeString(folder.resolve("a sheet.mfml"), "\uFEFF# Überschrift\n\"äπ\"\n");
        assertEquals(0, run(good.toString()));
        assertEquals("äπ\n", text(out));
        Path wrong = Files.write(folder.resolve("latin1.mfml"), "1\n\"ä\"\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, run("run", wrong.toString(), good.toString()));
        assertTrue(text(err).contains("line 2"), text(err));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Main(new Console(out, err)).run(arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
