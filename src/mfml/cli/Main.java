package mfml.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.Mfml;
import mfml.Problem;
import mfml.cli.session.Interactive;
import mfml.error.Fault;
import mfml.error.Severity;
import mfml.source.Source;
import mfml.value.Value;

/** {@code mfml FILE…}, {@code mfml -e CODE}: runs worksheets and says by the exit status how it went. */
public final class Main {
    private final Console console;
    private Report report;

    Main(Console console) {
        this.console = console;
        this.report = new PlainOutput(console);
    }

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(Mfml::prepare);
        int status = new Main(Console.standard()).run(arguments);
        if (status != ExitStatus.FINE) System.exit(status);
    }

    /** Does what the arguments ask for; the exit status. */
    int run(String[] arguments) {
        try {
            if (List.of(arguments).contains("--json")) report = new JsonOutput(console);
            CommandLine line = CommandLine.read(arguments);
            if (line.form() == CommandLine.Form.LATEX) report = new FormulaOutput(console, Value::latex);
            if (line.form() == CommandLine.Form.MATHML) report = new FormulaOutput(console, Value::mathml);
            return switch (line.command()) {
                case "--help" -> say(resource("help.txt").stripTrailing());
                case "--version" -> say(Version.text());
                case "doc" -> doc(line.files());
                case "--warm-up" -> warmUp();
                case "session" -> session();
                default -> line.code() != null ? worksheet(new Source("-e", line.code()), Path.of("")) : files(line);
            };
        } catch (Fault wrong) {
            report.noted(wrong.diagnostic(Severity.ERROR));
            return ExitStatus.COMMAND_LINE_WRONG;
        }
    }

    /** Each paragraph on its own: one that fails does not keep the rest from being tried. */
    private int warmUp() {
        for (String paragraph : resource("warm-up.mfml").split("\n\n"))
            worksheet(new Source("warm-up", paragraph), null);
        new Interactive(host(Optional.empty()), Map.of()).rehearse();
        return ExitStatus.FINE;
    }

    /** Where nobody sits at a terminal, what comes in is a worksheet. */
    private int session() {
        if (!Interactive.isPossible()) return worksheet(SourceFiles.read("-"), Path.of(""));
        return new Interactive(host(Optional.of(Path.of(""))), System.getenv()).run();
    }

    private static Mfml.Builder host(Optional<Path> folder) {
        Mfml.Builder builder =
                Mfml.builder().noTimeLimit().memoryLimit(Runtime.getRuntime().maxMemory() / 10 * 8);
        folder.ifPresent(path -> builder.readOnly(path.toAbsolutePath()));
        return builder;
    }

    private int files(CommandLine line) {
        int status = ExitStatus.FINE;
        for (String file : line.files()) {
            Source source;
            try {
                source = SourceFiles.read(file);
            } catch (Fault encoding) {
                if (!encoding.code().equals("source.encoding")) throw encoding;
                report.noted(encoding.diagnostic());
                status = ExitStatus.SCRIPT_FAILED;
                continue;
            }
            Path folder =
                    file.equals("-") ? null : Path.of(file).toAbsolutePath().getParent();
            status = Math.max(status, worksheet(source, folder == null ? Path.of("") : folder));
        }
        return status;
    }

    /** Runs a worksheet that may read the files of its folder (none where that is null). */
    private int worksheet(Source source, Path folder) {
        try {
            host(Optional.ofNullable(folder)).output(report).build().run(source);
            return ExitStatus.FINE;
        } catch (Problem problem) {
            problem.diagnostics().forEach(report::noted);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
            if ("1".equals(System.getenv("MFML_TRACE"))) mistake.printStackTrace();
            report.noted(Fault.of("cli.internal").with("what", mistake).diagnostic());
        }
        return ExitStatus.SCRIPT_FAILED;
    }

    private int doc(List<String> words) {
        new DocCommand(console).run(words);
        return ExitStatus.FINE;
    }

    private int say(String text) {
        console.say(text);
        return ExitStatus.FINE;
    }

    private static String resource(String name) {
        try (var in = Main.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
