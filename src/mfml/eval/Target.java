package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.Indexing;
import mfml.tensor.Subscript;
import mfml.tensor.Tensor;
import mfml.value.Real;
import mfml.value.Value;
import mfml.value.Whole;

/** Where an assignment puts a value. */
interface Target {
    void assign(Frame frame, Value value);

    /** A variable: of the function, or of the top level. */
    record Place(Span span, String name, int slot, boolean isTopLevel) implements Target {
        Frame home(Frame frame) {
            return isTopLevel ? frame.top : frame;
        }

        @Override
        public void assign(Frame frame, Value value) {
            home(frame).put(slot, value);
        }
    }

    /** {@code X[i, j] = …}: a new value for X, made in place where nobody shares its entries. */
    record Entry(Span span, Place place, Subscripts subscripts) implements Target {
        @Override
        public void assign(Frame frame, Value value) {
            Frame home = place.home(frame);
            Value target = target(frame, home);
            replace(frame, home, target, value, subscripts.evaluate(frame, target));
        }

        /** Stores the frame's register: in a loop over entries without boxing it. */
        void store(Frame frame, int kind) {
            Frame home = place.home(frame);
            boolean isNumber = kind == Node.REAL || kind == Node.WHOLE;
            if (isNumber && home.object(place.slot()) instanceof Tensor tensor && subscripts.fit(tensor)) {
                entry(frame, home, tensor, kind == Node.REAL ? frame.real : frame.whole);
            } else {
                assign(frame, frame.box(kind));
            }
        }

        private void entry(Frame frame, Frame home, Tensor tensor, double number) {
            int kind = subscripts.execute(frame, 0, tensor);
            long first = frame.whole;
            if (kind != Node.WHOLE) {
                Value index = frame.box(kind);
                replace(frame, home, tensor, new Real(number), subscripts.evaluate(frame, tensor, index));
                return;
            }
            long second = 0;
            if (subscripts.count() == 2) {
                kind = subscripts.execute(frame, 1, tensor);
                if (kind != Node.WHOLE) {
                    Subscript[] at = subscripts.evaluate(frame, tensor, new Whole(first), frame.box(kind));
                    replace(frame, home, tensor, new Real(number), at);
                    return;
                }
                second = frame.whole;
            }
            try {
                boolean written = subscripts.count() == 1
                        ? tensor.overwrite(first, number)
                        : tensor.overwrite(first, second, number);
                if (written) return;
            } catch (Fault fault) {
                throw fault.with("target", place.name()).at(frame.source, span);
            }
            Subscript[] at = subscripts.count() == 1
                    ? new Subscript[] {new Subscript.Single(first)}
                    : new Subscript[] {new Subscript.Single(first), new Subscript.Single(second)};
            replace(frame, home, tensor, new Real(number), at);
        }

        private Value target(Frame frame, Frame home) {
            Value target = home.value(place.slot());
            if (target != null) return target;
            throw Fault.of(place.isTopLevel() ? "name.unset" : "name.unset_local")
                    .with("name", place.name())
                    .at(frame.source, place.span());
        }

        private void replace(Frame frame, Frame home, Value target, Value value, Subscript[] at) {
            try {
                home.put(place.slot(), Indexing.set(target, value, frame.execution, at));
                frame.execution.settle(frame.source, span);
            } catch (Fault fault) {
                throw fault.with("target", place.name()).at(frame.source, span);
            }
        }
    }

    /** {@code m, b = …}: a vector, list or record that comes apart. */
    record Apart(Span span, Target[] parts) implements Target {
        @Override
        public void assign(Frame frame, Value value) {
            Value[] values;
            try {
                values = parts(value, parts.length, frame.execution);
            } catch (Fault fault) {
                throw fault.at(frame.source, span);
            }
            for (int k = 0; k < parts.length; k++) parts[k].assign(frame, values[k]);
        }

        private static Value[] parts(Value value, int count, mfml.value.Run run) {
            if (value instanceof mfml.value.RecordValue record) {
                Value[] fields = record.values().toArray(Value[]::new);
                return checked(fields, count, value);
            }
            if (value instanceof mfml.value.Listing listing) {
                return checked(listing.parts().toArray(Value[]::new), count, value);
            }
            if (value instanceof mfml.value.Scalar) {
                throw Fault.of("assign.apart")
                        .with("found", value.description())
                        .with("targets", count);
            }
            Items items = Items.of(value, run);
            if (items.count() != count) throw wrongCount(items.count(), count, value);
            Value[] values = new Value[count];
            for (int k = 0; k < count; k++) {
                values[k] = items.at(k);
                if (values[k] instanceof Tensor tensor) tensor.markShared();
            }
            return values;
        }

        private static Value[] checked(Value[] values, int count, Value whole) {
            if (values.length != count) throw wrongCount(values.length, count, whole);
            return values;
        }

        private static Fault wrongCount(long values, int targets, Value whole) {
            return Fault.of("assign.parts")
                    .with("found", whole.description())
                    .with("parts", values == 1 ? "one part" : values + " parts")
                    .with("targets", targets);
        }
    }
}
