package mfml.eval;

import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import mfml.syntax.Relation;
import mfml.value.None;
import mfml.value.Value;

/** The statements that are no loop and no branch. */
final class Statements {
    private Statements() {}

    /** One after the other; its value is the last one's. */
    static final class Sequence extends Node {
        private final Node[] statements;

        Sequence(Span span, Node[] statements) {
            super(span);
            this.statements = statements;
        }

        @Override
        int execute(Frame frame) {
            int kind = UNSET;
            int k = 0;
            try {
                for (; k < statements.length; k++) {
                    kind = statements[k].execute(frame);
                    if (kind < 0) return kind;
                }
            } catch (Fault fault) {
                throw fault.isPlaced() ? fault : fault.at(frame.source, statements[k].span);
            }
            return kind;
        }

        @Override
        Node[] children() {
            return statements;
        }
    }

    /** A statement of the worksheet itself: notes that found no nearer place name it, and its value is shown. */
    static final class Line extends Node {
        private final Node statement;
        private final boolean shows;
        private final boolean isCall; // a call without a value, such as show(…), shows nothing itself

        Line(Span span, Node statement, boolean shows, boolean isCall) {
            super(span);
            this.statement = statement;
            this.shows = shows;
            this.isCall = isCall;
        }

        @Override
        int execute(Frame frame) {
            frame.execution.begin(frame.source, span);
            int kind;
            try {
                kind = statement.execute(frame);
            } finally {
                frame.execution.settle(frame.source, span);
            }
            if (!shows || kind <= UNSET) return kind;
            Value value = frame.box(kind);
            if (value == None.NONE && isCall) return kind;
            frame.execution.show(value);
            return frame.unbox(value);
        }

        @Override
        Node[] children() {
            return new Node[] {statement};
        }
    }

    /** {@code x = value}; the value is also the statement's, so that a function may end in it. */
    static final class Store extends Node {
        private final int slot;
        private final boolean isTopLevel;
        private final Node value;

        Store(Span span, Target.Place place, Node value) {
            super(span);
            this.slot = place.slot();
            this.isTopLevel = place.isTopLevel();
            this.value = value;
        }

        @Override
        int execute(Frame frame) {
            int kind = value.execute(frame);
            if (isTopLevel) frame.top.take(slot, kind, frame);
            else frame.store(slot, kind);
            return kind;
        }

        @Override
        Node[] children() {
            return new Node[] {value};
        }
    }

    /** {@code X[i] = value}, {@code a, b = value}. */
    static final class Assign extends Node {
        private final Target target;
        private final Node value;

        static Node of(Span span, Target target, Node value) {
            return target instanceof Target.Place place
                    ? new Store(span, place, value)
                    : new Assign(span, target, value);
        }

        private Assign(Span span, Target target, Node value) {
            super(span);
            this.target = target;
            this.value = value;
        }

        @Override
        int execute(Frame frame) {
            int kind = value.execute(frame);
            if (target instanceof Target.Entry entry) entry.store(frame, kind);
            else target.assign(frame, frame.box(kind));
            return UNSET;
        }

        @Override
        Node[] children() {
            return new Node[] {value};
        }
    }

    /** {@code a, b = x, y}: both right sides first. */
    static final class AssignAll extends Node {
        private final Target[] targets;
        private final Node[] values;
        private final int[] spills;

        AssignAll(Span span, Target[] targets, Node[] values, int[] spills) {
            super(span);
            this.targets = targets;
            this.values = values;
            this.spills = spills;
        }

        @Override
        int execute(Frame frame) {
            for (int k = 0; k < values.length; k++) frame.store(spills[k], values[k].execute(frame));
            for (int k = 0; k < targets.length; k++) {
                targets[k].assign(frame, frame.value(spills[k]));
                frame.clear(spills[k]);
            }
            return UNSET;
        }

        @Override
        Node[] children() {
            return values;
        }
    }

    static final class Jump extends Node {
        private final int signal;

        Jump(Span span, int signal) {
            super(span);
            this.signal = signal;
        }

        @Override
        int execute(Frame frame) {
            return signal;
        }

        @Override
        Node[] children() {
            return new Node[0];
        }
    }

    static final class Return extends Node {
        private final Node value; // null without one

        Return(Span span, Node value) {
            super(span);
            this.value = value;
        }

        @Override
        int execute(Frame frame) {
            frame.execution.returned = value == null ? object(frame, None.NONE) : value.execute(frame);
            return RETURN;
        }

        @Override
        Node[] children() {
            return value == null ? new Node[0] : new Node[] {value};
        }
    }

    /** Statements of an imported file: places in them are places of that file. */
    static final class Imported extends Node {
        private final Source source;
        private final Node body;

        Imported(Span span, Source source, Node body) {
            super(span);
            this.source = source;
            this.body = body;
        }

        @Override
        int execute(Frame frame) {
            Source importing = frame.source;
            frame.source = source;
            try {
                body.execute(frame);
            } finally {
                frame.source = importing;
            }
            return UNSET;
        }

        @Override
        Node[] children() {
            return new Node[] {body};
        }
    }

    /** {@code assert claim}: stops where it does not hold. */
    static final class Claim extends Node {
        private final Node claim;

        Claim(Span span, Node claim) {
            super(span);
            this.claim = claim;
        }

        @Override
        int execute(Frame frame) {
            if (claim.holds(frame)) return UNSET;
            throw Fault.of("assert.failed")
                    .with("claim", frame.source.text(claim.span))
                    .at(frame.source, claim.span);
        }

        @Override
        Node[] children() {
            return new Node[] {claim};
        }

        /** Of a lone comparison: its sides are worked out once, and named with their values where it does not hold. */
        static final class Sides extends Node {
            private final Node comparison; // of the two slots
            private final Relation relation;
            private final Node[] sides;
            private final int[] slots;

            Sides(Span span, Node comparison, Relation relation, Node[] sides, int[] slots) {
                super(span);
                this.comparison = comparison;
                this.relation = relation;
                this.sides = sides;
                this.slots = slots;
            }

            @Override
            int execute(Frame frame) {
                for (int k = 0; k < 2; k++) frame.store(slots[k], sides[k].execute(frame));
                if (!comparison.holds(frame)) throw failed(frame);
                for (int slot : slots) frame.clear(slot);
                return UNSET;
            }

            private Fault failed(Frame frame) {
                Value left = frame.value(slots[0]);
                Value right = frame.value(slots[1]);
                boolean digits = left.text().equals(right.text()); // they differ in digits that are not shown
                Fault fault = Fault.of("assert.sides")
                        .with("claim", frame.source.text(comparison.span))
                        .with("left", frame.source.text(sides[0].span))
                        .with("leftValue", digits ? left.source() : left.text())
                        .with("right", frame.source.text(sides[1].span))
                        .with("rightValue", digits ? right.source() : right.text());
                return (digits && relation == Relation.EQUAL ? fault.hint("digits") : fault)
                        .at(frame.source, comparison.span);
            }

            @Override
            Node[] children() {
                return new Node[] {comparison, sides[0], sides[1]};
            }
        }
    }

    /** What the language reads but does not work out yet. */
    static final class Later extends Node {
        private final String what;
        private final String code;

        Later(Span span, String what) {
            this(span, "later.form", what);
        }

        Later(Span span, String code, String what) {
            super(span);
            this.code = code;
            this.what = what;
        }

        @Override
        int execute(Frame frame) {
            throw Fault.of(code).with("what", what).at(frame.source, span);
        }

        @Override
        Node[] children() {
            return new Node[0];
        }
    }
}
