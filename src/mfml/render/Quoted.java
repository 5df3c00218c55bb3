package mfml.render;

/** Text in quotes. */
final class Quoted {
    private Quoted() {}

    /** As MFML source: quotes, backslashes, braces and line ends escaped. */
    static String mfml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '{' -> quoted.append("\\{");
                case '}' -> quoted.append("\\}");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** As character data of XML; what XML cannot hold becomes the replacement character. */
    static String xml(String text) {
        StringBuilder data = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> data.append("&amp;");
                case '<' -> data.append("&lt;");
                case '>' -> data.append("&gt;");
                default -> {
                    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                    boolean control = c < 0x20 && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF;
                    data.appendCodePoint(surrogate || control ? 0xFFFD : c);
                }
            }
        });
        return data.toString();
    }

    /** As JSON; lone surrogates and control characters as \\u escapes, so that it is valid UTF-8 too. */
    static String json(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && at + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(at + 1));
                    if (pair) quoted.append(c).append(text.charAt(++at));
                    else if (c < 0x20 || c == 0x7f || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else quoted.append(c);
                }
            }
        }
        return quoted.append('"').toString();
    }
}
