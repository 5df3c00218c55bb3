package mfml.source;

/** Whether a text can be run as it stands: what a prompt asks when its reader ends a line. */
public enum Completeness {
    /** It can be read to its end. */
    COMPLETE,
    /** What was written so far is well, and more must come: a bracket, a block or a raw text is open, or an operand is missing at the end. */
    INCOMPLETE,
    /** No more text will make it readable; running it says why. */
    INVALID
}
