package mfml.cli;

/** Writes one JSON object, on one line. */
final class Json {
    private final StringBuilder text = new StringBuilder("{");

    Json field(String name, String value) {
        return raw(name, quoted(value));
    }

    /** A field whose value is JSON already. */
    Json raw(String name, String json) {
        if (text.length() > 1) text.append(',');
        text.append(quoted(name)).append(':').append(json);
        return this;
    }

    String end() {
        return text.append('}').toString();
    }

    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int k = 0; k < value.length(); k++) {
            char c = value.charAt(k);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    // Half of a pair has no UTF-8; the line separators end a line for some readers of JSON lines.
                    if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || isLoneHalf(value, k)) {
                        quoted.append("\\u").append(String.format("%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isLoneHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
