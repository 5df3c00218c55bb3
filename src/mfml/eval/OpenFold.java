package mfml.eval;

import mfml.error.Fault;
import mfml.limit.SumOperator;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixSameness;
import mfml.value.Value;

/** {@code sum(body for k in first:last)}: added up, or in closed form where a bound is a formula or ∞. */
final class OpenFold extends Node {
    /** The letter and the ends of the only clause. */
    record Bounds(String name, Node first, Node last) {}

    private final Bounds bounds;
    private final Gatherer gatherer;
    private final Node body;
    private final Gatherer.Fold counted;
    private final boolean product;

    OpenFold(Span span, Bounds bounds, Gatherer gatherer, Node body, Gatherer.Fold counted, boolean product) {
        super(span);
        this.bounds = bounds;
        this.gatherer = gatherer;
        this.body = body;
        this.counted = counted;
        this.product = product;
    }

    @Override
    int execute(Frame frame) {
        Value first = bounds.first.evaluate(frame);
        Value last = bounds.last.evaluate(frame);
        if (!SumOperator.isOpen(first) && !SumOperator.isOpen(last)) return counted.execute(frame);
        try {
            return noted(frame, frame.unbox(frame.execution.exactly(Terms.algebra(), () -> closed(frame))));
        } catch (Fault fault) {
            throw fault.at(frame.source, span);
        }
    }

    private Value closed(Frame frame) {
        Value first = bounds.first.evaluate(frame);
        Value last = bounds.last.evaluate(frame);
        Symbol letter = SumOperator.letter(bounds.name, first);
        gatherer.assign(frame, letter);
        Value each = body.evaluate(frame);
        if (MatrixSameness.fits(each)) return counted.evaluate(frame); // over the places of its vectors
        return SumOperator.of(product, each, letter, first, last, frame.execution);
    }

    @Override
    Node[] children() {
        return new Node[] {counted, bounds.first, bounds.last};
    }
}
