package mfml.eval;

import mfml.budget.Measure;
import mfml.error.Fault;
import mfml.render.Notation;
import mfml.source.Source;
import mfml.source.Span;
import mfml.syntax.FunctionText;
import mfml.tensor.Tensor;
import mfml.value.FunctionValue;
import mfml.value.Run;
import mfml.value.Signature;
import mfml.value.Value;

/** A function with the values it took along when it was made. */
public final class Closure extends FunctionValue {
    final FunctionCode code;
    private final Frame captured; // the captured values lie in its slots, in the order of the captures; null without any
    private final Frame top;

    Closure(FunctionCode code, Frame maker) {
        this.code = code;
        this.top = maker.top;
        int count = code.outerSlots.length;
        this.captured = count == 0 ? null : new Frame(count, null, null, code.source);
        for (int k = 0; k < count; k++) {
            captured.copy(k, maker, code.outerSlots[k]);
            if (maker.isSet(code.outerSlots[k]) && captured.value(k) instanceof Tensor tensor) tensor.markShared();
        }
    }

    /** A frame for a call, linked to those that live; its arguments are still to come. */
    Frame frame(Execution execution) {
        Frame frame = new Frame(code.frameSize, top, execution, code.source);
        for (int k = 0; k < code.innerSlots.length; k++) frame.copy(code.innerSlots[k], captured, k);
        if (code.layout.own() >= 0) frame.keep(code.layout.own(), this);
        frame.below = execution.newest;
        execution.newest = frame;
        return frame;
    }

    /** Runs the body in its frame, whose first slots hold the arguments; the result is in the frame's register. */
    int run(Frame frame, Source from, Span where) {
        Execution execution = frame.execution;
        boolean complete = true;
        for (int k = 0; k < code.presets.length; k++) {
            if (frame.isSet(k)) continue;
            if (code.presets[k] == null) throw missing(frame, k).at(from, where);
            complete = false;
        }
        try {
            for (int k = 0; k < code.presets.length && !complete; k++) {
                if (!frame.isSet(k)) frame.store(k, code.presets[k].execute(frame));
            }
            int kind = execution.enter(code.body, code.depth, frame);
            if (kind == Node.RETURN) kind = execution.returned;
            if (kind == Node.UNSET) kind = Node.object(frame, mfml.value.None.NONE);
            execution.newest = frame.below;
            return kind;
        } catch (Fault fault) {
            if (code.source.isLibrary() && !fault.isPlaced()) {
                throw fault.through(code.shownName(), null, null).at(from, where);
            }
            throw fault.at(from, where).through(code.shownName(), from, where);
        }
    }

    private Fault missing(Frame frame, int parameter) {
        int given = 0;
        for (int k = 0; k < code.presets.length; k++) if (frame.isSet(k)) given++;
        return code.signature.missing(parameter, given);
    }

    @Override
    public Signature signature() {
        return code.signature;
    }

    @Override
    public String documentation() {
        return code.layout.documentation();
    }

    @Override
    public Value call(Value[] arranged, Run run) {
        Execution execution = (Execution) run;
        Frame frame = frame(execution);
        for (int k = 0; k < arranged.length; k++) {
            if (arranged[k] != null) {
                if (arranged[k] instanceof Tensor tensor) tensor.markShared();
                frame.put(k, arranged[k]);
            }
        }
        return frame.box(run(frame, null, null));
    }

    @Override
    public Notation notation() {
        return new Notation.Written(
                FunctionText.text(code.layout), FunctionText.source(code.layout), FunctionText.latex(code.layout));
    }

    @Override
    public void measure(Measure measure) {
        if (!measure.add(this, 64)) return;
        if (captured != null) captured.measure(measure);
    }
}
