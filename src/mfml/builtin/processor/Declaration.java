package mfml.builtin.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** One built-in function as it was declared and found right. */
record Declaration(
        ExecutableElement method,
        String name,
        List<Parameter> parameters,
        boolean returnsValue,
        String doc,
        List<String> examples,
        List<String> see,
        List<String> aliases) {

    /** @param preset null where there is none */
    record Parameter(String name, ParameterType type, PresetText preset, boolean byNameOnly) {}

    /**
     * What a parameter is when left out.
     *
     * @param source as MFML shows it in the signature
     * @param expression the same in Java, of the parameter's type
     */
    record PresetText(String source, String expression) {}

    /** A class of built-ins. */
    record Topic(TypeElement type, String title, List<Declaration> functions) {
        String tableName() {
            return type.getSimpleName() + "Table";
        }
    }
}
