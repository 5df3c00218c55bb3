package mfml.eval;

import java.util.List;
import mfml.source.Source;
import mfml.source.Span;
import mfml.value.Progress;

/**
 * A loop that runs, linked to the one around it. Another thread reads it without a lock while it changes: what it sees is
 * an estimate, and the loop pays a plain store for it or, where its variable counts the rounds, nothing.
 */
class LoopPlace {
    final LoopPlace around;
    private final Source source;
    private final Span span;
    private final long count;
    long round;

    LoopPlace(LoopPlace around, Source source, Span span, long count) {
        this.around = around;
        this.source = source;
        this.span = span;
        this.count = count;
    }

    long rounds() {
        return round;
    }

    /** Adds itself behind those around it; library code is not what the user wrote. */
    static void list(LoopPlace innermost, List<Progress.Loop> loops) {
        for (LoopPlace place = innermost; place != null; place = place.around) {
            if (place.source.isLibrary()) continue;
            loops.addFirst(new Progress.Loop(place.source, place.span, place.rounds(), place.count));
        }
    }

    /** A loop over whole numbers: its variable says how far it is. */
    static final class Counted extends LoopPlace {
        private final Frame home;
        private final int slot;
        private final long first;
        private final long step;

        Counted(LoopPlace around, Source source, Span span, long count, Frame home, int slot, long first, long step) {
            super(around, source, span, count);
            this.home = home;
            this.slot = slot;
            this.first = first;
            this.step = step;
        }

        @Override
        long rounds() {
            return step == 0 ? 0 : (home.bits(slot) - first) / step;
        }
    }
}
