package mfml;

import java.util.Optional;
import java.util.TreeSet;
import mfml.error.Fault;
import mfml.eval.Globals;
import mfml.eval.Vocabulary;
import mfml.resolve.Suggestion;
import mfml.syntax.Language;
import mfml.value.FunctionValue;
import mfml.value.Value;

/** Finds what is written about a name. */
final class Helping {
    private Helping() {}

    static Help find(String written, Globals globals, Vocabulary vocabulary) {
        String name = Language.name(written);
        Value own = globals.get(name);
        Value value = own != null ? own : vocabulary.value(name);
        if (value instanceof FunctionValue function) return Help.of(function);
        if (value != null && own == null) return Help.of(Language.shown(name), value);
        Fault none = Fault.of("help.none").with("name", written);
        if (own != null) throw none.with("found", own.description()).hint("value");
        if (Language.words().contains(name)) throw none.hint("word");
        Optional<String> foreign = vocabulary.nativeName(name);
        TreeSet<String> names = new TreeSet<>(vocabulary.names());
        names.addAll(globals.names());
        foreign.or(() -> Suggestion.nearest(name, names))
                .ifPresent(near -> none.with("near", near).hint("near"));
        throw none;
    }
}
