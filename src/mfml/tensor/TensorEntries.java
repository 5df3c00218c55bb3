package mfml.tensor;

import mfml.render.Notation;
import mfml.value.Run;
import mfml.value.Value;

/** A tensor as its printer sees it. */
record TensorEntries(Tensor tensor) implements Notation.Entries {
    @Override
    public int[] shape() {
        return tensor.shape();
    }

    @Override
    public Notation at(long place) {
        Value entry = tensor.at((int) place);
        return entry.notation();
    }

    @Override
    public double scale() {
        return areWhole() ? 0 : largest();
    }

    private boolean areWhole() {
        if (tensor.isGeneral()) return false;
        int width = tensor.isComplex() ? 2 : 1;
        for (int place = 0; place < tensor.size(); place++) {
            int at = tensor.locate(place) * width;
            for (int part = 0; part < width; part++) {
                double number = tensor.buffer.numbers()[at + part];
                if (number != Math.rint(number)) return false;
            }
        }
        return true;
    }

    /** The largest absolute value among the finite entries, 0 when there is none. */
    double largest() {
        if (tensor.isGeneral()) return 0;
        double[] from = tensor.buffer.numbers();
        int width = tensor.isComplex() ? 2 : 1;
        double[] largest = {0};
        Walk walk = new Walk(tensor);
        int step = walk.firstStep();
        walk.run(Run.silent(), (first, second, place, count) -> {
            for (int k = 0; k < count; k++) {
                for (int part = 0; part < width; part++) {
                    double size = Math.abs(from[width * (first + k * step) + part]);
                    if (size > largest[0] && size < Double.POSITIVE_INFINITY) largest[0] = size;
                }
            }
        });
        return largest[0];
    }

    @Override
    public Notation uniform() {
        if (tensor.size() == 0) return null;
        if (tensor.isGeneral()) return uniformValue();
        double[] from = tensor.buffer.numbers();
        int width = tensor.isComplex() ? 2 : 1;
        int origin = tensor.offset * width;
        for (int place = 0; place < tensor.size(); place++) {
            int at = tensor.locate(place) * width;
            for (int part = 0; part < width; part++) {
                if (!(from[at + part] == from[origin + part])) return null;
            }
        }
        return at(0);
    }

    private Notation uniformValue() {
        Value first = tensor.at(0);
        for (int place = 1; place < tensor.size(); place++) {
            if (!tensor.at(place).equals(first)) return null;
        }
        return first.notation();
    }

    @Override
    public String elementType() {
        return switch (tensor.type) {
            case FLOAT64, COMPLEX128, TRUTH, GENERAL -> null;
            default -> tensor.type.typeName();
        };
    }
}
