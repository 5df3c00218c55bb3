package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.Indexing;
import mfml.tensor.Subscript;
import mfml.value.RecordValue;
import mfml.value.Text;
import mfml.value.Value;

/** What stands in the brackets of {@code X[i, 2:end, :]}; {@code end} is the length of its axis. */
final class Subscripts {
    private final Node[] nodes; // null for a lone colon
    private final int endSlot; // a slot for the value of end, -1 where it does not occur

    Subscripts(Node[] nodes, int endSlot) {
        this.nodes = nodes;
        this.endSlot = endSlot;
    }

    Subscript[] evaluate(Frame frame, Value target) {
        Subscript[] subscripts = new Subscript[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            if (nodes[k] == null) {
                subscripts[k] = Subscript.ALL;
                continue;
            }
            try {
                if (endSlot >= 0) frame.storeWhole(endSlot, Indexing.length(target, k));
                subscripts[k] = Subscript.of(nodes[k].evaluate(frame));
            } catch (Fault fault) {
                throw fault.at(frame.source, nodes[k].span);
            }
        }
        return subscripts;
    }

    Node[] children() {
        return java.util.Arrays.stream(nodes).filter(node -> node != null).toArray(Node[]::new);
    }

    /** The only subscript when there is one and it is no colon, else null. */
    Node single() {
        return nodes.length == 1 ? nodes[0] : null;
    }

    /** {@code X[i, j]} read. */
    static final class Read extends Node {
        private final Node target;
        private final Subscripts subscripts;
        private final int spill;

        Read(Span span, Node target, Subscripts subscripts, int spill) {
            super(span);
            this.target = target;
            this.subscripts = subscripts;
            this.spill = spill;
        }

        @Override
        int execute(Frame frame) {
            int kind = target.execute(frame);
            Value value = frame.box(kind);
            if (value instanceof RecordValue record && subscripts.single() != null) return frame.unbox(part(frame, record));
            frame.keep(spill, value);
            Subscript[] at = subscripts.evaluate(frame, value);
            frame.clear(spill);
            try {
                return frame.unbox(Indexing.get(value, frame.execution, at));
            } catch (Fault fault) {
                throw fault.with("target", named(frame, target, "the value"))
                        .at(frame.source, span);
            }
        }

        /** {@code r["unicorn"]}: a record is indexed by the names of its parts. */
        private Value part(Frame frame, RecordValue record) {
            Node node = subscripts.single();
            Value name = node.evaluate(frame);
            if (!(name instanceof Text text)) {
                throw Fault.of("index.name").with("found", name.description())
                        .with("names", String.join(", ", record.fieldNames()))
                       .at(frame.source, node.span);
            }
            Value part = record.field(text.text());
            if (part != null) return part;
            throw FieldRead.unknown(record, text.text())
                    .with("target", named(frame, target, "the value"))
                    .at(frame.source, node.span);
        }

        @Override
        Node[] children() {
            Node[] below = subscripts.children();
            Node[] all = java.util.Arrays.copyOf(below, below.length + 1);
            all[below.length] = target;
            return all;
        }
    }

}
