package mfml.builtin.processor;

import java.util.Map;
import mfml.builtin.processor.Declaration.PresetText;

/** Reads the text of a preset as a value of its parameter's type. */
final class PresetReader {
    private static final Map<String, String> CONSTANTS = Map.of(
            "e", "Math.E",
            "π", "Math.PI",
            "∞", "Double.POSITIVE_INFINITY",
            "-∞", "Double.NEGATIVE_INFINITY");

    private PresetReader() {}

    /** The preset, or null where it does not fit the type. */
    static PresetText read(String text, ParameterType type) {
        String expression =
                switch (type) {
                    case REAL -> real(text);
                    case WHOLE -> whole(text);
                    case TRUTH -> isTruth(text) ? text : null;
                    case TEXT -> text.equals("none") ? "null" : quoted(text);
                    case FUNCTION, TENSOR -> text.equals("none") ? "null" : null;
                    case VALUE -> value(text);
                    case INTEGER, REST, RUN -> null;
                };
        if (expression == null) return null;
        return new PresetText(quoted(text) == null ? text : quoted(text), expression);
    }

    private static String value(String text) {
        if (text.equals("none")) return "Results.none()";
        for (String literal : new String[] {isTruth(text) ? text : null, quoted(text), whole(text), real(text)}) {
            if (literal != null) return "Results.value(" + literal + ")";
        }
        return null;
    }

    private static boolean isTruth(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static String whole(String text) {
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) + "L" : null;
    }

    private static String real(String text) {
        if (CONSTANTS.containsKey(text)) return CONSTANTS.get(text);
        return text.matches("-?\\d+(\\.\\d+)?(e-?\\d+)?") ? Double.parseDouble(text) + "d" : null;
    }

    private static String quoted(String text) {
        boolean isText = text.length() >= 2 && text.startsWith("'") && text.endsWith("'");
        return isText ? JavaText.literal(text.substring(1, text.length() - 1)) : null;
    }
}
