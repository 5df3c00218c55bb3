package mfml.symbolic.matrix;

import mfml.error.Fault;
import mfml.render.Notation;
import mfml.symbolic.Domain;
import mfml.symbolic.Formula;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.value.Indices;
import mfml.value.Kind;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;

/** {@code 1:n} of a letter n: the places of a vector of n entries. */
public record IndexRange(Term last) implements Indices {
    /** Whether a range has a letter at its end. */
    public static boolean fits(Value first, Value last) {
        return last instanceof Term && first instanceof Scalar;
    }

    /** @throws Fault {@code matrix.index_first} where it does not begin at 1 */
    public static IndexRange of(Value first, Value last) {
        Term start = Terms.of(first);
        if (!start.isNumber(1)) {
            throw Fault.of("matrix.index_first").with("first", first.text()).with("last", last.text());
        }
        return new IndexRange(Terms.of(last));
    }

    @Override
    public Value letter(String name) {
        return Symbol.of(name, Domain.WHOLE);
    }

    @Override
    public Value summed(Value body, String name, Run run) {
        IndexSum sum = new IndexSum(Symbol.of(name, Domain.WHOLE), last, run.budget());
        Formula formula = body instanceof MatrixTerm matrix ? matrix : Terms.of(body);
        return sum.of(formula) instanceof Term term ? Terms.value(term) : sum.of(formula);
    }

    @Override
    public Kind kind() {
        return Kind.RANGE;
    }

    @Override
    public String description() {
        return "the places 1 to " + last.text();
    }

    @Override
    public Notation notation() {
        return new Notation.Written("1:" + last.text(), "1:" + last.source(), "1:" + last.latex());
    }
}
