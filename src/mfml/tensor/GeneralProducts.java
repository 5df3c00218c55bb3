package mfml.tensor;

import mfml.syntax.Operator;
import mfml.value.Algebra;
import mfml.value.Run;
import mfml.value.Value;
import mfml.value.Whole;

/** Products of entries of any scalar kind, by their own arithmetic. */
final class GeneralProducts {
    private GeneralProducts() {}

    static Value dot(Tensor x, Tensor y, Run run) {
        Value sum = Whole.of(0);
        for (int k = 0; k < x.size(); k++) {
            run.budget().tick();
            Value product = Algebra.compute(Operator.MULTIPLY, x.at(k), y.at(k), run);
            sum = k == 0 ? product : Algebra.compute(Operator.ADD, sum, product, run);
        }
        return sum;
    }

    static Tensor matrices(Tensor a, Tensor b, Run run) {
        int rows = a.shape[0];
        int columns = b.shape[1];
        Value[] product = Storage.values((long) rows * columns, run);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                product[row * columns + column] = dot(a.row(row), b.part(1, column), run);
            }
        }
        return Storage.narrowest(product, rows, columns);
    }
}
