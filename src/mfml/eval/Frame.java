package mfml.eval;

import java.util.Arrays;
import mfml.budget.Measure;
import mfml.source.Source;
import mfml.value.Real;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/**
 * The variables of one call, and the register in which a node leaves its result. Whole numbers, reals and truth values
 * are carried unboxed; a slot's kind says where its value lies.
 */
final class Frame {
    // marks in place of an object: the slot's bits are its value
    private static final Value REAL = new Real(0);
    private static final Value WHOLE = new Whole(0);
    private static final Value TRUTH = new Whole(1);

    // the register: which field holds the result is what execute returns
    long whole; // also a truth value: 1 or 0
    double real;
    Value object;
    /** Whether the vector in {@link #object} counts as a row inside its product. */
    boolean row;

    private long[] bits; // numbers and truth values
    private Value[]
            values; // objects; where bits hold the value, a mark that says what they are; null where there is none

    final Frame top;
    final Execution execution;
    Source source;
    /** The frame below on the chain of living frames, for measuring memory. */
    Frame below;

    /** A frame of a call; {@code top} holds the top-level names that the function sees. */
    Frame(int size, Frame top, Execution execution, Source source) {
        bits = new long[size];
        values = new Value[size];
        this.top = top == null ? this : top;
        this.execution = execution;
        this.source = source;
    }

    /** Makes room: the top level of a session grows with its names. */
    void grow(int size) {
        if (size <= bits.length) return;
        int room = Math.max(size, 2 * bits.length);
        bits = Arrays.copyOf(bits, room);
        values = Arrays.copyOf(values, room);
    }

    /** Brings a slot into the register; UNSET when it has no value yet. */
    int load(int slot) {
        return load(this, slot);
    }

    /** Brings a slot of another frame into this register; the other may be shared by threads and is only read. */
    int load(Frame from, int slot) {
        Value held = from.values[slot];
        if (held == REAL) {
            real = Double.longBitsToDouble(from.bits[slot]);
            return Node.REAL;
        }
        if (held == WHOLE) {
            whole = from.bits[slot];
            return Node.WHOLE;
        }
        if (held == TRUTH) {
            whole = from.bits[slot];
            return Node.TRUTH;
        }
        if (held == null) return Node.UNSET;
        object = held;
        return Node.OBJECT;
    }

    /** Puts the register, which holds a value of this kind, into a slot. */
    void store(int slot, int kind) {
        take(slot, kind, this);
    }

    /** Puts the register of another frame into a slot. */
    void take(int slot, int kind, Frame from) {
        switch (kind) {
            case Node.REAL -> {
                bits[slot] = Double.doubleToRawLongBits(from.real);
                if (values[slot] != REAL) values[slot] = REAL;
            }
            case Node.WHOLE -> storeWhole(slot, from.whole);
            case Node.TRUTH -> {
                bits[slot] = from.whole;
                values[slot] = TRUTH;
            }
            case Node.OBJECT -> values[slot] = from.object;
            default -> values[slot] = null;
        }
    }

    void storeWhole(int slot, long number) {
        bits[slot] = number;
        if (values[slot] != WHOLE) values[slot] = WHOLE;
    }

    /** Stores any value, numbers unboxed. */
    void put(int slot, Value value) {
        store(slot, unbox(value));
    }

    /** Keeps a value where measuring finds it, until {@link #clear}. */
    void keep(int slot, Value value) {
        values[slot] = value;
    }

    void clear(int slot) {
        values[slot] = null;
    }

    boolean isSet(int slot) {
        return values[slot] != null;
    }

    /** The value in a slot, or null. */
    Value value(int slot) {
        int kind = load(slot);
        return kind == Node.UNSET ? null : box(kind);
    }

    /** The bits of a slot that holds a whole number; of another one anything. */
    long bits(int slot) {
        return bits[slot];
    }

    /** The object in a slot; a number, or null, where it holds none. */
    Value object(int slot) {
        return values[slot];
    }

    /** Copies a slot of another frame, set or not. */
    void copy(int slot, Frame from, int fromSlot) {
        bits[slot] = from.bits[fromSlot];
        values[slot] = from.values[fromSlot];
    }

    /** Brings a value into the register, unboxed where it can be; returns its kind. */
    int unbox(Value value) {
        if (value instanceof Real number) {
            real = number.value();
            return Node.REAL;
        }
        if (value instanceof Whole number) {
            whole = number.value();
            return Node.WHOLE;
        }
        if (value instanceof Truth truth) {
            whole = truth.holds() ? 1 : 0;
            return Node.TRUTH;
        }
        object = value;
        return Node.OBJECT;
    }

    /** The register as a value. */
    Value box(int kind) {
        return switch (kind) {
            case Node.WHOLE -> new Whole(whole);
            case Node.REAL -> new Real(real);
            case Node.TRUTH -> Truth.of(whole != 0);
            default -> object;
        };
    }

    void measure(Measure measure) {
        if (!measure.add(this, 64 + 16L * bits.length)) return;
        for (Value value : values) {
            if (value != null && value != REAL && value != WHOLE && value != TRUTH) value.measure(measure);
        }
    }
}
