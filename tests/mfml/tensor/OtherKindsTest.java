package mfml.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mfml.error.Fault;
import mfml.render.Notation;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Algebra;
import mfml.value.Elementary;
import mfml.value.Kind;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Value;
import org.junit.jupiter.api.Test;

/** What tensors ask of entries that are no plain numbers. */
class OtherKindsTest {
    private static final Run RUN = Run.silent();

    /** A letter: two of them have no order that anybody could tell. */
    private record Letter(String name) implements Scalar {
        @Override
        public Kind kind() {
            return Kind.OTHER;
        }

        @Override
        public boolean isZero() {
            return false;
        }

        @Override
        public Notation notation() {
            return new Notation.Word(name);
        }

        @Override
        public Algebra algebra() {
            return LETTERS;
        }
    }

    private static final Algebra LETTERS = new Algebra() {
        @Override
        public int level() {
            return 40;
        }

        @Override
        public Value binary(Operator operator, Value left, Value right, Run run) {
            return new Letter(left.text() + operator.sign() + right.text());
        }

        @Override
        public Value apply(Elementary function, Value argument, Run run) {
            return new Letter(function.functionName() + argument.text());
        }

        @Override
        public Value compare(Relation relation, Value left, Value right, Run run) {
            return new Letter(left.text() + relation.sign() + right.text());
        }
    };

    private static final Letter A = new Letter("a");
    private static final Letter B = new Letter("b");

    @Test
    void anOrderThatCannotBeTold() {
        Fault fault = assertThrows(Fault.class, () -> Comparing.holds(Relation.LESS, A, B, RUN));
        assertEquals("tensor.undecided_order", fault.code());
    }

    @Test
    void aSystemThatIsNotSquare() {
        Tensor row = Tensor.adopt(new Value[] {A, B}, 1, 2);
        Tensor right = Tensor.adopt(new Value[] {A}, 1);
        Fault fault = assertThrows(
                Fault.class, () -> Operations.compute(Operator.LEFT_DIVIDE, row, right, RUN));
        assertEquals("tensor.general_square", fault.code());
    }
}
