package mfml.tensor;

import mfml.error.Fault;
import mfml.syntax.Operator;
import mfml.value.Run;
import mfml.value.Value;

/** Whole powers of a square matrix, by repeated squaring. */
final class MatrixPower {
    private MatrixPower() {}

    static Tensor of(Tensor a, Value exponent, Run run) {
        double wanted = Tensors.real(exponent);
        if (wanted == -1) return Solving.inverse(a, run);
        Solving.demandSquare(a, "tensor.power_square");
        if (wanted != Math.rint(wanted) || Math.abs(wanted) > 1e15) {
            throw TensorAlgebra.shaped("tensor.power_whole", Operator.POWER, a, Tensors.of(exponent))
                    .with("exponent", wanted);
        }
        Tensor square = wanted < 0 ? Solving.inverse(a, run) : a;
        Tensor power = null;
        for (long rest = Math.abs((long) wanted); rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) power = power == null ? square : Products.matrices(power, square, run);
            if (rest > 1) square = Products.matrices(square, square, run);
        }
        if (power == null) {
            Tensor one = Solving.identity(a.shape[0], run);
            return a.isGeneral() ? one.as(ElementType.INT64, run).as(ElementType.GENERAL, run) : one.as(a.type, run);
        }
        if (!power.isGeneral() && !Finite.is(power.buffer.numbers()) && Finite.is(a.buffer.numbers())) {
            throw Fault.of("tensor.power_overflow").with("exponent", Long.toString((long) wanted));
        }
        return power;
    }
}
