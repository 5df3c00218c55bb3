package mfml.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import mfml.budget.Measure;
import mfml.render.LatexPrinter;
import mfml.render.MathmlPrinter;
import mfml.render.Notation;
import mfml.render.SourcePrinter;
import mfml.render.TextPrinter;

/**
 * Anything an MFML expression can be. Values never change. The interface is open: tensors, formulas, reports and a
 * host's own things implement it in their packages. How it is written, in every form, follows from its {@link Notation}.
 */
public interface Value {
    default Kind kind() {
        return Kind.OTHER;
    }

    /** How it is written; the printers of {@code mfml.render} make text, source, LaTeX and MathML of it. */
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
    default List<String> fieldNames() {
        return List.of();
    }

    /** For people: rounded to 7 digits, long things abbreviated. */
    default String text() {
        return new TextPrinter().print(notation());
    }

    /** As MFML that makes the value again, with all digits. */
    default String source() {
        return new SourcePrinter().print(notation());
    }

    default String latex() {
        return new LatexPrinter().print(notation());
    }

    /** Presentation MathML, a whole {@code <math>} element. */
    default String mathml() {
        return new MathmlPrinter().print(notation());
    }

    /** The nearest double of a number; a complex one must have the imaginary part 0. */
    default double asDouble() {
        return Conversion.toDouble(this);
    }

    /** A whole number within 64 bits, also where it is kept as a real. */
    default long asLong() {
        return Conversion.toLong(this);
    }

    /** A whole number within 32 bits, also where it is kept as a real. */
    default int asInt() {
        return Conversion.toInt(this);
    }

    /** A whole number of any size, also where it is kept as a real. */
    default BigInteger asBigInteger() {
        return Conversion.toBigInteger(this);
    }

    default boolean asBoolean() {
        return Conversion.toBoolean(this);
    }

    /** The characters of a text; {@link #text} writes any value. */
    default String asString() {
        return Conversion.toText(this);
    }

    /** A copy of the numbers of a list, range or vector, each the nearest double. */
    default double[] asDoubles() {
        return Conversion.toDoubles(this);
    }

    /** The entries of a list, set or range; unmodifiable. */
    default List<Value> asList() {
        return Conversion.toList(this);
    }

    /** The fields of a record, in order; unmodifiable. */
    default Map<String, Value> asMap() {
        return Conversion.toMap(this);
    }

    /** In the Java type asked for: a number, String, double[], List, Map, or a Java record with parts of the same names. */
    default <T> T as(Class<T> type) {
        @SuppressWarnings("unchecked") // JavaForm gives what the type names; a primitive type comes boxed
        T form = (T) JavaForm.of(this, type);
        return form;
    }
}
