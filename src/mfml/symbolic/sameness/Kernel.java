package mfml.symbolic.sameness;

import mfml.symbolic.Rational;
import mfml.symbolic.Term;

/** What a polynomial is made of: a letter, a prime under roots, a root of a polynomial, an exponential, a function. */
final class Kernel {
    /** How powers of a kernel are brought back. */
    enum Kind {
        /** Without a relation. */
        FREE,
        /** A prime number: its whole powers are numbers. */
        PRIME,
        /** A polynomial under a root: its whole powers are the polynomial's. */
        ROOT,
        /** e^(2πi): its powers are the numbers of the unit circle, those of a half turn are −1. */
        TURN,
        /** e^(πi n) for a whole n: the second power is 1. */
        PERIODIC
    }

    final int number;
    final Kind kind;
    final Term term;
    /** Of a root: what is under it. */
    final Polynomial base;

    final boolean real;
    final boolean positive;
    final boolean notNegative;
    /** Whether it stands for one number. */
    final boolean constant;

    Kernel(int number, Kind kind, Term term, Polynomial base, Knowledge known) {
        this.number = number;
        this.kind = kind;
        this.term = term;
        this.base = base;
        real = known.real;
        positive = known.positive;
        notNegative = known.positive || known.notNegative;
        constant = known.constant;
    }

    /** What is known of a kernel's values. */
    record Knowledge(boolean real, boolean positive, boolean notNegative, boolean constant) {}

    /** The term under an exponent. */
    Term power(Rational exponent) {
        return mfml.symbolic.Terms.power(term, mfml.symbolic.Terms.number(exponent));
    }
}
