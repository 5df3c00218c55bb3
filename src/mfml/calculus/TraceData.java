package mfml.calculus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.syntax.Printer;

/** A worked solution as plain maps, lists and text. */
final class TraceData {
    private TraceData() {}

    static Map<String, Object> of(Trace trace, Trace.Depth depth) {
        List<Object> parts = new ArrayList<>();
        for (Trace.Part part : trace.parts()) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("start", Printer.text(part.start()));
            List<Object> lines = new ArrayList<>();
            for (Line line : Trace.lines(part, depth)) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("text", Trace.text(line.expression()));
                each.put("latex", Trace.latex(line.expression()));
                each.put("rule", line.rules());
                lines.add(each);
            }
            data.put("lines", lines);
            data.put("steps", steps(part.steps()));
            parts.add(data);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("parts", parts);
        data.put("answer", trace.answer().source());
        data.put("notes", trace.notes());
        return data;
    }

    private static List<Object> steps(List<Step> steps) {
        List<Object> all = new ArrayList<>();
        for (Step step : steps) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("rule", step.rule());
            data.put("before", Printer.text(step.before()));
            data.put("after", Printer.text(step.after()));
            data.put("detail", step.detail());
            data.put("steps", steps(step.steps()));
            all.add(data);
        }
        return all;
    }
}
