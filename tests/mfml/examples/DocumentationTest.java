package mfml.examples;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mfml.builtin.BuiltinFunction;
import mfml.builtin.BuiltinIndex;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example in the documentation is run: of the built-ins, of the library, of the README and the reference. */
class DocumentationTest {
    @TestFactory
    Stream<DynamicTest> builtins() {
        return BuiltinIndex.names().stream().map(name -> {
            BuiltinFunction function = BuiltinIndex.find(name);
            return DynamicTest.dynamicTest(
                    name, () -> Example.check(name, function.entry().examples()));
        });
    }

    /** A definition of the library: the indented lines of its comment are its example. */
    @TestFactory
    Stream<DynamicTest> library() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of("stdlib"))) {
            for (Path module : modules.filter(path -> path.toString().endsWith(".mfml"))
                    .sorted()
                    .toList()) {
                List<String> example = new ArrayList<>();
                for (String line : Files.readAllLines(module)) {
                    if (line.startsWith("##     ")) {
                        example.add(line.substring(7));
                    } else if (line.matches("(function )?\\w+\\(.*")) {
                        List<String> lines = List.copyOf(example);
                        String name = line.replaceFirst("^function ", "").replaceFirst("\\(.*", "");
                        tests.add(DynamicTest.dynamicTest(name, () -> {
                            assertFalse(lines.isEmpty(), name + " has no example");
                            Example.check(name, lines);
                        }));
                        example.clear();
                    }
                }
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : List.of(Path.of("README.md"), Path.of("grammar/REFERENCE.md"))) {
            List<String> worksheet = List.of(); // the last block of MFML
            for (CodeBlock block : CodeBlock.of(page)) {
                List<String> before = worksheet;
                if (block.language().equals("mfml")) {
                    tests.add(
                            DynamicTest.dynamicTest(block.where(), () -> Example.check(block.where(), block.lines())));
                    worksheet = block.lines();
                } else if (block.isError()) {
                    tests.add(DynamicTest.dynamicTest(block.where(), () -> Example.checkError(before, block.lines())));
                }
            }
        }
        return tests.stream();
    }
}
