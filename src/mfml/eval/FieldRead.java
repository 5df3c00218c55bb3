package mfml.eval;

import mfml.error.Fault;
import mfml.resolve.Suggestion;
import mfml.source.Span;
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
        Value part = value.field(name);
        if (part != null) return frame.unbox(part);
        Fault fault = Fault.of("field.unknown")
                .with("name", name)
                .with("target", named(frame, target, "the value"))
                .with("found", value.description());
        var names = value.fieldNames();
        if (!names.isEmpty()) fault.with("names", String.join(", ", names)).hint("names");
        Suggestion.nearest(name, names)
                .ifPresent(near -> fault.with("near", near));
        throw fault.at(frame.source, span);
    }

    @Override
    Node[] children() {
        return new Node[] {target};
    }
}
