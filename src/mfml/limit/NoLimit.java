package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.render.Notation;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Real;
import mfml.value.Value;

/** The answer where a limit does not exist: what there is instead. */
public record NoLimit(LimitResult result) implements Value {
    private static final int PARTS_SHOWN = 4;

    @Override
    public Notation notation() {
        String text = said();
        return new Notation.Written(text, "\"" + text + "\"", "\\text{" + text.replace("∞", "$\\infty$") + "}");
    }

    /** {@code left} and {@code right} of a jump. */
    @Override
    public Value field(String name) {
        if (!(result instanceof LimitResult.Jump jump)) return null;
        return switch (name) {
            case "left" -> value(jump.left());
            case "right" -> value(jump.right());
            default -> null;
        };
    }

    @Override
    public List<String> fieldNames() {
        return result instanceof LimitResult.Jump ? List.of("left", "right") : List.of();
    }

    @Override
    public String description() {
        return "a limit that does not exist";
    }

    /** The value of a limit. */
    static Value value(LimitResult result) {
        return switch (result) {
            case LimitResult.OneSide one -> value(one.result());
            case LimitResult.Number number -> Terms.value(number.value());
            case LimitResult.Unbounded unbounded ->
                new Real(unbounded.sign() > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
            default -> new NoLimit(result);
        };
    }

    private String said() {
        return switch (result) {
            case LimitResult.Jump jump ->
                "does not exist: " + side(jump.left()) + " from the left, " + side(jump.right()) + " from the right";
            case LimitResult.Oscillating oscillating -> "does not exist: it oscillates" + between(oscillating);
            case LimitResult.Periodic periodic -> "does not exist: " + parts(periodic);
            case LimitResult.Undefined undefined -> "does not exist: there are no real values close to it";
            default -> throw new IllegalStateException(result.toString());
        };
    }

    private static String side(LimitResult side) {
        return switch (side) {
            case LimitResult.Number number -> number.value().text();
            case LimitResult.Unbounded unbounded -> unbounded.sign() > 0 ? "∞" : "-∞";
            case LimitResult.Oscillating oscillating -> "oscillating" + between(oscillating);
            default -> "nothing";
        };
    }

    private static String between(LimitResult.Oscillating oscillating) {
        if (oscillating.range().isEmpty()) return "";
        LimitResult.Range range = oscillating.range().get();
        if (range.low() == null) return " without bound";
        return " between " + range.low().text() + " and " + range.high().text();
    }

    private static String parts(LimitResult.Periodic periodic) {
        List<String> ends = new ArrayList<>();
        for (LimitResult part : periodic.parts()) {
            String end = side(part);
            if (!ends.contains(end)) ends.add(end);
        }
        if (ends.size() == 1) return "its terms are " + ends.getFirst();
        List<String> shown = ends.subList(0, Math.min(PARTS_SHOWN, ends.size()));
        String last = ends.size() > PARTS_SHOWN ? "others" : shown.removeLast();
        return "its terms tend to " + String.join(", ", shown) + " and " + last + " in turn";
    }

    /** The term of a result that is a number. */
    static Term term(LimitResult result) {
        return ((LimitResult.Number) result).value();
    }
}
