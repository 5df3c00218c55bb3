package mfml.value;

/** What a value is, for hosts' {@code switch} and for messages. */
public enum Kind {
    WHOLE("a whole number"),
    FRACTION("a fraction"),
    REAL("a real number"),
    COMPLEX("a complex number"),
    TRUTH("a truth value"),
    TEXT("a text"),
    NONE("none"),
    RANGE("a range"),
    TENSOR("a tensor"),
    LIST("a list"),
    SET("a set"),
    RECORD("a record"),
    FUNCTION("a function"),
    TERM("a formula"),
    EQUATION("an equation"),
    TRACED("a tracked number"),
    SOLUTION("a solution"),
    REPORT("a report"),
    TABLE("a table"),
    DISTRIBUTION("a distribution"),
    PICTURE("a picture"),
    OTHER("a value");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** In the words of the field, with its article: "a whole number". */
    public String words() {
        return words;
    }
}
