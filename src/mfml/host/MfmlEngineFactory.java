package mfml.host;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;

/** Finds MFML for {@code new ScriptEngineManager().getEngineByName("mfml")}. */
public final class MfmlEngineFactory implements ScriptEngineFactory {
    @Override
    public String getEngineName() {
        return "MFML";
    }

    @Override
    public String getEngineVersion() {
        String version = MfmlEngineFactory.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }

    @Override
    public List<String> getExtensions() {
        return List.of("mfml");
    }

    @Override
    public List<String> getMimeTypes() {
        return List.of("text/x-mfml");
    }

    @Override
    public List<String> getNames() {
        return List.of("mfml", "MFML");
    }

    @Override
    public String getLanguageName() {
        return "MFML";
    }

    @Override
    public String getLanguageVersion() {
        return getEngineVersion();
    }

    @Override
    public Object getParameter(String key) {
        return switch (key) {
            case ScriptEngine.NAME -> "mfml";
            case ScriptEngine.ENGINE -> getEngineName();
            case ScriptEngine.ENGINE_VERSION -> getEngineVersion();
            case ScriptEngine.LANGUAGE -> getLanguageName();
            case ScriptEngine.LANGUAGE_VERSION -> getLanguageVersion();
            default -> null; // no THREADING: an engine is for one thread at a time
        };
    }

    @Override
    public String getMethodCallSyntax(String object, String method, String... arguments) {
        return object + "." + method + "(" + String.join(", ", arguments) + ")";
    }

    @Override
    public String getOutputStatement(String toDisplay) {
        return "show(\"" + toDisplay.replace("\\", "\\\\").replace("\"", "\\\"").replace("{", "\\{") + "\")";
    }

    @Override
    public String getProgram(String... statements) {
        return String.join("\n", statements) + "\n";
    }

    @Override
    public ScriptEngine getScriptEngine() {
        return new MfmlEngine(this);
    }
}
