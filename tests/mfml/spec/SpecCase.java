package mfml.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mfml.Mfml;
import mfml.Problem;
import mfml.Transcript;
import mfml.error.Diagnostic;
import mfml.source.Source;
import mfml.value.Output;
import mfml.value.Value;

/**
 * One golden case, run: what it showed, the code of the error it ended in, and every code that was told on the way. The
 * first line of a case that fails names that code: {@code # code: name.unknown}.
 */
public record SpecCase(Path script, String shown, Optional<String> failure, Set<String> codes, List<Diagnostic> told) {
    private static final Path CASES = Path.of("tests/spec");
    private static final String CODE = "# code: ";

    /** All cases; what lies in a folder named helpers is there to be imported. */
    public static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(path -> path.toString().endsWith(".mfml"))
                    .filter(path -> !path.getParent().endsWith("helpers"))
                    .sorted()
                    .toList();
        }
    }

    public static SpecCase run(Path script) throws IOException {
        Transcript transcript = new Transcript();
        Set<String> codes = new LinkedHashSet<>();
        List<Diagnostic> told = new java.util.ArrayList<>();
        Output output = new Output() {
            @Override
            public void shown(Value value) {
                transcript.shown(value);
            }

            @Override
            public void spoken(String said, Value value) {
                transcript.spoken(said, value);
            }

            @Override
            public void noted(Diagnostic note) {
                told.add(note);
                transcript.noted(note);
            }
        };
        Mfml mfml = Mfml.builder()
                .output(output)
                .timeLimit(Duration.ofSeconds(20))
                .memoryLimit(64_000_000)
                .readOnly(script.getParent())
                .build();
        Optional<String> failure = Optional.empty();
        try {
            mfml.run(new Source(script.getFileName().toString(), Files.readString(script)));
        } catch (Problem problem) {
            failure = Optional.of(problem.code());
            told.addAll(problem.diagnostics());
            transcript.failed(problem);
        }
        told.forEach(diagnostic -> codes.add(diagnostic.code()));
        return new SpecCase(script, transcript.take(), failure, codes, List.copyOf(told));
    }

    /** The code that the first line announces. */
    public Optional<String> announced() throws IOException {
        String first = Files.readString(script).lines().findFirst().orElse("");
        return first.startsWith(CODE)
                ? Optional.of(first.substring(CODE.length()).strip())
                : Optional.empty();
    }

    public String name() {
        return CASES.relativize(script).toString();
    }
}
