package mfml.syntax;

import java.util.List;
import mfml.source.Source;

/**
 * A resolved function: its parameters take the first slots of the frame, the captured values the next.
 *
 * @param written the function as it was written, for printing it
 * @param parameters names and presets, resolved
 * @param captures the slots of the enclosing frame whose values it takes along, in the order of their slots here
 * @param own the slot that holds the function itself (recursion of an inner function), or -1
 * @param body its statements, resolved; the last one's value is the result
 * @param frameSize number of slots of its frame
 */
public record FunctionLayout(
        String name,
        Source source,
        Written written,
        List<Expr.Parameter> parameters,
        List<Capture> captures,
        int own,
        List<Stmt> body,
        int frameSize,
        String documentation) {

    /** A function as it was written; {@code statements} holds one {@link Stmt.Show} where the body is an expression. */
    public record Written(List<Expr.Parameter> parameters, List<Stmt> statements) {}

    public record Capture(int outerSlot, int innerSlot) {}
}
