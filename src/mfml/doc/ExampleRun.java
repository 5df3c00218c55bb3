package mfml.doc;

import java.util.ArrayList;
import java.util.List;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import mfml.error.Caret;
import mfml.error.Diagnostic;
import mfml.reference.ExampleLines;
import mfml.source.Source;
import mfml.syntax.Parser;
import mfml.syntax.Stmt;
import mfml.value.Output;
import mfml.value.Value;

/** Runs the lines of an example, statement by statement in one session, and writes behind each what it really shows. */
final class ExampleRun {
    private ExampleRun() {}

    /** Code and comments laid out anew; an error shows its first line. */
    static List<String> of(List<String> example) {
        List<String> code = example.stream()
                .map(ExampleRun::code)
                .filter(line -> !line.isBlank())
                .toList();
        Shown shown = new Shown();
        List<String> lines = new ArrayList<>();
        try (Session session = Mfml.builder().output(shown).build().session()) {
            for (List<String> statement : statements(code)) {
                try {
                    session.run(new Source("example", String.join("\n", statement)));
                } catch (Problem problem) {
                    shown.lines.add(problem.getMessage().lines().findFirst().orElse(""));
                }
                write(statement, shown.take(), lines);
            }
        }
        return ExampleLines.aligned(lines);
    }

    /** A line without its comment, unless that documents the definition below. */
    private static String code(String line) {
        return line.startsWith("## ") ? line : ExampleLines.code(line);
    }

    private static void write(List<String> statement, List<String> said, List<String> lines) {
        lines.addAll(statement);
        if (said.isEmpty()) return;
        lines.add(lines.removeLast() + " # " + said.getFirst());
        for (String more : said.subList(1, said.size())) lines.add("# " + more);
    }

    /** The lines, those of one statement together. */
    private static List<List<String>> statements(List<String> code) {
        Source source = new Source("example", String.join("\n", code));
        List<List<String>> statements = new ArrayList<>();
        int done = 0;
        for (Stmt statement : Parser.parse(source).statements()) {
            int last = source.line(statement.span().end() - 1);
            if (last <= done) continue;
            statements.add(code.subList(done, last));
            done = last;
        }
        return statements;
    }

    /** What was shown since the last look, line by line. */
    private static final class Shown implements Output {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void shown(Value value) {
            value.text().lines().map(String::stripTrailing).forEach(lines::add);
        }

        @Override
        public void spoken(String said, Value value) {
            said.lines().map(String::stripTrailing).forEach(lines::add);
        }

        @Override
        public void noted(Diagnostic note) {
            Caret.draw(note).lines().map(String::stripTrailing).forEach(lines::add);
        }

        private List<String> take() {
            List<String> taken = List.copyOf(lines);
            lines.clear();
            return taken;
        }
    }
}
