package mfml.builtin;

import java.util.concurrent.atomic.AtomicReferenceArray;
import mfml.value.Run;
import mfml.value.Value;

/** The functions of one topic; the subclasses are written by the processor. Each function object is made when first asked for. */
abstract class TopicTable {
    private final String topic;
    private final AtomicReferenceArray<BuiltinFunction> made;

    TopicTable(String topic, int size) {
        this.topic = topic;
        this.made = new AtomicReferenceArray<>(size);
    }

    final String topic() {
        return topic;
    }

    /** The function with that number: one object, whoever asks. */
    final BuiltinFunction function(int id) {
        BuiltinFunction known = made.get(id);
        if (known != null) return known;
        made.compareAndSet(id, null, make(id));
        return made.get(id);
    }

    abstract BuiltinFunction make(int id);

    /** Converts the arranged arguments and calls. */
    abstract Value call(int id, Value[] arguments, Run run);
}
