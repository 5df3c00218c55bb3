package mfml.builtin;

import java.util.List;
import mfml.reference.Entry;
import mfml.render.Notation;
import mfml.value.FunctionValue;
import mfml.value.Rest;
import mfml.value.Run;
import mfml.value.Shaped;
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
        for (Value argument : arranged) {
            Value own = argument instanceof Shaped shaped
                    ? shaped.call(name(), arranged, run)
                    : argument instanceof Rest rest ? ofRest(rest, run) : null;
            if (own != null) return own;
        }
        return table.call(id, arranged, run);
    }

    private Value ofRest(Rest rest, Run run) {
        for (Value argument : rest.values()) {
            if (argument instanceof Shaped shaped) return shaped.call(name(), rest.values(), run);
        }
        return null;
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
