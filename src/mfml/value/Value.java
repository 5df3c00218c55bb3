package mfml.value;

import mfml.render.Notation;

import mfml.budget.Measure;

/**
 * Anything an MFML expression can be. Values never change. The interface is open: tensors, formulas, reports and a
 * host's own things implement it in their packages. How it is written, in every form, follows from its {@link Notation}.
 */
public interface Value {
    Kind kind();

    /** How it is written; the printers of {@code mfml.render} make text, source and LaTeX of it. */
    Notation notation();

    /** The table of its operations. */
    default Algebra algebra() {
        return NoArithmetic.TABLE;
    }

    /** For messages: "a whole number", "a 3×2 matrix". */
    default String description() {
        return kind().words();
    }

    /** Adds the memory it holds, parts that are shared once. */
    default void measure(Measure measure) {
        measure.add(this, 32);
    }

    /** A named part: {@code x.shape}, {@code F.values}; null when there is none of that name. */
    default Value field(String name) {
        return null;
    }

    /** The names that {@link #field} knows, for "did you mean" and completion. */
    default java.util.List<String> fieldNames() {
        return java.util.List.of();
    }
}
