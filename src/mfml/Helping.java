package mfml;

import java.util.Optional;
import java.util.TreeSet;
import mfml.error.Fault;
import mfml.eval.Globals;
import mfml.eval.Vocabulary;
import mfml.reference.Entry;
import mfml.resolve.Suggestion;
import mfml.syntax.Language;
import mfml.value.FunctionValue;
import mfml.value.Value;

/** Finds what is written about a name, in a session first. */
final class Helping {
    private Helping() {}

    static Entry find(String written, Globals globals, Vocabulary vocabulary) {
        String name = Language.name(written);
        Value own = globals.get(name);
        if (own instanceof FunctionValue function) return Vocabulary.entry(function);
        Fault none = Fault.of("help.none").with("name", written);
        if (own != null) throw none.with("found", own.description()).hint("value");
        Optional<Entry> known = vocabulary.entry(name).or(() -> vocabulary.entry(written));
        return known.orElseThrow(() -> none(none, name, globals, vocabulary));
    }

    private static Fault none(Fault none, String name, Globals globals, Vocabulary vocabulary) {
        TreeSet<String> names = new TreeSet<>(vocabulary.names());
        names.addAll(globals.names());
        Optional<String> near = vocabulary.nativeName(name).or(() -> Suggestion.nearest(name, names));
        return near.map(meant -> none.with("near", meant).hint("near")).orElse(none);
    }
}
