package mfml.builtin;


/** Texts: taken apart and put together. */
@Topic("texts")
final class Texts {
    private Texts() {}

    @Builtin(
            doc = "The text in capital letters.",
            example = "upper(\"setosa\")   # SETOSA",
            see = "lower",
            alias = {"uppercase", "toupper", "to_upper"})
    static String upper(String text) {
        return text.toUpperCase(java.util.Locale.ROOT);
    }

    @Builtin(
            doc = "The text in small letters.",
            example = "lower(\"Iris\")   # iris",
            see = "upper",
            alias = {"lowercase", "tolower", "to_lower"})
    static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
