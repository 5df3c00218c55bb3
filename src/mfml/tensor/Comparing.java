package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Kind;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;

/** The order that sorting and extremes go by; the user wrote no sign, so complaints name none. */
public final class Comparing {
    private Comparing() {}

    /** Whether {@code a relation b}; a Fault where the two have no order, or none that can be told. */
    public static boolean holds(Relation relation, Value a, Value b, Run run) {
        Value answer;
        try {
            answer = Algebra.relate(relation, a, b, run);
        } catch (Fault fault) {
            if (!fault.code().equals("type.compare") && !fault.code().equals("number.complex_order")) throw fault;
            Fault unordered =
                    Fault.of("tensor.order").with("left", a.description()).with("right", b.description());
            throw a.kind() == Kind.COMPLEX || b.kind() == Kind.COMPLEX ? unordered.hint("complex") : unordered;
        }
        if (answer instanceof Truth truth) return truth.holds();
        throw Fault.of("tensor.undecided_order").with("entry", a.description());
    }
}
