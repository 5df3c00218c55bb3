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
    private static final int SHORT = 500; // characters

    final FunctionCode code;
    private final Frame
            captured; // the captured values lie in its slots, in the order of the captures; null without any
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
        if (code.own >= 0) frame.keep(code.own, this);
        frame.below = execution.newest;
        execution.newest = frame;
        return frame;
    }

    /**
     * Runs the body in its frame, whose first slots hold the arguments; the result is in the frame's register.
     *
     * @param given how many of the first parameters surely have their arguments
     */
    int run(Frame frame, int given, Source from, Span where) {
        Execution execution = frame.execution;
        if (given != code.parameters) requireGiven(frame, from, where);
        try {
            Node body = given == code.parameters ? code.body : code.completed;
            int kind = execution.enter(body, code.depth, frame);
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

    /** The caller's line is where an argument is missing. */
    private void requireGiven(Frame frame, Source from, Span where) {
        int given = 0;
        for (int k = 0; k < code.parameters; k++) if (frame.isSet(k)) given++;
        for (int k = 0; k < code.parameters; k++) {
            if (!frame.isSet(k) && !code.isOptional(k))
                throw code.signature.missing(k, given).at(from, where);
        }
    }

    /** What one over this code takes. */
    static long bytes(FunctionCode code) {
        return code.outerSlots.length == 0 ? 32 : 160 + 16L * code.outerSlots.length;
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
        return frame.box(run(frame, 0, null, null));
    }

    @Override
    public Notation notation() {
        return isLong() ? LargeStack.call(this::written) : written();
    }

    private Notation written() {
        return new Notation.Written(
                FunctionText.text(code.layout),
                FunctionText.source(code.layout),
                FunctionText.latex(code.layout),
                FunctionText.mathml(code.layout));
    }

    /** Whether its text may nest deeper than the stack of any thread lets a printer go. */
    private boolean isLong() {
        var statements = code.layout.written().statements();
        return !statements.isEmpty()
                && statements.getFirst().span().to(statements.getLast().span()).length() > SHORT;
    }

    @Override
    public void measure(Measure measure) {
        if (!measure.add(this, 32)) return;
        if (captured != null) measure.later(captured::measure);
    }
}
