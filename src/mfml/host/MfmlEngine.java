package mfml.host;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import mfml.Mfml;
import mfml.Problem;
import mfml.Session;
import mfml.error.Diagnostic;
import mfml.value.Output;
import mfml.value.Value;

/**
 * MFML as a {@code javax.script} engine. Its engine scope is a session's variables: bindings go in before a script runs
 * and what it defines comes back, numbers, texts, truth values and vectors as Java's, all else as {@link Value}. What
 * {@code show} says goes to the context's writer. One thread at a time; the limits are those of {@link Mfml#builder}.
 */
final class MfmlEngine extends AbstractScriptEngine implements Compilable, Invocable {
    private final MfmlEngineFactory factory;
    private final Session session =
            Mfml.builder().output(new ToContext()).build().session();

    MfmlEngine(MfmlEngineFactory factory) {
        this.factory = factory;
    }

    private final class ToContext implements Output {
        @Override
        public void shown(Value value) {}

        @Override
        public void spoken(String text, Value value) {
            Writer writer = context.getWriter();
            try {
                writer.write(text + "\n");
                writer.flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void noted(Diagnostic note) {}
    }

    @Override
    public Object eval(String script, ScriptContext given) throws ScriptException {
        ScriptContext before = context;
        context = given;
        try {
            for (int scope : new int[] {ScriptContext.GLOBAL_SCOPE, ScriptContext.ENGINE_SCOPE}) {
                Bindings bindings = given.getBindings(scope);
                if (bindings == null) continue;
                bindings.forEach((name, value) -> {
                    if (isName(name)) session.set(name, value);
                });
            }
            Object result = ToJava.value(session.eval(script));
            Bindings engine = given.getBindings(ScriptContext.ENGINE_SCOPE);
            for (String name : session.names()) engine.put(name, ToJava.value(session.get(name)));
            return result;
        } catch (Problem problem) {
            throw thrown(problem);
        } finally {
            context = before;
        }
    }

    /** Entries such as {@code javax.script.filename} are the container's, not the script's. */
    private static boolean isName(String name) {
        return name.matches("\\p{L}[\\p{L}0-9_]*");
    }

    private static ScriptException thrown(Problem problem) {
        Diagnostic first = problem.diagnostics().getFirst();
        String file = first.source() == null ? null : first.source().name();
        ScriptException exception =
                new ScriptException(problem.getMessage(), file, Math.max(first.line(), -1), first.column());
        exception.initCause(problem);
        return exception;
    }

    @Override
    public Object eval(Reader reader, ScriptContext given) throws ScriptException {
        return eval(text(reader), given);
    }

    private static String text(Reader reader) throws ScriptException {
        try {
            StringBuilder text = new StringBuilder();
            char[] piece = new char[8192];
            for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) text.append(piece, 0, read);
            return text.toString();
        } catch (IOException unreadable) {
            throw new ScriptException(unreadable);
        }
    }

    /** The script is prepared when it runs: which names are variables depends on the context it meets. */
    @Override
    public CompiledScript compile(String script) throws ScriptException {
        return new CompiledScript() {
            @Override
            public Object eval(ScriptContext given) throws ScriptException {
                return MfmlEngine.this.eval(script, given);
            }

            @Override
            public ScriptEngine getEngine() {
                return MfmlEngine.this;
            }
        };
    }

    @Override
    public CompiledScript compile(Reader reader) throws ScriptException {
        return compile(text(reader));
    }

    @Override
    public Object invokeFunction(String name, Object... arguments) throws ScriptException, NoSuchMethodException {
        try {
            return ToJava.value(session.call(name, arguments));
        } catch (Problem problem) {
            if (problem.code().equals("host.no_function")) throw new NoSuchMethodException(name);
            throw thrown(problem);
        }
    }

    /** Values have no methods; a record's part that is a function is called as {@code record.part(…)} inside a script. */
    @Override
    public Object invokeMethod(Object object, String name, Object... arguments) throws NoSuchMethodException {
        throw new NoSuchMethodException("values of MFML have no methods: " + name);
    }

    @Override
    public <T> T getInterface(Class<T> type) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    Value result = session.call(method.getName(), given);
                    return method.getReturnType() == void.class ? null : result.as(method.getReturnType());
                });
        return type.cast(proxy);
    }

    @Override
    public <T> T getInterface(Object object, Class<T> type) {
        throw new IllegalArgumentException("values of MFML have no methods");
    }

    @Override
    public Bindings createBindings() {
        return new SimpleBindings();
    }

    @Override
    public ScriptEngineFactory getFactory() {
        return factory;
    }
}
