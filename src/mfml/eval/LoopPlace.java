package mfml.eval;

import mfml.source.Source;
import mfml.source.Span;
import mfml.value.Progress;
import mfml.value.Range;

/**
 * How far the outermost loop of a run is. Another thread reads it without a lock while it changes: what that sees is an
 * estimate, for which a loop whose variable counts the rounds pays nothing, and one within another a look at a field.
 */
class LoopPlace {
    static final long UNKNOWN = -1;

    private final Source source;
    private final Span span;
    private final long count;
    private long round;

    LoopPlace(Source source, Span span, long count) {
        this.source = source;
        this.span = span;
        this.count = count;
    }

    void reached(long round) {
        this.round = round;
    }

    long rounds() {
        return round;
    }

    Progress.Loop progress() {
        return new Progress.Loop(source, span, rounds(), count);
    }

    /** A loop over whole numbers: its variable says how far it is. */
    static final class Counted extends LoopPlace {
        private final Frame home;
        private final int slot;
        private final long first;
        private final long step;

        Counted(Source source, Span span, Range range, Frame home, int slot) {
            super(source, span, range.length());
            this.home = home;
            this.slot = slot;
            this.first = range.wholeAt(0);
            this.step = range.wholeAt(1) - first;
        }

        @Override
        long rounds() {
            return step == 0 ? 0 : (home.bits(slot) - first) / step;
        }
    }
}
