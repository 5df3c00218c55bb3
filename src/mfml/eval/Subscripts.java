package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.ElementType;
import mfml.tensor.Indexing;
import mfml.tensor.Subscript;
import mfml.tensor.Tensor;
import mfml.value.RecordValue;
import mfml.value.Shaped;
import mfml.value.Text;
import mfml.value.Value;
import mfml.value.Whole;

/** What stands in the brackets of {@code X[i, 2:end, :]}; {@code end} is the length of its axis. */
final class Subscripts {
    private final Node[] nodes; // null for a lone colon
    private final int endSlot; // a slot for the value of end, -1 where it does not occur

    Subscripts(Node[] nodes, int endSlot) {
        this.nodes = nodes;
        this.endSlot = endSlot;
    }

    /** The first of them may be worked out already. */
    Subscript[] evaluate(Frame frame, Value target, Value... known) {
        Subscript[] subscripts = new Subscript[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            if (nodes[k] == null) {
                subscripts[k] = Subscript.ALL;
                continue;
            }
            try {
                if (k < known.length) {
                    subscripts[k] = Subscript.of(known[k]);
                    continue;
                }
                if (endSlot >= 0) frame.storeWhole(endSlot, Indexing.length(target, k));
                subscripts[k] = Subscript.of(nodes[k].evaluate(frame));
            } catch (Fault fault) {
                throw fault.at(frame.source, nodes[k].span);
            }
        }
        return subscripts;
    }

    /** Whether there is one, and no colon, for each axis of a vector or matrix of reals: then they may choose an entry. */
    boolean fit(Tensor tensor) {
        int count = nodes.length;
        if (tensor.type() != ElementType.FLOAT64 || tensor.rank() != count || nodes[0] == null) return false;
        return count == 1 || count == 2 && nodes[1] != null;
    }

    /** Leaves the value of one of them in the frame's register; its kind. */
    int execute(Frame frame, int place, Tensor target) {
        if (endSlot >= 0) frame.storeWhole(endSlot, target.length(place));
        return nodes[place].execute(frame);
    }

    int count() {
        return nodes.length;
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
        private final boolean isQuiet;

        Read(Span span, Node target, Subscripts subscripts, int spill) {
            super(span);
            this.target = target;
            this.subscripts = subscripts;
            this.spill = spill;
            this.isQuiet = java.util.Arrays.stream(children()).allMatch(Node::isQuiet);
        }

        @Override
        int execute(Frame frame) {
            return read(frame, true);
        }

        /** To be looked at only: a slice is not copied, nor its entries marked as shared. */
        @Override
        int begin(Frame frame) {
            return read(frame, false);
        }

        private int read(Frame frame, boolean keeps) {
            int kind = target.execute(frame);
            Value value = frame.box(kind);
            if (value instanceof RecordValue record && subscripts.single() != null)
                return frame.unbox(field(frame, record));
            if (value instanceof Shaped shaped) return formula(frame, shaped);
            frame.keep(spill, value);
            if (value instanceof Tensor tensor && subscripts.fit(tensor)) return entry(frame, tensor, keeps);
            return part(frame, value, subscripts.evaluate(frame, value), keeps);
        }

        private int formula(Frame frame, Shaped shaped) {
            List<Value> at = new ArrayList<>();
            for (Node node : subscripts.nodes) at.add(node == null ? null : node.evaluate(frame));
            try {
                return frame.unbox(shaped.part(at, frame.execution));
            } catch (Fault fault) {
                throw placed(frame, fault);
            }
        }

        /** The way of loops over entries: whole numbers choose one without being boxed. */
        private int entry(Frame frame, Tensor tensor, boolean keeps) {
            int kind = subscripts.execute(frame, 0, tensor);
            if (kind != WHOLE) return part(frame, tensor, subscripts.evaluate(frame, tensor, frame.box(kind)), keeps);
            long first = frame.whole;
            long second = 0;
            if (subscripts.count() == 2) {
                kind = subscripts.execute(frame, 1, tensor);
                if (kind != WHOLE) {
                    Value row = new Whole(first);
                    return part(frame, tensor, subscripts.evaluate(frame, tensor, row, frame.box(kind)), keeps);
                }
                second = frame.whole;
            }
            frame.clear(spill);
            try {
                return real(frame, subscripts.count() == 1 ? tensor.entry(first) : tensor.entry(first, second));
            } catch (Fault fault) {
                throw placed(frame, fault);
            }
        }

        private int part(Frame frame, Value value, Subscript[] at, boolean keeps) {
            frame.clear(spill);
            try {
                return frame.unbox(
                        keeps ? Indexing.get(value, frame.execution, at) : Indexing.look(value, frame.execution, at));
            } catch (Fault fault) {
                throw placed(frame, fault);
            }
        }

        /** {@code r["unicorn"]}: a record is indexed by the names of its parts. */
        private Value field(Frame frame, RecordValue record) {
            Node node = subscripts.single();
            Value name = node.evaluate(frame);
            if (!(name instanceof Text text)) {
                throw Fault.of("index.name")
                        .with("found", name.description())
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
        boolean isQuiet() {
            return isQuiet;
        }

        private Fault placed(Frame frame, Fault fault) {
            return fault.with("target", named(frame, target, "the value")).at(frame.source, span);
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
