package mfml.tensor;

import java.util.ArrayList;
import java.util.List;
import mfml.budget.Measure;
import mfml.render.Notation;
import mfml.value.Kind;
import mfml.value.Run;
import mfml.value.Value;

/**
 * A large elementwise result that is not worked out yet, because the operator around it may be elementwise too: then
 * both go over the entries together and make one tensor. Only operators ever see one. Nothing can go wrong any more in
 * working it out but the budget; what becomes undefined is noted then, in the order of the operators.
 */
final class Deferred implements Value {
    /** Below it a temporary stays in the cache, and each operator is worked out at once. */
    static final int SMALLEST = 4096;

    static final int MOST_STEPS = 64; // what is longer goes in parts: it bounds the scratch memory

    final int[] shape;
    final ElementType type;
    final Step step;
    final int steps;
    private final double units; // of fuel, for one entry
    private final Deferred[] operands;
    private Runnable settle = () -> {};

    private Deferred(int[] shape, ElementType type, Step step, int steps, double units, Deferred... operands) {
        this.shape = shape;
        this.type = type;
        this.step = step;
        this.steps = steps;
        this.units = units;
        this.operands = operands;
    }

    static Deferred entries(Tensor tensor) {
        return new Deferred(tensor.shape, tensor.type, new Step.Entries(tensor), 0, 0);
    }

    static Deferred number(double number, ElementType type) {
        return new Deferred(Shape.SCALAR, type, new Step.Number(number), 0, 0);
    }

    /** The two of one shape, one of them perhaps a single number. */
    static Deferred pair(Step.BinaryLoop loop, ElementType type, Deferred left, Deferred right) {
        int[] shape = left.step instanceof Step.Number ? right.shape : left.shape;
        Step step = new Step.Pair(loop, left.step, right.step);
        return new Deferred(shape, type, step, left.steps + right.steps + 1, left.units + right.units + 1, left, right);
    }

    static Deferred of(Step.UnaryLoop loop, int cost, ElementType type, Deferred operand) {
        Step step = new Step.Of(loop, operand.step);
        return new Deferred(operand.shape, type, step, operand.steps + 1, operand.units + cost, operand);
    }

    boolean isLong() {
        return steps >= MOST_STEPS;
    }

    /** The tensor. */
    Tensor finish(Run run) {
        int size = Shape.size(shape);
        boolean isMask = type == ElementType.TRUTH;
        double[] result = isMask ? null : Storage.numbers(size, run);
        byte[] truths = isMask ? Storage.truths(size, run) : null;
        List<Evaluation> threads = new ArrayList<>();
        Cores.share(size, Cores.PIECE, units, run, () -> {
            Evaluation thread = new Evaluation(this, result, truths);
            synchronized (threads) {
                threads.add(thread);
            }
            return thread;
        });
        note(threads, 0, run);
        return isMask ? Tensor.adopt(truths, shape) : Tensor.adopt(type, result, shape);
    }

    /** What the operations became undefined in, in their order; returns the number of the one behind them. */
    private int note(List<Evaluation> threads, int from, Run run) {
        if (steps == 0) return from;
        int operation = from;
        for (Deferred operand : operands) operation = operand.note(threads, operation, run);
        Undefined all = new Undefined();
        for (Evaluation thread : threads) all.add(thread.undefined(operation));
        all.note(shape, run);
        settle.run();
        return operation + 1;
    }

    void whenNoted(Runnable settle) {
        this.settle = settle;
    }

    @Override
    public Kind kind() {
        return Kind.TENSOR;
    }

    @Override
    public Notation notation() {
        return new Notation.Items(Notation.Items.Kind.LIST, List.of());
    }

    @Override
    public String description() {
        return Shape.description(shape);
    }

    @Override
    public void measure(Measure measure) {
        measure.later(parts -> measure(step, parts));
    }

    private static void measure(Step step, Measure measure) {
        switch (step) {
            case Step.Entries entries -> entries.tensor().measure(measure);
            case Step.Number number -> measure.add(32);
            case Step.Of function -> measure(function.operand(), measure);
            case Step.Pair pair -> {
                measure(pair.left(), measure);
                measure(pair.right(), measure);
            }
        }
    }
}
