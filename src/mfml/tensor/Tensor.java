package mfml.tensor;

import java.util.Arrays;
import java.util.List;
import mfml.budget.Measure;
import mfml.error.Fault;
import mfml.render.Notation;
import mfml.value.Algebra;
import mfml.value.Complex;
import mfml.value.Container;
import mfml.value.Equality;
import mfml.value.Kind;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Truth;
import mfml.value.Value;
import mfml.value.Whole;

/**
 * Numbers along any number of axes: a vector, a matrix, or more. Seen from outside it never changes. Entries are
 * numbered row by row (the last axis runs fastest); axes and subscripts are 0-based here and 1-based in the language.
 */
public final class Tensor extends Views implements Container {
    Tensor(Buffer buffer, int offset, int[] shape, int[] strides, ElementType type) {
        super(buffer, offset, shape, strides, type);
    }

    /** A vector of copies of these numbers. */
    public static Tensor of(double... entries) {
        return adopt(entries.clone(), entries.length);
    }

    public static Tensor copyOf(double[] entries, int... shape) {
        return adopt(entries.clone(), shape);
    }

    /** Takes over an array of entries, row by row; nobody may write to it any more. */
    public static Tensor adopt(double[] entries, int... shape) {
        return adopt(ElementType.FLOAT64, entries, shape);
    }

    /** Real entries that are already rounded to the type, or complex ones as pairs re, im. */
    static Tensor adopt(ElementType type, double[] entries, int... shape) {
        int size = Shape.size(shape) * (type == ElementType.COMPLEX128 ? 2 : 1);
        if (size != entries.length)
            throw new IllegalArgumentException(entries.length + " entries, shape " + Shape.text(shape));
        return new Tensor(new Buffer(entries), 0, shape, Shape.strides(shape), type);
    }

    /** A mask, 1 for true; takes the array over. */
    static Tensor adopt(byte[] truths, int... shape) {
        return new Tensor(new Buffer(truths), 0, shape, Shape.strides(shape), ElementType.TRUTH);
    }

    /** Rows of one length; copies them. */
    public static Tensor copyOf(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] entries = new double[Shape.size(rows.length, columns)];
        for (int row = 0; row < rows.length; row++) System.arraycopy(rows[row], 0, entries, row * columns, columns);
        return adopt(entries, rows.length, columns);
    }

    /** Complex entries as pairs re, im; takes the array over. */
    public static Tensor adoptComplex(double[] pairs, int... shape) {
        return adopt(ElementType.COMPLEX128, pairs, shape);
    }

    /** Values of any scalar kind, row by row, in the narrowest storage that loses nothing; takes the array over. */
    public static Tensor adopt(Value[] entries, int... shape) {
        return Storage.narrowest(entries, shape);
    }

    /** The entry with this number. */
    public Value at(int place) {
        return stored(locate(place));
    }

    Value stored(int location) {
        return switch (type) {
            case GENERAL -> buffer.values[location];
            case COMPLEX128 -> new Complex(buffer.numbers()[2 * location], buffer.numbers()[2 * location + 1]);
            case TRUTH ->
                Truth.of(buffer.truths == null ? buffer.numbers()[location] != 0 : buffer.truths[location] != 0);
            default -> scalar(type, buffer.numbers()[location]);
        };
    }

    /** A number of a real type as a value: whole types and truth count as whole numbers. */
    static Value scalar(ElementType type, double number) {
        return type.isWhole() || type == ElementType.TRUTH ? Whole.of((long) number) : new Real(number);
    }

    /** A real entry; a Fault where the tensor has other entries. */
    public double real(int place) {
        return realStorage()[locate(place)];
    }

    /** The real entry of a vector at a 1-based index, for loops over entries without boxing. */
    public double entry(long index) {
        return buffer.numbers()[offset + Subscript.check(index, 0, shape[0], this) * strides[0]];
    }

    /** The real entry of a matrix at 1-based indices. */
    public double entry(long row, long column) {
        int at = offset + Subscript.check(row, 0, shape[0], this) * strides[0];
        return buffer.numbers()[at + Subscript.check(column, 1, shape[1], this) * strides[1]];
    }

    /** Writes a real entry (1-based) of a vector of float64; false, and nothing written, where others see the entries. */
    public boolean overwrite(long index, double number) {
        int at = offset + Subscript.check(index, 0, shape[0], this) * strides[0];
        if (buffer.isShared()) return false;
        buffer.numbers()[at] = number;
        return true;
    }

    /** The same of a matrix. */
    public boolean overwrite(long row, long column, double number) {
        int at = offset + Subscript.check(row, 0, shape[0], this) * strides[0];
        at += Subscript.check(column, 1, shape[1], this) * strides[1];
        if (buffer.isShared()) return false;
        buffer.numbers()[at] = number;
        return true;
    }

    /** Like {@link #with}, but writes into this tensor, and returns it, when nobody else can see its entries. */
    public Tensor updated(Subscript[] subscripts, Value value, Run run) {
        return TensorIndexing.set(this, value, run, subscripts);
    }

    /** A tensor with the chosen entries replaced: by one number, or by a tensor of the shape that was chosen. */
    public Tensor with(Subscript[] subscripts, Value value, Run run) {
        return TensorIndexing.set(Storage.copy(this, run), value, run, subscripts);
    }

    double[] realStorage() {
        if (type.isReal()) return buffer.numbers();
        throw Fault.of("tensor.not_real").with("found", entryKind().words());
    }

    /** The entries row by row in an array of their own; a Fault where they are not real. */
    public double[] toDoubles() {
        double[] from = realStorage();
        if (size() == 0) return new double[0]; // a part of an empty tensor may begin beyond its end
        if (isRowMajor()) return Arrays.copyOfRange(from, offset, offset + size());
        double[] entries = new double[size()];
        Storage.gather(this, 1, entries, Run.silent());
        return entries;
    }

    /** The rows of a matrix in arrays of their own. */
    public double[][] toRows() {
        double[] entries = toDoubles();
        int columns = shape[1];
        double[][] rows = new double[shape[0]][];
        for (int row = 0; row < rows.length; row++)
            rows[row] = Arrays.copyOfRange(entries, row * columns, (row + 1) * columns);
        return rows;
    }

    /** All entries as values, row by row. */
    public Value[] toValues() {
        Value[] entries = new Value[size()];
        for (int place = 0; place < size(); place++) entries[place] = at(place);
        return entries;
    }

    @Override
    Tensor packed(Run run) {
        return isRowMajor() ? this : Storage.copy(this, run);
    }

    /** Says that another holder may see the entries: the next indexed assignment copies. */
    public void markShared() {
        buffer.share();
    }

    public Tensor as(ElementType wanted, Run run) {
        return wanted == type ? this : Storage.convert(this, wanted, run);
    }

    /** The kind of the entries, for messages. */
    Kind entryKind() {
        return switch (type) {
            case TRUTH -> Kind.TRUTH;
            case COMPLEX128 -> Kind.COMPLEX;
            case GENERAL -> size() == 0 ? Kind.OTHER : at(0).kind();
            default -> type.isWhole() ? Kind.WHOLE : Kind.REAL;
        };
    }

    @Override
    public Kind kind() {
        return Kind.TENSOR;
    }

    @Override
    public Algebra algebra() {
        return TensorAlgebra.TABLE;
    }

    @Override
    public Notation notation() {
        return new Notation.Grid(new TensorEntries(this));
    }

    /** An entry that is equal to a number, or a row that is equal to a tensor. */
    @Override
    public boolean contains(Value value) {
        return Sameness.contains(this, value);
    }

    @Override
    public String description() {
        return Shape.description(shape);
    }

    @Override
    public void measure(Measure measure) {
        if (measure.add(this, 48 + 8L * shape.length)) buffer.measure(measure);
    }

    @Override
    public Value field(String name) {
        return switch (name) {
            case "shape" -> Tensors.wholes(shape);
            case "type" -> new mfml.value.Text(type.typeName());
            case "T" -> transposed();
            default -> null;
        };
    }

    @Override
    public List<String> fieldNames() {
        return List.of("shape", "T", "type");
    }

    /** The number in a tensor without axes. */
    @Override
    public double asDouble() {
        return shape.length == 0 ? at(0).asDouble() : Container.super.asDouble();
    }

    /** A copy of the entries of a vector; of a matrix {@link #toRows}, of more axes {@link #toDoubles}. */
    @Override
    public double[] asDoubles() {
        return isVector() && type.isReal() ? toDoubles() : Container.super.asDoubles();
    }

    /** The entries of a vector, the rows of a matrix. */
    @Override
    public List<Value> asList() {
        if (shape.length == 0) return Container.super.asList();
        Value[] items = new Value[shape[0]];
        for (int k = 0; k < items.length; k++) items[k] = item(k, Run.silent());
        return List.of(items);
    }

    /** The same shape and equal entries, whatever their type. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that && Sameness.same(this, that);
    }

    @Override
    public int hashCode() {
        int hash = Arrays.hashCode(shape);
        for (int place = 0; place < Math.min(size(), 16); place++) hash = 31 * hash + Equality.hash(at(place));
        return hash;
    }
}
