package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import mfml.source.Source;
import mfml.syntax.FunctionLayout;
import mfml.value.Signature;

/** A function made ready to run; closures over it bring the captured values. */
final class FunctionCode {
    final String name;
    final Source source;
    final FunctionLayout layout;
    final Signature signature;
    final int parameters;
    final Node body; // for calls that give every parameter
    final Node completed; // the body after the parameters that were not given
    final int frameSize;
    final int depth;
    final int own; // where a function that calls itself finds itself, -1 where it does not
    final int[] outerSlots;
    final int[] innerSlots;

    FunctionCode(FunctionLayout layout, Signature signature, Node[] presets, Node body, int frameSize) {
        this.name = layout.name();
        this.source = layout.source();
        this.layout = layout;
        this.signature = signature;
        this.parameters = presets.length;
        this.body = body;
        this.completed = presets.length == 0 ? body : new Presets(presets, body);
        this.frameSize = frameSize;
        this.depth = completed.depth() + 3; // what calling it takes besides
        this.own = layout.own();
        List<FunctionLayout.Capture> captures = layout.captures();
        this.outerSlots =
                captures.stream().mapToInt(FunctionLayout.Capture::outerSlot).toArray();
        this.innerSlots =
                captures.stream().mapToInt(FunctionLayout.Capture::innerSlot).toArray();
    }

    boolean isOptional(int parameter) {
        return signature.parameters().get(parameter).preset().isPresent();
    }

    /** How messages name it. */
    String shownName() {
        return name.isEmpty() ? "the function" : name;
    }

    /** Gives parameters that were not given their presets, from left to right; a preset may use those before it. */
    private static final class Presets extends Node {
        private final Node[] presets; // null where a parameter must be given, which the call has checked
        private final Node body;

        Presets(Node[] presets, Node body) {
            super(body.span);
            this.presets = presets;
            this.body = body;
        }

        @Override
        int execute(Frame frame) {
            for (int k = 0; k < presets.length; k++) {
                if (!frame.isSet(k)) frame.store(k, presets[k].execute(frame));
            }
            return body.execute(frame);
        }

        @Override
        Node[] children() {
            List<Node> all = new ArrayList<>(List.of(body));
            for (Node preset : presets) if (preset != null) all.add(preset);
            return all.toArray(new Node[0]);
        }
    }
}
