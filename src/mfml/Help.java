package mfml;

import java.util.List;
import mfml.builtin.BuiltinFunction;
import mfml.reference.DocComment;
import mfml.value.FunctionValue;
import mfml.value.Value;

/**
 * What is written about a name.
 *
 * @param signature how it is called, as {@code norm(x, p = 2)}
 * @param text one or more sentences; empty where nobody wrote any
 * @param examples lines of MFML, each with what it shows behind {@code #}
 * @param see related names
 */
public record Help(String signature, String text, List<String> examples, List<String> see) {
    static Help of(FunctionValue function) {
        String signature = function.signature().text();
        if (function instanceof BuiltinFunction builtin) {
            var entry = builtin.entry();
            return new Help(signature, entry.doc(), entry.examples(), entry.see());
        }
        DocComment comment = DocComment.parse(function.documentation());
        return new Help(signature, comment.doc(), comment.examples(), comment.see());
    }

    static Help of(String name, Value constant) {
        return new Help(name, name + " is " + constant.text() + ".", List.of(), List.of());
    }
}
