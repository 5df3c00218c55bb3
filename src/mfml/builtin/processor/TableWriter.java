package mfml.builtin.processor;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the table of one topic: a switch that makes the function objects, a switch that converts and calls. */
final class TableWriter {
    private TableWriter() {}

    static String source(Declaration.Topic topic) {
        StringBuilder made = new StringBuilder();
        StringBuilder called = new StringBuilder();
        for (int id = 0; id < topic.functions().size(); id++) {
            Declaration function = topic.functions().get(id);
            made.append("            case ")
                    .append(id)
                    .append(" -> ")
                    .append(made(function, id))
                    .append(";\n");
            called.append("            case ")
                    .append(id)
                    .append(" -> ")
                    .append(called(topic, function))
                    .append(";\n");
        }
        return """
                package mfml.builtin;

                import java.util.List;
                import mfml.value.Run;
                import mfml.value.Signature;
                import mfml.value.Value;

                final class %s extends TopicTable {
                    static final TopicTable TABLE = new %s();

                    private %s() {
                        super(%s, %d);
                    }

                    @Override
                    BuiltinFunction make(int id) {
                        return switch (id) {
                %s            default -> throw new IllegalArgumentException();
                        };
                    }

                    @Override
                    Value call(int id, Value[] a, Run run) {
                        return switch (id) {
                %s            default -> throw new IllegalArgumentException();
                        };
                    }
                }
                """.formatted(
                        topic.tableName(),
                        topic.tableName(),
                        topic.tableName(),
                        JavaText.literal(topic.title()),
                        topic.functions().size(),
                        made,
                        called);
    }

    private static String made(Declaration function, int id) {
        String parameters = function.parameters().stream()
                .filter(p -> p.type() != ParameterType.RUN)
                .map(TableWriter::parameter)
                .collect(Collectors.joining(", ", "List.of(", ")"));
        return "new BuiltinFunction(this, %d, new Signature(%s, %s), %s, %s, %s, %s)"
                .formatted(
                        id,
                        JavaText.literal(function.name()),
                        parameters,
                        JavaText.literal(function.doc()),
                        JavaText.list(function.examples()),
                        JavaText.list(function.see()),
                        JavaText.list(function.aliases()));
    }

    private static String parameter(Declaration.Parameter parameter) {
        String preset = parameter.preset() == null
                ? "java.util.Optional.empty()"
                : "java.util.Optional.of(" + JavaText.literal(parameter.preset().source()) + ")";
        return "new Signature.Parameter(%s, %s, %b, %b)"
                .formatted(
                        JavaText.literal(parameter.name()),
                        preset,
                        parameter.type() == ParameterType.REST,
                        parameter.byNameOnly());
    }

    private static String called(Declaration.Topic topic, Declaration function) {
        StringBuilder arguments = new StringBuilder();
        int place = 0;
        List<Declaration.Parameter> parameters = function.parameters();
        for (Declaration.Parameter parameter : parameters) {
            if (!arguments.isEmpty()) arguments.append(", ");
            if (parameter.type() == ParameterType.RUN) arguments.append("run");
            else arguments.append(argument(function, parameter, "a[" + place++ + "]"));
        }
        String call = topic.type().getQualifiedName() + "." + function.method().getSimpleName() + "(" + arguments + ")";
        return function.returnsValue() ? call : "Results.value(" + call + ")";
    }

    private static String argument(Declaration function, Declaration.Parameter parameter, String given) {
        String converted = parameter.type().conversion.isEmpty()
                ? given
                : "Arguments.%s(%s, %s, %s)"
                        .formatted(
                                parameter.type().conversion,
                                given,
                                JavaText.literal(function.name()),
                                JavaText.literal(parameter.name()));
        if (parameter.preset() == null) return converted;
        String absent = parameter.preset().expression().equals("null")
                ? "Arguments.isAbsent(" + given + ")"
                : given + " == null";
        return absent + " ? " + parameter.preset().expression() + " : " + converted;
    }
}
