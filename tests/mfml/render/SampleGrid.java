package mfml.render;

import java.util.Arrays;

/** A tensor for the printers' tests: entries in row-major order. */
record SampleGrid(int[] shape, Notation[] entries) implements Notation.Entries {
    SampleGrid(double... vector) {
        this(new int[] {vector.length}, vector);
    }

    SampleGrid(int[] shape, double... entries) {
        this(shape, Arrays.stream(entries).mapToObj(Notation.Real::new).toArray(Notation[]::new));
    }

    static SampleGrid matrix(int rows, int columns, double... entries) {
        return new SampleGrid(new int[] {rows, columns}, entries);
    }

    /** Entries 1, 2, 3, … . */
    static SampleGrid counting(int... shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double[] entries = new double[size];
        for (int k = 0; k < size; k++) entries[k] = k + 1;
        return new SampleGrid(shape, entries);
    }

    @Override
    public Notation at(long place) {
        return entries[(int) place];
    }

    @Override
    public double scale() {
        double largest = 0;
        for (Notation entry : entries) {
            double size =
                    switch (entry) {
                        case Notation.Real real -> Math.abs(real.number());
                        case Notation.Complex z -> Math.max(Math.abs(z.re()), Math.abs(z.im()));
                        default -> 0;
                    };
            if (Double.isFinite(size)) largest = Math.max(largest, size);
        }
        return largest;
    }

    @Override
    public Notation uniform() {
        for (Notation entry : entries) if (!entry.equals(entries[0])) return null;
        return entries[0];
    }

    @Override
    public String elementType() {
        return null;
    }
}
