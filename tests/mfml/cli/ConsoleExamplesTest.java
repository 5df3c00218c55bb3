package mfml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The commands of the README and the tutorial: behind {@code $ ./mfml} what is typed, below it what is printed. */
class ConsoleExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String PROMPT = "$ ./mfml ";

    @TestFactory
    Stream<DynamicTest> commands() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.list(Path.of("grammar/tutorial"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                for (String command : block.group(1).split("(?m)^" + Pattern.quote(PROMPT))) {
                    if (!command.isBlank())
                        tests.add(DynamicTest.dynamicTest(page + " " + command, () -> check(command)));
                }
            }
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    private static void check(String command) {
        String typed = command.lines().findFirst().orElseThrow();
        List<String> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(typed);
        while (argument.find()) arguments.add(argument.group(1) == null ? argument.group(2) : argument.group(1));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Main(new Console(printed, printed)).run(arguments.toArray(String[]::new));
        assertEquals(command.substring(typed.length() + 1), printed.toString(StandardCharsets.UTF_8));
    }
}
