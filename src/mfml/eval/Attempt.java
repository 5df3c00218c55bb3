package mfml.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.value.Shaped;
import mfml.value.Text;
import mfml.value.Value;

/** {@code try x otherwise y}: a value instead of an error; without otherwise the message is the value. Limits are not caught. */
final class Attempt extends Node {
    private final Node body;
    private final Node otherwise; // null without one

    Attempt(Span span, Node body, Node otherwise) {
        super(span);
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    int execute(Frame frame) {
        Execution.Mark mark = frame.execution.mark();
        try {
            return body.execute(frame);
        } catch (Fault fault) {
            if (fault.isLimit()) throw fault;
            frame.execution.reset(mark);
            frame.execution.settle(frame.source, span);
            if (otherwise != null) return otherwise.execute(frame);
            var problem = fault.diagnostic();
            String detail =
                    problem.detail().isEmpty() ? "" : " " + problem.detail().replace('\n', ' ');
            return object(frame, new Text(problem.message() + detail));
        }
    }

    @Override
    Node[] children() {
        return otherwise == null ? new Node[] {body} : new Node[] {body, otherwise};
    }

    /** {@code body at (x = 1, y = 2)}: the body with these values, for its letters and those of the formulas it has. */
    static final class With extends Node {
        private final String[] names;
        private final int[] slots;
        private final Node[] values;
        private final Node[] outside; // what the names mean outside, null where nothing
        private final Node body;

        With(Span span, String[] names, int[] slots, Node[] values, Node[] outside, Node body) {
            super(span);
            this.names = names;
            this.slots = slots;
            this.values = values;
            this.outside = outside;
            this.body = body;
        }

        @Override
        int execute(Frame frame) {
            Map<String, Value> given = new LinkedHashMap<>();
            for (int k = 0; k < slots.length; k++) {
                frame.store(slots[k], values[k].execute(frame));
                given.put(names[k], frame.value(slots[k]));
            }
            boolean shaped = false;
            for (Node node : outside) shaped |= letter(frame, node) != null;
            for (int k = 0; k < slots.length; k++) {
                Value value = given.get(names[k]);
                Value held = shaped ? letter(frame, outside[k]) : null;
                if (held == null && ExactForms.mentions(value, names)) {
                    held = ExactForms.place(names[k], value); // x + 1 for x is put in once
                    given.put(((Symbol) held).name(), value);
                }
                if (held != null) frame.store(slots[k], frame.unbox(held));
            }
            int kind = body.execute(frame);
            if (kind != OBJECT) return kind;
            Value formula = frame.object; // before the register is used again
            try {
                return frame.unbox(substituted(frame, formula, given));
            } catch (Fault fault) {
                throw fault.at(frame.source, span);
            }
        }

        /** Where the formula of a derivative has no value, the function itself is asked at the point. */
        private Value substituted(Frame frame, Value formula, Map<String, Value> given) {
            try {
                return ExactForms.substituted(formula, given, frame.execution);
            } catch (Fault none) {
                if (none.isLimit()) throw none;
                if (body instanceof Calculus derivative) return derivative.at(frame, given, none);
                askedWithin(body, frame, given, none);
                if (!none.code().equals("cases.none")) throw none;
                throw Fault.of("cases.outside").with("formula", formula.text()).with("place", places(given));
            }
        }

        private static String places(Map<String, Value> given) {
            return given.entrySet().stream()
                    .map(place -> place.getKey() + " = " + place.getValue().text())
                    .collect(Collectors.joining(", "));
        }

        private static void askedWithin(Node node, Frame frame, Map<String, Value> given, Fault none) {
            if (node instanceof Calculus derivative) derivative.at(frame, given, none);
            else for (Node child : node.children()) askedWithin(child, frame, given, none);
        }

        /** A letter that has a shape stays in the body, which is worked out first: what is given is put in afterwards. */
        private static Value letter(Frame frame, Node outside) {
            return outside instanceof Variable variable
                            && variable.isSet(frame)
                            && variable.evaluate(frame) instanceof Shaped shaped
                    ? shaped
                    : null;
        }

        @Override
        Node[] children() {
            Node[] all = java.util.Arrays.copyOf(values, values.length + 1);
            all[values.length] = body;
            return all;
        }
    }
}
