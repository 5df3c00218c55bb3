package mfml.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import mfml.error.Fault;
import mfml.resolve.Resolution;
import mfml.resolve.Resolver;
import mfml.resolve.TopLevel;
import mfml.source.Source;
import mfml.syntax.Parser;
import mfml.syntax.Script;
import mfml.syntax.SyntaxFaults;
import mfml.value.None;
import mfml.value.Value;

/** A script made ready to run: parsed, resolved, translated. It never changes; every run has its own frames. */
public final class Executable {
    /** Texts longer than this may nest deeper than a host's thread has stack for the passes over their tree. */
    private static final int SHORT = 300;

    private final Source source;
    private final Node body;
    private final int frameSize;
    private final int depth;

    private Executable(Source source, Node body, int frameSize) {
        this.source = source;
        this.body = body;
        this.frameSize = frameSize;
        this.depth = body.depth() + 3;
    }

    /**
     * Prepares a script against the names of a top level, adding its own to them.
     *
     * @throws SyntaxFaults with all problems found
     */
    public static Executable of(Source source, TopLevel top, Vocabulary vocabulary) {
        if (source.text().length() <= SHORT) return prepare(source, top, vocabulary);
        return LargeStack.call(() -> prepare(source, top, vocabulary));
    }

    private static Executable prepare(Source source, TopLevel top, Vocabulary vocabulary) {
        Resolution resolution = Resolver.resolve(parsed(source, top, vocabulary), top, vocabulary);
        Translator translator = new Translator(vocabulary, source, resolution.frameSize());
        Node body = new StatementTranslator(translator, true).body(resolution.statements());
        return new Executable(source, body, translator.layout.size());
    }

    private static Script parsed(Source source, TopLevel top, Vocabulary vocabulary) {
        try {
            return Parser.parse(source);
        } catch (SyntaxFaults broken) {
            throw Resolver.withUnknownNames(broken, top, vocabulary);
        }
    }

    /** Runs in a top level; the value is that of the last statement, {@code none} where it has none. */
    public Value run(Execution execution, Globals globals) {
        globals.fit();
        Frame frame = new Frame(frameSize, globals.frame(), execution, source);
        frame.below = null;
        execution.newest = frame;
        try {
            int kind = execution.enter(body, depth, frame);
            return kind <= Node.UNSET ? None.NONE : frame.box(kind);
        } catch (OutOfMemoryError full) {
            throw Fault.of("limit.heap").at(source, body.span);
        } catch (Fault fault) {
            throw fault.isPlaced() ? fault : fault.at(source, body.span);
        }
    }

    /** Runs a module of the library and gives back what it defines. */
    static Map<String, Value> define(Source source, Vocabulary vocabulary, Execution execution) {
        TopLevel top = new TopLevel();
        Globals globals = new Globals(top);
        prepare(source, top, vocabulary).run(execution, globals); // on this thread: it may hold the library's lock
        Map<String, Value> values = new LinkedHashMap<>();
        for (String name : top.names()) values.put(name, globals.get(name));
        return values;
    }
}
