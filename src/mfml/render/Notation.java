package mfml.render;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * How a value is written, before it is decided for whom: one tree, from which one printer a form (text for people,
 * re-readable source, LaTeX, MathML) makes its text. It keeps full precision; rounding and abbreviating is the printer's.
 */
public sealed interface Notation {
    record Whole(BigInteger digits) implements Notation {}

    record Fraction(BigInteger numerator, BigInteger denominator) implements Notation {}

    record Real(double number) implements Notation {}

    record Complex(double re, double im) implements Notation {}

    /** A constant or name of the language: true, none, ∞. */
    record Word(String name) implements Notation {}

    /** Text: bare for people, in quotes as source. */
    record Characters(String characters) implements Notation {}

    /** A tensor of any shape. */
    record Grid(Entries entries) implements Notation {}

    /** A list or a set: {@code [a, b]}, {@code {a, b}}. */
    record Items(Kind kind, List<Notation> items) implements Notation {
        /** LIST_OF_NUMBERS: what square brackets would make a tensor of, so that its source is {@code list(a, b)}. */
        public enum Kind {
            LIST,
            LIST_OF_NUMBERS,
            SET
        }

        boolean set() {
            return kind == Kind.SET;
        }
    }

    /** A record: {@code (slope = 2, icept = 1)}. */
    record Fields(List<String> names, List<Notation> values) implements Notation {}

    /**
     * A range: {@code 1:5} for people and as source; its numbers are asked for only where all of them are wanted.
     *
     * @param at the notation at a 0-based place
     */
    record Progression(String text, String source, long length, LongFunction<Notation> at) implements Notation {
        /** Whether it is short enough to be looked at as a vector. */
        boolean isVector() {
            return length <= Integer.MAX_VALUE;
        }

        /** Its numbers as the entries of a vector. */
        Entries entries() {
            return new Entries() {
                @Override
                public int[] shape() {
                    return new int[] {(int) length};
                }

                @Override
                public Notation at(long place) {
                    return at.apply(place);
                }

                @Override
                public double scale() {
                    return 0;
                }

                @Override
                public Notation uniform() {
                    return null;
                }

                @Override
                public String elementType() {
                    return null;
                }
            };
        }
    }

    /** What makes the value again, {@code x ↦ x²}, with what each form writes. */
    record Written(String text, String source, String latex, String mathml) implements Notation {
        /** Words: MathML has those for people. */
        public Written(String text, String source, String latex) {
            this(text, source, latex, MathmlPrinter.words(text));
        }

        /** The same in every form. */
        public Written(String text) {
            this(text, text, text);
        }
    }

    /**
     * A formula: each form is written when its printer asks.
     *
     * @param decimals of a closed number so many of its digits, empty of other formulas
     * @param plain what stands for it among plain data: the nearest real of a closed number, none of other formulas
     */
    record Formula(
            Supplier<String> text,
            Supplier<String> source,
            Supplier<String> latex,
            Supplier<String> mathml,
            IntFunction<Optional<String>> decimals,
            Supplier<Notation> plain)
            implements Notation {
        /** One that is no number. */
        public Formula(
                Supplier<String> text, Supplier<String> source, Supplier<String> latex, Supplier<String> mathml) {
            this(text, source, latex, mathml, digits -> Optional.empty(), () -> new Word("none"));
        }
    }

    /** Like a formula; {@code plain} is what programs are given of it. */
    record Described(Supplier<String> text, Supplier<String> source, Supplier<String> latex, Notation plain)
            implements Notation {}

    /**
     * A call that makes the value again, with its numbers: {@code normal(60, 10)}.
     *
     * @param latex what stands for the function in LaTeX
     * @param labels for each argument the name under which it is given, or ""
     */
    record Call(String function, String latex, List<String> labels, List<Notation> arguments) implements Notation {}

    /** The entries of a tensor, seen by the printer: it asks only for those that it shows. */
    interface Entries {
        /** Sizes along the axes; empty for a rank-0 tensor. */
        int[] shape();

        /** How the entry at a place in row-major order is written. */
        Notation at(long place);

        /**
         * The size beside which rounding leaves small residues: the largest absolute value among the finite entries. 0 when
         * there is none, or when all entries are whole numbers: then none is a residue.
         */
        double scale();

        /** The common value of all entries, or null. */
        Notation uniform();

        /** The element type where it is not the usual one ("float32"), else null. */
        String elementType();
    }
}
