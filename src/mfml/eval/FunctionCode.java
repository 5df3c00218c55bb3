package mfml.eval;

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
    final Node[] presets; // null where a parameter must be given
    final Node body;
    final int frameSize;
    final int depth;
    final int[] outerSlots;
    final int[] innerSlots;

    FunctionCode(FunctionLayout layout, Signature signature, Node[] presets, Node body, int frameSize) {
        this.name = layout.name();
        this.source = layout.source();
        this.layout = layout;
        this.signature = signature;
        this.presets = presets;
        this.body = body;
        this.frameSize = frameSize;
        this.depth = body.depth() + 3; // what calling it takes besides
        List<FunctionLayout.Capture> captures = layout.captures();
        this.outerSlots =
                captures.stream().mapToInt(FunctionLayout.Capture::outerSlot).toArray();
        this.innerSlots =
                captures.stream().mapToInt(FunctionLayout.Capture::innerSlot).toArray();
    }

    /** How messages name it. */
    String shownName() {
        return name.isEmpty() ? "the function" : name;
    }
}
