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
