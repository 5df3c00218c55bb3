package mfml.calculus;

/** The rules that are the same everywhere. */
final class Rules {
    static final Rule CONSTANT = new Rule.Constant();
    static final Rule LETTER = new Rule.Letter();
    static final Rule MULTIPLE = new Rule.Multiple();
    static final Rule OPPOSITE = new Rule.Opposite();
    static final Rule PRODUCT = new Rule.Product();
    static final Rule QUOTIENT = new Rule.Quotient();

    static final Rule LOGARITHMIC = new Rule.Logarithmic();

    private Rules() {}
}
