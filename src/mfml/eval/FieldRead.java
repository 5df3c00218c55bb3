package mfml.eval;

import mfml.error.Fault;
import mfml.resolve.Suggestion;
import mfml.source.Span;
import mfml.tensor.Operations;
import mfml.value.Value;

/** {@code p.slope}: a named part of a value. */
final class FieldRead extends Node {
    private final Node target;
    private final String name;

    FieldRead(Span span, Node target, String name) {
        super(span);
        this.target = target;
        this.name = name;
    }

    @Override
    int execute(Frame frame) {
        Value value = target.evaluate(frame);
        Value part = Operations.field(value, name, frame.execution);
        if (part != null) return frame.unbox(part);
        Fault fault = Vocabulary.isBuiltin(name)
                ? Fault.of("field.function").with("name", name).with("found", value.description())
                : unknown(value, name);
        throw fault.with("target", named(frame, target, "the value")).at(frame.source, span);
    }

    /** The fault of a value without a part of this name. */
    static Fault unknown(Value value, String name) {
        Fault fault = Fault.of("field.unknown").with("name", name).with("found", value.description());
        var names = value.fieldNames();
        Suggestion.nearest(name, names)
                .ifPresent(near -> fault.with("near", near).hint("near"));
        if (!names.isEmpty()) fault.with("names", String.join(", ", names)).hint("names");
        return fault;
    }

    @Override
    Node[] children() {
        return new Node[] {target};
    }
}
