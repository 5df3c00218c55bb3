package mfml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mfml.Completion.Candidate;
import mfml.Completion.Kind;
import mfml.eval.Globals;
import mfml.eval.Vocabulary;
import mfml.syntax.CursorPlace;
import mfml.syntax.Language;
import mfml.syntax.Shorthand;
import mfml.value.FunctionValue;
import mfml.value.Signature;
import mfml.value.Value;

/** Finds what could stand at the cursor. It looks values up and never runs any code. */
final class Completing {
    private final Globals globals;
    private final Vocabulary vocabulary;
    private final AllowedFiles files;
    private final List<Candidate> found = new ArrayList<>();

    private Completing(Globals globals, Vocabulary vocabulary, AllowedFiles files) {
        this.globals = globals;
        this.vocabulary = vocabulary;
        this.files = files;
    }

    static Completion at(String before, Globals globals, Vocabulary vocabulary, AllowedFiles files) {
        Completing completing = new Completing(globals, vocabulary, files);
        int from = completing.find(before);
        return new Completion(from, List.copyOf(completing.found));
    }

    private int find(String before) {
        int slash = before.lastIndexOf('\\');
        if (slash >= 0 && slash + 1 < before.length() && isWord(before, slash + 1)) {
            signs(before.substring(slash + 1));
            if (!found.isEmpty()) return slash;
        }
        CursorPlace place = CursorPlace.atEndOf(before);
        switch (place.kind()) {
            case FIELD -> fields(place);
            case FILE -> files(place.word());
            case ARGUMENT -> {
                arguments(place);
                names(place);
            }
            case NAME -> names(place);
            case NOTHING -> {}
        }
        return place.from();
    }

    private static boolean isWord(String text, int from) {
        return text.chars().skip(from).allMatch(c -> c < 128 && Character.isLetter(c));
    }

    private void signs(String begun) {
        for (Map.Entry<String, String> word : Shorthand.words().entrySet()) {
            if (!word.getKey().startsWith(begun)) continue;
            found.add(new Candidate("\\" + word.getKey(), Kind.SIGN, word.getValue()));
        }
    }

    private void fields(CursorPlace place) {
        Value owner = value(place.path().getFirst());
        for (String name : place.path().subList(1, place.path().size())) {
            owner = owner == null ? null : owner.field(name);
        }
        if (owner == null) return;
        for (String name : owner.fieldNames()) {
            if (!name.startsWith(place.word())) continue;
            Value field = owner.field(name);
            found.add(new Candidate(name, Kind.FIELD, field == null ? "" : described(field)));
        }
    }

    private void files(String begun) {
        for (String file : files.worksheets(begun)) found.add(new Candidate(file, Kind.FILE, ""));
    }

    private void arguments(CursorPlace place) {
        if (!(value(place.callee()) instanceof FunctionValue function)) return;
        for (Signature.Parameter parameter : function.signature().parameters()) {
            boolean fits = parameter.name().startsWith(place.word());
            if (!fits || parameter.rest() || place.given().contains(parameter.name())) continue;
            boolean optional = parameter.preset().isPresent() || parameter.byNameOnly();
            if (!optional) continue;
            String preset = parameter.preset().map(p -> "preset " + p).orElse("");
            found.add(new Candidate(parameter.name() + " = ", Kind.ARGUMENT, preset));
        }
    }

    /** The worksheet's names, then the language's; a Greek letter's name goes on behind the letter as written. */
    private void names(CursorPlace place) {
        String begun = Language.name(place.word());
        TreeSet<String> own = new TreeSet<>(globals.names());
        for (String name : own) if (name.startsWith(begun)) add(place.word(), begun, name, globals.get(name));
        for (String name : vocabulary.names()) {
            if (own.contains(name) || !name.startsWith(begun)) continue;
            add(place.word(), begun, name, vocabulary.value(name));
        }
        Language.words().stream()
                .filter(word -> word.startsWith(place.word()) && !own.contains(word))
                .sorted(Comparator.naturalOrder())
                .forEach(word -> found.add(new Candidate(word, Kind.WORD, "")));
    }

    private void add(String written, String begun, String name, Value value) {
        Kind kind = value instanceof FunctionValue
                ? Kind.FUNCTION
                : globals.get(name) != null ? Kind.VARIABLE : Kind.CONSTANT;
        found.add(new Candidate(written + name.substring(begun.length()), kind, described(value)));
    }

    private Value value(String name) {
        Value own = globals.get(name);
        return own != null ? own : vocabulary.value(name);
    }

    private static String described(Value value) {
        return value instanceof FunctionValue function ? function.signature().text() : value.description();
    }
}
