package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.Gathering;
import mfml.tensor.Tensor;
import mfml.value.FunctionValue;
import mfml.value.Scalar;
import mfml.value.Shaped;
import mfml.value.Value;

/** {@code f.(x, y)}: the function for every entry; single numbers go along with each. */
final class Everywhere extends Node {
    private final Node callee;
    private final Node[] arguments;
    private final int spill;

    Everywhere(Span span, Node callee, Node[] arguments, int spill) {
        super(span);
        this.callee = callee;
        this.arguments = arguments;
        this.spill = spill;
    }

    @Override
    int execute(Frame frame) {
        Value function = callee.evaluate(frame);
        if (!(function instanceof FunctionValue called)) {
            throw Fault.of("call.not_function")
                    .with("name", named(frame, callee, "what stands before the dot"))
                    .with("found", function.description())
                    .at(frame.source, callee.span);
        }
        Value[] values = new Value[arguments.length];
        frame.keep(spill, UnderConstruction.of(values));
        for (int k = 0; k < arguments.length; k++) values[k] = arguments[k].evaluate(frame);
        try {
            Value result = map(called, values, frame);
            frame.clear(spill);
            return noted(frame, frame.unbox(result));
        } catch (Fault fault) {
            throw fault.with("call", called.name()).at(frame.source, span);
        }
    }

    private Value map(FunctionValue function, Value[] values, Frame frame) {
        for (Value value : values) {
            if (value instanceof Shaped shaped) return shaped.mapped(function, values, frame.execution);
        }
        Items[] items = new Items[values.length];
        int[] shape = null;
        long count = -1;
        for (int k = 0; k < values.length; k++) {
            if (values[k] instanceof Scalar) continue;
            if (values[k] instanceof Tensor tensor) {
                if (shape != null && !java.util.Arrays.equals(shape, tensor.shape()))
                    throw different(count, tensor.size());
                shape = tensor.shape();
                items[k] = entries(tensor);
            } else {
                items[k] = Items.of(values[k], frame.execution);
            }
            if (count >= 0 && items[k].count() != count) throw different(count, items[k].count());
            count = items[k].count();
        }
        if (count < 0) return function.apply(frame.execution, values);
        Gathering gathered = new Gathering();
        Value[] round = values.clone();
        for (long place = 0; place < count; place++) {
            for (int k = 0; k < items.length; k++) if (items[k] != null) round[k] = items[k].at(place);
            gathered.add(function.apply(frame.execution, round.clone()), frame.execution);
        }
        Value flat = gathered.finish(frame.execution);
        return shape != null && shape.length != 1 && flat instanceof Tensor tensor && tensor.rank() == 1
                ? tensor.reshaped(frame.execution, shape)
                : flat;
    }

    private static Items entries(Tensor tensor) {
        return new Items() {
            @Override
            public long count() {
                return tensor.size();
            }

            @Override
            public Value at(long place) {
                return tensor.at((int) place);
            }
        };
    }

    private static Fault different(long first, long second) {
        return Fault.of("call.everywhere").with("first", first).with("second", second);
    }

    @Override
    Node[] children() {
        Node[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = callee;
        return all;
    }
}
