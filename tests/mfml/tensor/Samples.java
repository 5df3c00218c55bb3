package mfml.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mfml.Seed;
import mfml.budget.Budget;
import mfml.error.Diagnostic;
import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Output;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;
import org.junit.jupiter.api.function.Executable;

/** Tensors to try things on, and short ways to ask. */
final class Samples {
    static final Run RUN = Run.silent();

    private Samples() {}

    static Random random() {
        return new Random(Seed.of("tensors"));
    }

    static Tensor random(Random random, int... shape) {
        double[] entries = new double[Shape.size(shape)];
        for (int k = 0; k < entries.length; k++) entries[k] = random.nextGaussian();
        return Tensor.adopt(entries, shape);
    }

    /** A tensor of this shape whose entries do not lie row by row. */
    static Tensor scattered(Random random, int... shape) {
        int[] backwards = new int[shape.length];
        for (int axis = 0; axis < shape.length; axis++) backwards[axis] = shape[shape.length - 1 - axis];
        Tensor tensor = random(random, backwards).transposed();
        return tensor.rank() == 0 ? tensor : tensor.reversed(0);
    }

    static Tensor matrix(double[]... rows) {
        return Tensor.copyOf(rows);
    }

    static double[] row(double... entries) {
        return entries;
    }

    static Value compute(Operator operator, Value left, Value right) {
        return Algebra.compute(operator, left, right, RUN);
    }

    static Value number(double x) {
        return x == Math.rint(x) ? Whole.of((long) x) : new Real(x);
    }

    static void assertEntries(Value value, double... expected) {
        double[] entries = ((Tensor) value).toDoubles();
        assertEquals(expected.length, entries.length);
        for (int k = 0; k < entries.length; k++)
            assertEquals(expected[k], entries[k], 1e-12 * (1 + Math.abs(expected[k])));
    }

    static void assertShape(Value value, int... shape) {
        org.junit.jupiter.api.Assertions.assertArrayEquals(shape, ((Tensor) value).shape());
    }

    static Fault assertFault(String code, Executable executable) {
        Fault fault = assertThrows(Fault.class, executable);
        assertEquals(code, fault.code());
        fault.with("left", "A")
                .with("right", "B")
                .with("leftTerm", "A")
                .with("leftTurned", "Aᵀ")
                .with("leftVector", "A")
                .with("rightTerm", "B")
                .with("rightTurned", "Bᵀ")
                .with("rightVector", "B")
                .with("factor", "B")
                .with("call", "f");
        Diagnostic diagnostic = fault.diagnostic();
        String all = diagnostic.message() + diagnostic.detail() + diagnostic.hint();
        assertEquals(-1, all.replace("{", "\u0000").indexOf('\u0000'), all);
        return fault;
    }

    /** A run that keeps the codes of its notes. */
    static Run noting(List<String> codes) {
        return new Run(Budget.unlimited(), new Output() {
            @Override
            public void shown(Value value) {}

            @Override
            public void spoken(String text, Value value) {}

            @Override
            public void noted(Diagnostic note) {
                codes.add(note.code() + ": " + note.message());
            }
        });
    }

    static List<String> notes() {
        return new ArrayList<>();
    }
}
