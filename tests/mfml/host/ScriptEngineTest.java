package mfml.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringWriter;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

class ScriptEngineTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("mfml");

    interface Line {
        double line(double x);
    }

    @Test
    void variablesGoInAndOut() throws ScriptException {
        engine.put("x", 3);
        assertEquals(10L, engine.eval("y = x^2 + 1\ny"));
        assertEquals(10L, engine.get("y"));
    }

    @Test
    void functionsAreCalled() throws Exception {
        engine.eval("f(a, b) = 2a + b\nline(x) = 3x + 1");
        assertEquals(7L, ((Invocable) engine).invokeFunction("f", 3, 1));
        assertEquals(7.0, ((Invocable) engine).getInterface(Line.class).line(2));
        assertThrows(NoSuchMethodException.class, () -> ((Invocable) engine).invokeFunction("g"));
    }

    @Test
    void compiledScriptsSeeTheVariablesOfTheMoment() throws ScriptException {
        CompiledScript script = ((Compilable) engine).compile("2k");
        engine.put("k", 4);
        assertEquals(8L, script.eval());
        engine.put("k", 5);
        assertEquals(10L, script.eval());
    }

    @Test
    void problemsHaveALineAndOutputGoesToTheWriter() throws ScriptException {
        StringWriter said = new StringWriter();
        engine.getContext().setWriter(said);
        engine.eval(engine.getFactory().getOutputStatement("{hello} \"you\""));
        assertEquals("{hello} \"you\"\n", said.toString());
        ScriptException problem = assertThrows(ScriptException.class, () -> engine.eval("x = 1\nx / 0"));
        assertEquals(2, problem.getLineNumber());
    }
}
