package mfml.eval;

import mfml.error.Fault;
import mfml.source.Span;
import mfml.value.Range;
import mfml.value.Value;

/** {@code while} and {@code for}. They open no scope and have no value. */
abstract class Loop extends Node {
    Loop(Span span) {
        super(span);
    }

    final void tick(Frame frame) {
        try {
            frame.execution.budget().tick();
        } catch (Fault fault) {
            throw fault.at(frame.source, span);
        }
    }

    static final class While extends Loop {
        private final Node condition;
        private final Node body;

        While(Span span, Node condition, Node body) {
            super(span);
            this.condition = condition;
            this.body = body;
        }

        @Override
        int execute(Frame frame) {
            LoopPlace around = frame.execution.loop;
            frame.execution.loop = new LoopPlace(around, frame.source, span, -1);
            int signal = UNSET;
            while (condition.holds(frame)) {
                signal = body.execute(frame);
                if (signal < 0) {
                    if (signal == BREAK || signal == RETURN) break;
                }
                tick(frame);
            }
            frame.execution.loop = around;
            return signal == RETURN ? signal : UNSET;
        }

        @Override
        Node[] children() {
            return new Node[] {condition, body};
        }
    }

    static final class For extends Loop {
        private final Target target;
        private final Node items;
        private final Node body;
        private final int spill;

        For(Span span, Target target, Node items, Node body, int spill) {
            super(span);
            this.target = target;
            this.items = items;
            this.body = body;
            this.spill = spill;
        }

        @Override
        int execute(Frame frame) {
            Value collection = items.evaluate(frame);
            frame.keep(spill, collection);
            LoopPlace around = frame.execution.loop;
            int signal = collection instanceof Range range && range.isWhole() && target instanceof Target.Place place
                    ? count(frame, place, range)
                    : each(frame, collection);
            frame.execution.loop = around;
            frame.clear(spill);
            return signal == RETURN ? signal : UNSET;
        }

        private int count(Frame frame, Target.Place place, Range range) {
            Frame home = place.home(frame);
            long count = range.length();
            long step = range.wholeAt(1) - range.wholeAt(0);
            long number = range.wholeAt(0);
            frame.execution.loop = new LoopPlace.Counted(
                    frame.execution.loop, frame.source, span, count, home, place.slot(), number, step);
            for (long round = 0; round < count; round++, number += step) {
                home.storeWhole(place.slot(), number);
                int signal = body.execute(frame);
                if (signal < 0 && signal != CONTINUE) return signal;
                tick(frame);
            }
            return UNSET;
        }

        private int each(Frame frame, Value collection) {
            Items all;
            try {
                all = Items.of(collection, frame.execution);
            } catch (Fault fault) {
                throw fault.at(frame.source, items.span);
            }
            LoopPlace here = new LoopPlace(frame.execution.loop, frame.source, span, all.count());
            frame.execution.loop = here;
            for (long k = 0; k < all.count(); k++) {
                here.round = k;
                target.assign(frame, all.at(k));
                int signal = body.execute(frame);
                if (signal == BREAK || signal == RETURN) return signal;
                tick(frame);
            }
            return UNSET;
        }

        @Override
        Node[] children() {
            return new Node[] {items, body};
        }
    }
}
