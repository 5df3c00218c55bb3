package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.tensor.Gathering;
import mfml.value.Indices;
import mfml.value.Value;

/** The clauses {@code for … in … if …}: what they go through, from the outermost in, telling a receiver each round. */
final class Gatherer {
    /** One {@code for}, with its condition or null. */
    record Clause(Span span, Target target, Node items, Node condition, int spill) {}

    interface Round {
        /** With the letters that stand for all places of a range, from the outermost in. */
        void next(Frame frame, List<Open> open);
    }

    /** A range of unknown length, and the letter for its places. */
    record Open(Indices range, String letter) {}

    private final Clause[] clauses;

    Gatherer(Clause[] clauses) {
        this.clauses = clauses;
    }

    void run(Frame frame, Round round) {
        run(frame, 0, List.of(), round);
    }

    private void run(Frame frame, int depth, List<Open> open, Round round) {
        if (depth == clauses.length) {
            round.next(frame, open);
            return;
        }
        Clause clause = clauses[depth];
        Value collection = clause.items.evaluate(frame);
        frame.keep(clause.spill, collection);
        if (collection instanceof Indices range) {
            List<Open> deeper = new ArrayList<>(open);
            deeper.add(opened(frame, clause, range));
            run(frame, depth + 1, deeper, round);
            frame.clear(clause.spill);
            return;
        }
        Items items;
        try {
            items = Items.of(collection, frame.execution);
        } catch (Fault fault) {
            throw fault.at(frame.source, clause.items.span);
        }
        LoopPlace here = null;
        if (Loop.isOutermost(frame)) {
            here = frame.execution.loop = new LoopPlace(frame.source, clause.span, items.count());
        }
        try {
            for (long k = 0; k < items.count(); k++) {
                if (here != null) here.reached(k);
                clause.target.assign(frame, items.at(k));
                if (clause.condition == null || clause.condition.holds(frame)) run(frame, depth + 1, open, round);
                frame.execution.budget().tick();
            }
        } catch (Fault fault) {
            throw fault.at(frame.source, clause.span);
        }
        if (here != null) frame.execution.loop = null;
        frame.clear(clause.spill);
    }

    /** Gives the names of the first clause a value, outside any round. */
    void assign(Frame frame, Value value) {
        clauses[0].target.assign(frame, value);
    }

    private static Open opened(Frame frame, Clause clause, Indices range) {
        boolean plain = clause.condition == null && clause.target instanceof Target.Place;
        if (!plain) throw Fault.of("matrix.index_clause").at(frame.source, clause.span);
        String letter = ((Target.Place) clause.target).name();
        clause.target.assign(frame, range.letter(letter));
        return new Open(range, letter);
    }

    Node[] children(Node body) {
        List<Node> all = new ArrayList<>();
        all.add(body);
        for (Clause clause : clauses) {
            all.add(clause.items);
            if (clause.condition != null) all.add(clause.condition);
        }
        return all.toArray(new Node[0]);
    }

    /** {@code [body for x in xs]}: a tensor of numbers or a list of what is none; bare in a call, exact numbers stay exact. */
    static final class Comprehension extends Node {
        private final Gatherer gatherer;
        private final Node body;
        private final boolean bare;
        private final int spill;

        Comprehension(Span span, Gatherer gatherer, Node body, boolean bare, int spill) {
            super(span);
            this.gatherer = gatherer;
            this.body = body;
            this.bare = bare;
            this.spill = spill;
        }

        @Override
        int execute(Frame frame) {
            Gathering gathered = new Gathering();
            frame.keep(spill, new UnderConstruction(gathered::measure));
            gatherer.run(frame, (at, open) -> {
                if (!open.isEmpty()) throw Fault.of("matrix.index_list").at(at.source, span);
                int kind = body.execute(at);
                if (kind == REAL) gathered.add(at.real, at.execution);
                else gathered.add(at.box(kind), at.execution);
            });
            frame.clear(spill);
            try {
                return noted(
                        frame,
                        object(frame, bare ? gathered.toList(frame.execution) : gathered.finish(frame.execution)));
            } catch (Fault fault) {
                throw fault.at(frame.source, span);
            }
        }

        @Override
        Node[] children() {
            return gatherer.children(body);
        }
    }

    /** {@code sum(body for x in xs)} and {@code product(…)}: added up as they come, nothing is kept. */
    static final class Fold extends Node {
        private final Gatherer gatherer;
        private final Node body;
        private final boolean product;

        Fold(Span span, Gatherer gatherer, Node body, boolean product) {
            super(span);
            this.gatherer = gatherer;
            this.body = body;
            this.product = product;
        }

        @Override
        int execute(Frame frame) {
            Accumulator total = new Accumulator(product, frame.execution);
            gatherer.run(frame, (at, open) -> {
                int kind = body.execute(at);
                try {
                    if (open.isEmpty()) total.add(at, kind);
                    else total.add(at, at.unbox(summed(at.box(kind), open, at)));
                } catch (Fault fault) {
                    throw fault.at(at.source, body.span);
                }
            });
            return noted(frame, frame.unbox(total.result()));
        }

        private Value summed(Value each, List<Open> open, Frame frame) {
            if (product) throw Fault.of("matrix.index_product");
            Value value = each;
            for (Open over : open.reversed()) value = over.range().summed(value, over.letter(), frame.execution);
            return value;
        }

        @Override
        Node[] children() {
            return gatherer.children(body);
        }
    }
}
