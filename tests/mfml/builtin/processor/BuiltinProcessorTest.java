package mfml.builtin.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong declarations are compile errors that stand at the declaration. */
class BuiltinProcessorTest {
    private static final String GOOD = "@Builtin(doc = \"The sum.\", example = \"plus(1, 2)   # 3\")";

    @TempDir
    Path out;

    @Test
    void acceptsEveryKindOfParameter() throws IOException {
        assertEquals(List.of(), complaints(GOOD + """
                         static double plus(Value a, double b, long c, boolean d, String e, mfml.value.FunctionValue f, Run run,
                                @Preset("2") double p, @Preset("'x'") String q, @Preset("none") Value r, Value[] others,
                                @Preset(value = "none", byNameOnly = true) Value byName) { return b; }
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @Builtin(doc = "", example = "f()   # 1") static long f() { return 1; }                              | needs a doc
            @Builtin(doc = "One.", example = {}) static long f() { return 1; }                                   | needs at least one example
            @Builtin(doc = "One.", example = "f()") static long f() { return 1; }                                | does not say behind #
            @Builtin(doc = "One.", example = "x = f()") static long f() { return 1; }                            | end in a line that shows nothing
            @Builtin(doc = "One.", example = "f()   #") static long f() { return 1; }                            | nothing behind its #
            @Builtin(doc = "One.", example = "f()   # 1") long f() { return 1; }                                 | must be static
            @Builtin(doc = "One.", example = "f()   # 1") static int f() { return 1; }                           | returns int
            @Builtin(doc = "One.", example = "f(1)   # 1") static long f(int n) { return 1; }                    | has the type int
            @Builtin(doc = "One.", example = "f(1)   # 1") static long f(Value[] x, Value y) { return 1; }       | stands behind the rest
            @Builtin(doc = "One.", example = "f(1)   # 1") static long f(@Preset("no") long n) { return 1; }     | has a preset that is no long
            @Builtin(doc = "One.", example = "f(1)   # 1") static long f(@Preset("1") long n, long m) { return 1; }   | has no preset though
            @Builtin(doc = "One.", example = "f()   # 1", alias = "f") static long f() { return 1; }             | claims the name f
            """)
    void refuses(String declaration, String complaint) throws IOException {
        List<String> complaints = complaints(declaration);
        assertEquals(1, complaints.size(), complaints::toString);
        assertTrue(complaints.getFirst().contains(complaint), complaints::toString);
        assertTrue(complaints.getFirst().startsWith("6:"), complaints::toString);
    }

    @Test
    void refusesTheSameNameTwice() throws IOException {
        List<String> complaints = complaints(GOOD + " static long plus() { return 1; }\n" + GOOD
                + " static long plus(long other) { return other; }");
        assertEquals(1, complaints.size(), complaints::toString);
        assertTrue(complaints.getFirst().startsWith("7:"), complaints::toString);
    }

    @Test
    void namesAreInSnakeCase() {
        assertEquals("by_name", Names.snakeCase("byName"));
        assertEquals("is_symmetric", Names.snakeCase("isSymmetric"));
        assertEquals("A", Names.snakeCase("A"));
        assertEquals("x_1", Names.snakeCase("x_1"));
    }

    /** The errors of a compilation, each with its line in front. */
    private List<String> complaints(String declarations) throws IOException {
        String source = """
                package mfml.builtin;
                import mfml.value.Run;
                import mfml.value.Value;
                @Topic("sums")
                class Sums {
                """ + declarations + "\n}\n";
        var unit =
                new SimpleJavaFileObject(URI.create("string:///mfml/builtin/Sums.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
            var task = compiler.getTask(null, files, found, List.of("-proc:full"), null, List.of(unit));
            task.setProcessors(List.of(new BuiltinProcessor()));
            task.call();
        }
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getLineNumber() + ": " + d.getMessage(Locale.ROOT))
                .collect(Collectors.toList());
    }
}
