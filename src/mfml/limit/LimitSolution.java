package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import mfml.calculus.Line;
import mfml.calculus.Trace;
import mfml.source.Span;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.value.Value;

/**
 * The worked solution of a limit by the rules of a textbook. Every step is kept only where its limit agrees with the one
 * that Gruntz's method finds; where no rule applies, that method is named, and values of the function are shown.
 */
public final class LimitSolution {
    private static final Span NOWHERE = Span.NOWHERE;
    private static final int MOST_STEPS = 12;

    private final Expr.Limit written;
    private final LimitOperator operator;
    private final List<String> notes = new ArrayList<>();
    private LimitOperator.Question question;

    private LimitSolution(Expr.Limit written, LimitOperator operator) {
        this.written = written;
        this.operator = operator;
    }

    /** Of {@code lim …} as it stands, which comes to the operator's parts. */
    public static Trace explained(Expr.Limit written, LimitOperator operator) {
        return new LimitSolution(written, operator).trace();
    }

    private Trace trace() {
        question = operator.asked(operator.formula());
        Term formula = question.formula();
        LimitResult result = question.result();
        Value answer = LimitOperator.value(result);
        List<Trace.Part> parts = new ArrayList<>();
        LimitResult sides = result instanceof LimitResult.OneSide one ? one.result() : result;
        if (sides instanceof LimitResult.Jump jump) {
            parts.add(part(formula, -1, jump.left()));
            parts.add(part(formula, 1, jump.right()));
            notes.add("The limit " + answer.text() + ".");
        } else if (isBranched(formula) && result.exists()) {
            parts.add(part(formula, -1, sides));
            parts.add(part(formula, 1, sides));
            notes.add("Both sides tend to " + answer.text() + ".");
        } else {
            int side = result instanceof LimitResult.OneSide one
                    ? one.side()
                    : operator.destination().side();
            parts.add(part(formula, side, sides));
            if (result instanceof LimitResult.OneSide one) {
                notes.add("There are real values only " + (one.side() > 0 ? "right" : "left") + " of "
                        + operator.destination().point().text() + ".");
            }
            boolean open = sides instanceof LimitResult.Undecided;
            if (!sides.exists()) notes.add("The limit " + (open ? "is " : "") + answer.text() + ".");
        }
        return new Trace(parts, answer, notes);
    }

    /** Whether a case or an absolute value has another branch on each side. */
    private boolean isBranched(Term formula) {
        Destination destination = operator.destination();
        if (destination.isInfinite() || destination.side() != 0) return false;
        Situation both = new Situation(question.letter(), destination, operator.budget());
        if (new Continuity(both).value(formula) != null || new BranchRule(both).taken(formula) != null) return false;
        Situation right = new Situation(question.letter(), destination.from(1), operator.budget());
        return new BranchRule(right).taken(formula) != null;
    }

    // ---- one part

    private Trace.Part part(Term formula, int side, LimitResult result) {
        Destination destination = operator.destination().isInfinite()
                ? operator.destination()
                : operator.destination().from(side);
        Expr.Side mark = side == 0 ? Expr.Side.BOTH : side > 0 ? Expr.Side.RIGHT : Expr.Side.LEFT;
        Expr start = limit(written.body(), mark);
        List<Line> lines = new ArrayList<>();
        if (result.exists()) {
            new Course(new Situation(question.letter(), destination, operator.budget()), result, mark, lines)
                    .run(formula);
        }
        return new Trace.Part(start, lines, lines, List.of());
    }

    private Expr limit(Expr body, Expr.Side side) {
        Expr inner = body instanceof Expr.Group group ? group.inner() : body;
        return new Expr.Limit(NOWHERE, inner, written.variable(), written.target(), side);
    }

    /** The steps from a formula to its limit. */
    private final class Course {
        private final Situation situation;
        private final Expr.Side side;
        private final List<Line> lines;
        private final LimitResult result;
        private final List<Move.Outer> outers = new ArrayList<>();
        private final List<Term> seen = new ArrayList<>();

        Course(Situation situation, LimitResult result, Expr.Side side, List<Line> lines) {
            this.situation = situation;
            this.result = result;
            this.side = side;
            this.lines = lines;
        }

        void run(Term formula) {
            Term now = formula;
            boolean found = false;
            for (int k = 0; k < MOST_STEPS && !found; k++) {
                seen.add(now);
                Move move = move(now);
                if (move == null) break;
                for (Move.Shown shown : move.shown()) {
                    boolean opens = move.outer() != null && shown.open();
                    if (opens && !outers.contains(move.outer())) outers.addFirst(move.outer());
                    add(shown.open() ? limit(shown.formula(), side) : shown.formula(), shown.rule());
                }
                found = move.next() == null;
                if (!found) now = move.next();
            }
            if (!found) byExpansion(now);
            Expr end = answer(result);
            if (lines.isEmpty() || !printed(lines.getLast().expression()).equals(printed(end))) {
                lines.add(new Line(end, ""));
            }
        }

        private void add(Expr expr, String rule) {
            Expr whole = expr;
            if (!(expr instanceof Expr.Comparison)) for (Move.Outer outer : outers) whole = outer.written(whole);
            if (!lines.isEmpty()
                    && rule.isEmpty()
                    && printed(lines.getLast().expression()).equals(printed(whole))) return;
            lines.add(new Line(whole, rule));
        }

        private static String printed(Expr expr) {
            return mfml.syntax.Printer.text(expr);
        }

        private Move move(Term body) {
            if (!situation.varies(body)) return Move.end(body.written(), "");
            AlgebraRules algebra = new AlgebraRules(situation);
            AnalysisRules analysis = new AnalysisRules(situation);
            Move direct = substituted(body);
            if (direct != null) return direct;
            String reason = new LimitLaws(situation).reason(body);
            if (reason != null) return Move.end(inner(body), reason);
            List<java.util.function.Function<Term, Move>> rules = List.of(
                    analysis::squeezed,
                    new BranchRule(situation)::taken,
                    algebra::unnested,
                    algebra::cancelled,
                    algebra::conjugate,
                    analysis::famous,
                    analysis::joinedLogarithms,
                    algebra::together,
                    algebra::highestPower,
                    analysis::power,
                    analysis::within,
                    analysis::hospital,
                    this::fastest);
            for (var rule : rules) {
                Move move = rule.apply(body);
                if (move != null && isGood(body, move)) return move;
            }
            return null;
        }

        private boolean isGood(Term body, Move move) {
            if (move.next() == null) return true;
            if (move.outer() != null) return situation.number(move.next()) != null;
            return !seen.contains(move.next()) && situation.agree(body, move.next());
        }

        /** What grows without bound taken out of a sum: the rest tends to a number. */
        private Move fastest(Term body) {
            if (!(body instanceof mfml.symbolic.Sum sum) || !situation.isInfinite(body)) return null;
            for (Term part : sum.parts()) {
                if (!situation.isInfinite(part)) continue;
                Term monomial = part instanceof mfml.symbolic.Product product ? product.monomial() : part;
                List<Term> inside = new ArrayList<>();
                for (Term each : sum.parts()) inside.add(Terms.quotient(each, monomial));
                Term rest = Terms.sum(inside);
                if (situation.number(rest) == null || situation.vanishes(rest)) continue;
                return Move.to(Terms.product(monomial, rest), monomial.text() + ", which grows fastest, taken out");
            }
            return null;
        }

        private Move substituted(Term body) {
            Term value = new Continuity(situation).value(body);
            if (value == null) return null;
            String rule = "continuous: the value at " + situation.letter().text() + " = "
                    + situation.destination().point().text();
            Expr put = put(body.equals(question.formula()) ? written.body() : body.written());
            boolean zero = value.isZero() && printed(put).equals("-0");
            if (zero || printed(put).equals(printed(value.written()))) return Move.end(value.written(), rule);
            return Move.end(put, rule).then(value.written(), false, "");
        }

        /** With the point in the place of the letter, nothing worked out; products have their sign. */
        private Expr put(Expr expr) {
            Expr point = situation.destination().point().written();
            boolean simple = point instanceof Expr.Number || point instanceof Expr.Name;
            Expr placed = simple ? point : new Expr.Group(NOWHERE, point);
            return Placing.of(expr, situation.letter().name(), placed);
        }

        /** What a part tends to, without what stands round it. */
        private Expr inner(Term body) {
            LimitResult found = outers.isEmpty() ? result : situation.limit(body);
            return answer(found);
        }

        /** Where the rules do not reach: the method, and values that agree. */
        private void byExpansion(Term body) {
            StringBuilder rule = new StringBuilder("by the leading term of its expansion (Gruntz's method)");
            add(inner(body), rule.toString());
            String values = new Values(question.formula(), situation).text();
            if (!values.isEmpty()) notes.add(values);
        }

        private Expr answer(LimitResult result) {
            if (result instanceof LimitResult.Number number)
                return Terms.of(Terms.value(number.value())).written();
            if (!(result instanceof LimitResult.Unbounded unbounded))
                throw new IllegalStateException(result.toString());
            Expr infinity = new Expr.Name(NOWHERE, "inf");
            return unbounded.sign() > 0 ? infinity : new Expr.Prefix(NOWHERE, Expr.Sign.MINUS, infinity);
        }
    }
}
