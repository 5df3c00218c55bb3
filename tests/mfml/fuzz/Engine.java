package mfml.fuzz;

import java.time.Duration;
import mfml.LimitExceeded;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import mfml.error.Diagnostic;
import mfml.tensor.ElementType;
import mfml.tensor.Tensor;
import mfml.value.Kind;
import mfml.value.ListValue;
import mfml.value.Output;
import mfml.value.RecordValue;
import mfml.value.SetValue;
import mfml.value.Value;

/** Runs inputs in sessions, and says what went wrong that no input may make go wrong. */
final class Engine {
    private final Writer writer = new Writer();
    private final Mfml mfml = limited().output(writer).build();
    private final Mfml reader = limited().build();
    private Session session = mfml.session();
    private int used;
    int completed;

    /** Writes everything in all its forms. */
    private final class Writer implements Output {
        String wrong = "";

        @Override
        public void shown(Value value) {
            value.text();
            value.latex();
            value.description();
            String source = value.source();
            if (!standsAlone(value) || source.length() > 2000) return;
            try {
                String again = reader.eval(source).source();
                if (!again.equals(source)) wrong = "source does not read back\n" + source + "\n" + again;
            } catch (LimitExceeded slow) {
                // the value was made in its own time
            } catch (Problem problem) {
                wrong = "source is not read\n" + source + "\n" + problem.getMessage();
            }
        }

        @Override
        public void spoken(String text, Value value) {
            if (value != null) shown(value);
        }

        @Override
        public void noted(Diagnostic note) {
            note.message();
        }
    }

    /** Its source needs nothing else: formulas need their declarations, functions what they captured. */
    private static boolean standsAlone(Value value) {
        return switch (value) {
            case Tensor tensor -> tensor.type() != ElementType.GENERAL;
            case ListValue list -> list.items().stream().allMatch(Engine::standsAlone);
            case SetValue set -> set.asList().stream().allMatch(Engine::standsAlone);
            case RecordValue record -> record.asMap().values().stream().allMatch(Engine::standsAlone);
            default ->
                value.kind() != Kind.FUNCTION
                        && value.kind() != Kind.TERM
                        && value.kind() != Kind.EQUATION
                        && value.kind() != Kind.SOLUTION // letters may be left in it
                        && value.kind() != Kind.OTHER;
        };
    }

    private static Mfml.Builder limited() {
        return Mfml.builder().timeLimit(Duration.ofMillis(250)).memoryLimit(32_000_000);
    }

    /** What is wrong with how an input ended, or "" where nothing is. */
    String run(String code) {
        if (++used % 200 == 0) {
            session.close();
            session = mfml.session();
        }
        writer.wrong = "";
        try {
            session.eval(code);
            completed++;
        } catch (Problem problem) {
            String fault = checked(problem, code);
            if (!fault.isEmpty()) return fault;
        } catch (Throwable mistake) {
            return trace(mistake);
        }
        if (!writer.wrong.isEmpty()) return writer.wrong;
        try {
            return mfml.eval("1 + 1").asLong() == 2 && alive() ? "" : "1 + 1 is not 2 any more";
        } catch (Throwable mistake) {
            return "the engine is dead: " + trace(mistake);
        }
    }

    /** A session may have had 1 + 1's names defined, never its arithmetic. */
    private boolean alive() {
        return session.eval("1 + 1").asLong() == 2;
    }

    private static String checked(Problem problem, String code) {
        for (Diagnostic diagnostic : problem.diagnostics()) {
            String text = diagnostic.message();
            if (text.isBlank()) return diagnostic.code() + " says nothing";
            if (!code.contains("{") && text.matches("(?s).*\\{[a-zA-Z]+}.*"))
                return diagnostic.code() + " has an unfilled hole: " + text;
            if (text.contains("mfml.") || text.contains("java.")) return diagnostic.code() + " speaks Java: " + text;
        }
        return problem.getMessage().isBlank() ? "a problem without words" : "";
    }

    private static String trace(Throwable mistake) {
        StringBuilder text = new StringBuilder(mistake.toString());
        int lines = 0;
        for (StackTraceElement element : mistake.getStackTrace()) {
            if (lines++ < 12) text.append("\n    at ").append(element);
        }
        return text.toString();
    }
}
