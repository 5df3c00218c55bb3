package mfml.value;

/** What a {@code for} goes through when nobody knows yet how many there are: {@code 1:n} of a letter n. */
public interface Indices extends Value {
    /** The letter that stands for each of them, of a name. */
    Value letter(String name);

    /** The sum of what a body gives for that letter, over all of them. */
    Value summed(Value body, String name, Run run);
}
