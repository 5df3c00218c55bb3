package mfml.builtin;

import java.util.List;
import mfml.reference.Entry;
import mfml.render.Notation;
import mfml.value.FunctionValue;
import mfml.value.Run;
import mfml.value.Signature;
import mfml.value.Value;

/** A function of the language that is written in Java, with all that {@code help} and the reference say of it. */
public final class BuiltinFunction extends FunctionValue {
    private final TopicTable table;
    private final int id;
    private final Signature signature;
    private final String doc;
    private final List<String> examples;
    private final List<String> see;
    private final List<String> aliases;

    BuiltinFunction(
            TopicTable table,
            int id,
            Signature signature,
            String doc,
            List<String> examples,
            List<String> see,
            List<String> aliases) {
        this.table = table;
        this.id = id;
        this.signature = signature;
        this.doc = doc;
        this.examples = examples;
        this.see = see;
        this.aliases = aliases;
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public Value call(Value[] arranged, Run run) {
        return table.call(id, arranged, run);
    }

    /** What the reference says of it. */
    public Entry entry() {
        List<String> lines = String.join("\n", examples).lines().toList();
        return new Entry(name(), List.of(name()), signature.text(), table.topic(), doc, lines, see, aliases);
    }

    @Override
    public Notation notation() {
        String text = signature.text();
        return new Notation.Written(text, name(), "\\operatorname{" + name().replace("_", "\\_") + "}");
    }
}
