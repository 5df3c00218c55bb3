package mfml.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import mfml.error.Fault;
import mfml.source.Span;
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
            for (int k = 0; k < slots.length; k++) given.put(names[k], values[k].evaluate(frame));
            boolean shaped = false;
            for (Node node : outside) shaped |= letter(frame, node) != null;
            for (int k = 0; k < slots.length; k++) {
                Value held = shaped ? letter(frame, outside[k]) : null;
                frame.store(slots[k], frame.unbox(held != null ? held : given.get(names[k])));
            }
            int kind = body.execute(frame);
            if (kind != OBJECT) return kind;
            try {
                return frame.unbox(ExactForms.substituted(frame.object, given, frame.execution));
            } catch (Fault fault) {
                throw fault.at(frame.source, span);
            }
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
