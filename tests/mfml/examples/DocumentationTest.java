package mfml.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the README and of the language reference is run. */
class DocumentationTest {
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
