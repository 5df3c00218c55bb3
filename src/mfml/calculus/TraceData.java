package mfml.calculus;

import java.util.List;
import mfml.render.Notation;
import mfml.syntax.Printer;

/** A worked solution as records, lists and texts. */
final class TraceData {
    private TraceData() {}

    static Notation of(Trace trace) {
        List<Notation> parts = trace.parts().stream().map(TraceData::part).toList();
        List<Notation> notes = trace.notes().stream().map(TraceData::text).toList();
        return new Notation.Fields(
                List.of("parts", "answer", "notes"),
                List.of(list(parts), text(trace.answer().source()), list(notes)));
    }

    private static Notation part(Trace.Part part) {
        return new Notation.Fields(
                List.of("start", "lines", "every", "steps"),
                List.of(
                        text(Printer.text(part.start())),
                        lines(part.lines()),
                        lines(part.every()),
                        list(part.steps().stream().map(TraceData::step).toList())));
    }

    private static Notation lines(List<Line> lines) {
        return list(lines.stream().map(TraceData::line).toList());
    }

    private static Notation line(Line line) {
        return new Notation.Fields(
                List.of("text", "latex", "mathml", "rule"),
                List.of(
                        text(Trace.text(line.expression())),
                        text(Trace.latex(line.expression())),
                        text(Trace.mathml(line.expression())),
                        text(line.rules())));
    }

    private static Notation step(Step step) {
        return new Notation.Fields(
                List.of("rule", "before", "after", "detail", "steps"),
                List.of(
                        text(step.rule()),
                        text(Printer.text(step.before())),
                        text(Printer.text(step.after())),
                        text(step.detail()),
                        list(step.steps().stream().map(TraceData::step).toList())));
    }

    private static Notation text(String text) {
        return new Notation.Characters(text);
    }

    private static Notation list(List<Notation> items) {
        return new Notation.Items(Notation.Items.Kind.LIST, items);
    }
}
