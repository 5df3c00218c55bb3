package mfml.limit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.error.Fault;
import mfml.symbolic.Applied;
import mfml.symbolic.Domain;
import mfml.symbolic.Head;
import mfml.symbolic.Power;
import mfml.symbolic.Signs;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.Undecided;
import mfml.syntax.Expr;
import mfml.tensor.Entrywise;
import mfml.tensor.Tensor;
import mfml.value.Kind;
import mfml.value.Real;
import mfml.value.Run;
import mfml.value.Scalar;
import mfml.value.Text;
import mfml.value.Value;

/**
 * {@code lim body as letter → target} of values: what the parts of the form come to is checked here, and what a result says.
 */
public final class LimitOperator {
    private static final Set<String> COUNTING = Set.of("n", "m", "k", "j");

    private final Value body;
    private final Symbol letter;
    private final Destination destination;
    private final Run run;

    /** @throws Fault with {@code lim.…} where the target is none for a limit */
    public LimitOperator(Value body, Symbol letter, Value target, Expr.Side side, Run run) {
        this.body = body;
        this.letter = letter;
        this.run = run;
        destination = destination(target, side);
    }

    private Destination destination(Value target, Expr.Side side) {
        if (target instanceof Real real && Double.isInfinite(real.value())) {
            if (side != Expr.Side.BOTH) throw Fault.of("lim.target_side").with("letter", letter.text());
            return Destination.infinity(real.value() > 0 ? 1 : -1);
        }
        if (!(target instanceof Scalar)) throw Fault.of("lim.target").with("found", target.description());
        Term point = Terms.of(target);
        if (new Occurrence(letter).in(point)) {
            throw Fault.of("lim.target_letter").with("letter", letter.text()).with("target", point.text());
        }
        if (!Signs.isReal(point)) throw Fault.of("lim.target_complex").with("target", point.text());
        return Destination.to(point, side == Expr.Side.BOTH ? 0 : side == Expr.Side.RIGHT ? 1 : -1);
    }

    /**
     * {@code series(f, x = point, order)}.
     *
     * @param named the letter, as it was declared, or none where the formula has but one
     * @throws Fault {@code series.letter}, {@code series.none}
     */
    public static Value series(Term formula, Value named, Value point, int order, Run run) {
        Set<Symbol> letters = new LinkedHashSet<>();
        collect(formula, letters);
        String name = named instanceof Text text ? text.text() : letters.size() == 1 ? "" : "x";
        Symbol letter = null;
        for (Symbol each : letters) if (name.isEmpty() || each.name().equals(name)) letter = each;
        if (letter == null && letters.isEmpty()) return new SeriesValue(List.of(formula), null);
        if (letter == null) {
            throw Fault.of("series.letter").with("formula", formula.text()).with("letter", name);
        }
        Destination place = new LimitOperator(formula, letter, point, Expr.Side.BOTH, run).destination;
        return Series.of(formula, letter, place, order, run.budget());
    }

    private static void collect(Term term, Set<Symbol> letters) {
        if (term instanceof Symbol symbol) letters.add(symbol);
        for (Term part : term.parts()) collect(part, letters);
    }

    public Destination destination() {
        return destination;
    }

    mfml.budget.Budget budget() {
        return run.budget();
    }

    public Symbol letter() {
        return letter;
    }

    /** The formula whose limit it is. */
    public Term formula() {
        return formula(body);
    }

    private static Term formula(Value body) {
        boolean infinite = body instanceof Real real && !Double.isFinite(real.value());
        if (!(body instanceof Scalar) || infinite || body.kind() == Kind.FUNCTION) {
            throw Fault.of("lim.kind").with("found", body.description());
        }
        return Terms.of(body);
    }

    /** The limit; of a tensor entry by entry. */
    public Value value() {
        if (body instanceof Tensor tensor) return Entrywise.of(tensor, entry -> value(formula(entry)), run);
        return value(formula(body));
    }

    private Value value(Term formula) {
        LimitResult result = asked(formula).result();
        notes(result);
        return value(result);
    }

    /** What was asked in the end: of a letter that counts the whole one. */
    record Question(Term formula, Symbol letter, LimitResult result) {}

    /** A letter that counts, going to infinity, is taken as whole where it has no limit as a real one. */
    Question asked(Term formula) {
        LimitResult result = Limit.of(formula, letter, destination, run.budget());
        Question real = new Question(formula, letter, result);
        if (result.exists() || destination.infinite() <= 0 || !isCounting()) return real;
        Symbol whole = Symbol.of(letter.name(), Domain.WHOLE);
        Term counted = Substitution.of(formula, Map.of(letter.name(), whole), run.budget());
        LimitResult sequence = Limit.of(counted, whole, destination, run.budget());
        if (sequence instanceof LimitResult.Undecided) return real;
        if (sequence.exists() && !isOfWhole(formula)) {
            run.note(Fault.of("note.lim_whole").with("letter", letter.text()));
        }
        return new Question(counted, whole, sequence);
    }

    private boolean isCounting() {
        return letter.domain().equals(Domain.REAL) && (COUNTING.contains(letter.name()));
    }

    /** Whether it has powers of negative numbers or factorials of the letter: then nobody takes the letter for a real one. */
    private static boolean isOfWhole(Term formula) {
        if (formula instanceof Applied applied && applied.head() == Head.FACTORIAL) return true;
        boolean negative = formula instanceof Power power
                && power.base().number() != null
                && power.base().number().signum() < 0
                && power.exponent().number() == null;
        return negative || formula.parts().stream().anyMatch(LimitOperator::isOfWhole);
    }

    private void notes(LimitResult result) {
        List<String> where =
                switch (result) {
                    case LimitResult.Number number -> number.where();
                    case LimitResult.Unbounded unbounded -> unbounded.where();
                    default -> List.of();
                };
        if (result instanceof LimitResult.OneSide one) {
            notes(one.result());
            run.note(Fault.of("note.lim_side")
                    .with("side", one.side() > 0 ? "right" : "left")
                    .with("point", destination.point().text()));
        }
        if (!where.isEmpty()) run.note(Fault.of("note.lim_where").with("where", String.join(" and ", where)));
    }

    /** @throws Fault {@code lim.sign} where the limit depends on a sign that is not known */
    static Value value(LimitResult result) {
        if (result instanceof LimitResult.Undecided open) return new Undecided(open.why());
        if (result instanceof LimitResult.SignNeeded needed) {
            throw Fault.of("lim.sign").with("term", needed.of().text()).with("letter", letterOf(needed.of()));
        }
        return NoLimit.value(result);
    }

    private static String letterOf(Term term) {
        if (term instanceof Symbol symbol) return symbol.text();
        for (Term part : term.parts()) {
            String found = letterOf(part);
            if (!found.isEmpty()) return found;
        }
        return "";
    }
}
