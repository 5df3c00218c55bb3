package mfml.builtin.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import mfml.builtin.Builtin;
import mfml.builtin.Preset;

/** Reads one declared method and says, at the method, all that is wrong with it. */
final class DeclarationReader {
    private static final Set<String> RETURNED =
            Set.of("double", "long", "boolean", "java.lang.String", "java.math.BigInteger");

    private final Messager messages;
    private final Types types;
    private final TypeMirror value;
    private boolean sound;

    DeclarationReader(Messager messages, Types types, Elements elements) {
        this.messages = messages;
        this.types = types;
        this.value = elements.getTypeElement("mfml.value.Value").asType();
    }

    /** The declaration; empty after a complaint. */
    Optional<Declaration> read(ExecutableElement method) {
        sound = true;
        Builtin builtin = method.getAnnotation(Builtin.class);
        String name = builtin.name().isEmpty()
                ? Names.snakeCase(method.getSimpleName().toString())
                : builtin.name();
        if (!method.getModifiers().contains(Modifier.STATIC)) complain(method, "must be static");
        if (method.getModifiers().contains(Modifier.PRIVATE)) complain(method, "must not be private");
        if (!method.getTypeParameters().isEmpty()) complain(method, "must have no type parameters");
        String doc = builtin.doc().strip();
        if (doc.isEmpty()) complain(method, "needs a doc");
        else if (!doc.matches("(?s).*[.!?:)]")) complain(method, "has a doc that does not end in a full stop: " + doc);
        List<String> examples = List.of(builtin.example());
        String complaint = ExampleCheck.complaint(examples);
        if (complaint != null) complain(method, complaint);

        TypeMirror returned = method.getReturnType();
        boolean returnsValue = types.isAssignable(returned, value);
        if (!returnsValue && !RETURNED.contains(returned.toString())) {
            complain(
                    method,
                    "returns " + returned + "; it may return a Value, double, long, BigInteger, boolean or String");
        }
        List<Declaration.Parameter> parameters = parameters(method);
        if (!sound) return Optional.empty();
        return Optional.of(new Declaration(
                method,
                name,
                parameters,
                returnsValue,
                doc,
                examples,
                List.of(builtin.see()),
                List.of(builtin.alias())));
    }

    private List<Declaration.Parameter> parameters(ExecutableElement method) {
        List<Declaration.Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean preset = false;
        boolean rest = false;
        for (VariableElement element : method.getParameters()) {
            ParameterType type = ParameterType.of(element.asType().toString());
            if (type == null) {
                complain(
                        element,
                        "has the type " + element.asType()
                                + "; a parameter may be a Value, Tensor, double, long, BigInteger, boolean,"
                                + " String, FunctionValue, Value[] (the rest) or Run");
                continue;
            }
            Declaration.Parameter parameter = parameter(element, type);
            if (parameter == null) continue;
            if (type != ParameterType.RUN) {
                if (!names.add(parameter.name())) complain(element, "has the name of another parameter");
                if (rest && !parameter.byNameOnly()) {
                    complain(element, "stands behind the rest, where only parameters with byNameOnly can be reached");
                }
                if (preset && parameter.preset() == null && type != ParameterType.REST) {
                    complain(element, "has no preset though one before it has");
                }
                preset |= parameter.preset() != null && !parameter.byNameOnly();
                rest |= type == ParameterType.REST;
            }
            parameters.add(parameter);
        }
        return parameters;
    }

    private Declaration.Parameter parameter(VariableElement element, ParameterType type) {
        String name = Names.snakeCase(element.getSimpleName().toString());
        Preset preset = element.getAnnotation(Preset.class);
        if (preset == null) return new Declaration.Parameter(name, type, null, false);
        Declaration.PresetText read = PresetReader.read(preset.value(), type);
        if (read == null) {
            complain(element, "has a preset that is no " + element.asType() + ": " + preset.value());
            return null;
        }
        return new Declaration.Parameter(name, type, read, preset.byNameOnly());
    }

    private void complain(Element where, String what) {
        sound = false;
        String who = where instanceof VariableElement
                ? "Parameter " + where.getSimpleName() + " of built-in "
                        + where.getEnclosingElement().getSimpleName()
                : "Built-in " + where.getSimpleName();
        messages.printMessage(Diagnostic.Kind.ERROR, who + " " + what + ".", where);
    }
}
