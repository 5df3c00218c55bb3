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

    /** Whether this loop is the outermost, which says how far the run is. */
    static boolean isOutermost(Frame frame) {
        return frame.execution.loop == null && !frame.source.isLibrary();
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
            if (!isOutermost(frame)) return repeat(frame);
            frame.execution.loop = new LoopPlace(frame.source, span, LoopPlace.UNKNOWN);
            int signal = repeat(frame);
            frame.execution.loop = null;
            return signal;
        }

        private int repeat(Frame frame) {
            while (condition.holds(frame)) {
                int signal = body.execute(frame);
                if (signal < 0) {
                    if (signal == BREAK) break;
                    if (signal == RETURN) return signal;
                }
                tick(frame);
            }
            return UNSET;
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
            boolean outermost = isOutermost(frame);
            int signal;
            if (collection instanceof Range range && range.isWhole() && target instanceof Target.Place place) {
                if (outermost) frame.execution.loop = counted(frame, place, range);
                signal = count(frame, place, range);
            } else {
                signal = each(frame, collection);
            }
            if (outermost) frame.execution.loop = null;
            frame.clear(spill);
            return signal == RETURN ? signal : UNSET;
        }

        private LoopPlace counted(Frame frame, Target.Place place, Range range) {
            return new LoopPlace.Counted(frame.source, span, range, place.home(frame), place.slot());
        }

        private int count(Frame frame, Target.Place place, Range range) {
            Frame home = place.home(frame);
            long count = range.length();
            long step = range.wholeAt(1) - range.wholeAt(0);
            long number = range.wholeAt(0);
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
            LoopPlace here = null;
            if (isOutermost(frame)) here = frame.execution.loop = new LoopPlace(frame.source, span, all.count());
            for (long k = 0; k < all.count(); k++) {
                if (here != null) here.reached(k);
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
