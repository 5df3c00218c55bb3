package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import mfml.resolve.TopLevel;
import mfml.tensor.Tensor;
import mfml.value.Value;

/** The values of the top-level names of one run or session. */
public final class Globals {
    private final TopLevel top;
    private final Frame frame;

    public Globals(TopLevel top) {
        this.top = top;
        this.frame = new Frame(top.size(), null, null, null);
    }

    /** The names may have become more since the last run. */
    void fit() {
        frame.grow(top.size());
    }

    Frame frame() {
        return frame;
    }

    /** The value of a name, or null. */
    public Value get(String name) {
        int slot = top.slot(name);
        fit();
        return slot < 0 ? null : frame.value(slot);
    }

    /** The names that have a value. */
    public List<String> names() {
        fit();
        List<String> names = new ArrayList<>();
        for (int slot = 0; slot < top.size(); slot++) if (frame.isSet(slot)) names.add(top.name(slot));
        return names;
    }

    /** Takes a name's value away; false where it had none. */
    public boolean forget(String name) {
        int slot = top.slot(name);
        fit();
        if (slot < 0 || !frame.isSet(slot)) return false;
        frame.clear(slot);
        top.remove(name);
        return true;
    }

    /** Names that were declared and never got a value are names no more. */
    public void forgetUnset() {
        fit();
        for (int slot = 0; slot < top.size(); slot++) if (!frame.isSet(slot)) top.remove(top.name(slot));
    }

    public void set(String name, Value value) {
        int slot = top.declare(name);
        fit();
        if (value instanceof Tensor tensor) tensor.markShared();
        frame.put(slot, value);
    }
}
