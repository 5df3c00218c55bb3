package mfml.symbolic;

import java.util.List;
import mfml.budget.Measure;
import mfml.error.Fault;
import mfml.render.Notation;
import mfml.symbolic.enclosure.Decimals;
import mfml.syntax.Expr;
import mfml.syntax.LatexPrinter;
import mfml.syntax.Printer;
import mfml.value.Algebra;
import mfml.value.Kind;
import mfml.value.Scalar;

/**
 * A formula in normal form: sums and products flat, ordered, like terms and like powers collected, numbers folded; never
 * expanded, never factored. Made by {@link Terms} only. Equality is by structure; order and hash depend on content alone.
 */
public abstract sealed class Term implements Scalar, Formula
        permits Numeral, NamedNumber, Symbol, Sum, Product, Power, Applied, Unknown, Piecewise, Measured {
    /** Deeper ones are refused: everything that walks a term does so by recursion. */
    static final int DEEPEST = 1000;

    /** Larger ones are refused, shared parts counted where they stand: whoever walks a term meets each as often. */
    private static final int LARGEST = 5_000_000;

    final long hash;
    private final int size;
    private final int depth;

    // what Signs found out once; a race between threads finds the same
    Sign sign;
    Boolean real;
    Boolean whole;

    Term(long hash, Term... parts) {
        this.hash = hash;
        int nodes = 1;
        int deepest = 0;
        for (Term part : parts) {
            nodes = (int)
                    Math.min(Integer.MAX_VALUE, (long) nodes + part.size); // of shared parts there may be any number
            deepest = Math.max(deepest, part.depth);
        }
        size = nodes;
        depth = deepest + 1;
        if (size > LARGEST) throw Fault.of("limit.term").with("limit", LARGEST);
        if (depth > DEEPEST) throw Fault.of("term.too_deep").with("limit", DEEPEST);
    }

    /** The terms it is made of, in their order; none of an atom. */
    public abstract List<Term> parts();

    /** The same head over other parts, put into normal form. */
    abstract Term with(List<Term> parts);

    /** Whether another term of the same class and hash has the same content. */
    abstract boolean same(Term other);

    /** Atoms and heads, each counted where it stands. */
    public final int size() {
        return size;
    }

    /** The number it is, or null where it is none. */
    public Rational number() {
        return null;
    }

    public final boolean isNumber(long number) {
        return number() != null && number().equals(Rational.of(number));
    }

    @Override
    public final Expr written() {
        return Writing.of(this);
    }

    @Override
    public final Notation notation() {
        Expr written = written();
        return new Notation.Formula(
                () -> Printer.text(written),
                () -> Printer.source(written),
                () -> LatexPrinter.write(written),
                digits -> Decimals.behind(this, digits));
    }

    /** As it is written for people within a sentence, without the decimals that stand behind a shown number. */
    public final String formula() {
        return Printer.text(written());
    }

    @Override
    public final Kind kind() {
        return Kind.TERM;
    }

    @Override
    public final Algebra algebra() {
        return TermAlgebra.TABLE;
    }

    @Override
    public final boolean isZero() {
        return isNumber(0);
    }

    @Override
    public final void measure(Measure measure) {
        if (measure.add(this, 64)) for (Term part : parts()) part.measure(measure);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || other instanceof Term term && hash == term.hash && getClass() == term.getClass() && same(term);
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(hash);
    }

    @Override
    public final String toString() {
        return source();
    }

    /** Mixes the content of a node into one number; the order of the parts counts. */
    static long mix(long seed, long... contents) {
        long mixed = seed * 0x9E3779B97F4A7C15L;
        for (long content : contents) {
            mixed = (mixed ^ content) * 0xBF58476D1CE4E5B9L;
            mixed ^= mixed >>> 29;
        }
        return mixed;
    }

    static long mix(long seed, Term[] terms) {
        long[] hashes = new long[terms.length];
        for (int k = 0; k < hashes.length; k++) hashes[k] = terms[k].hash;
        return mix(seed, hashes);
    }

    static boolean equal(Term[] these, Term[] those) {
        if (these.length != those.length) return false;
        for (int k = 0; k < these.length; k++) if (!these[k].equals(those[k])) return false;
        return true;
    }
}
