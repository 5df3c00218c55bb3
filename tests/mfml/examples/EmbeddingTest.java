package mfml.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README and the tutorial is compiled and run; what a println writes stands behind it in a comment. */
class EmbeddingTest {
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PRINTED = Pattern.compile("System\\.out\\.println\\(.*\\);\\s*// (.*)");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : List.of("README.md", "grammar/tutorial/10-records-texts-and-files.md")) {
            Matcher block = BLOCK.matcher(Files.readString(Path.of(page)));
            while (block.find()) {
                String code = block.group(1);
                String name = "Page" + (tests.size() + 1);
                tests.add(DynamicTest.dynamicTest(name, () -> run(name, code)));
            }
        }
        assertTrue(tests.size() > 4);
        return tests.stream();
    }

    private void run(String name, String code) throws Exception {
        Path file = folder.resolve(name + ".java");
        Files.writeString(
                file,
                "import java.time.*;\nimport java.util.*;\nimport mfml.*;\nimport mfml.value.*;\npublic class " + name
                        + " {\npublic static void main(String[] arguments) throws Exception {\n" + code + "}\n}\n");
        StringWriter complaints = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = compiler.getTask(
                complaints,
                null,
                null,
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"),
                null,
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)
                        .getJavaFileObjects(file));
        assertTrue(task.call(), complaints::toString);
        List<String> expected =
                PRINTED.matcher(code).results().map(found -> found.group(1)).toList();
        assertEquals(expected, printed(name));
    }

    private List<String> printed(String name) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
