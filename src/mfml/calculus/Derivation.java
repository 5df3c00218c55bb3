package mfml.calculus;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.syntax.Printer;

/**
 * The derivative of what was written, by the rules that a teacher would choose. Each rule is applied once and gives two
 * things: the value, and the step that shows it.
 */
public final class Derivation {
    private final Expr body;
    private final Symbol by;
    private final boolean partial;
    private final Formulas formulas;
    private final Budget budget;
    private final TermArithmetic terms;
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final Differentiation differentiation;
    private final Shapes shapes;
    private final Step root;
    private final Term answer;

    /** {@code given} is the answer where it is known, null where not. */
    private Derivation(
            Expr written, Symbol by, boolean partial, Map<Symbol, Term> rates, Formulas formulas, Term given) {
        Expr body = formulas.read(written);
        this.body = body;
        this.by = by;
        this.partial = partial;
        this.formulas = formulas;
        budget = formulas.budget();
        terms = new TermArithmetic(budget, false);
        differentiation = new Differentiation(by, rates, budget);
        shapes = new Shapes(formulas, differentiation, by, budget, gaps);
        root = derived(body, Written.derivative(by.name(), partial, body));
        answer = given == null ? differentiation.derivative(formulas.term(body)) : given;
        gaps.addAll(differentiation.gaps());
    }

    /**
     * Of a written formula by a letter; what its other names stand for {@code names} says, as for {@link Formulas}.
     *
     * @throws Fault {@code derivative.missing}, {@code derivative.complex}, {@code formula.…}, {@code limit.…}
     */
    public static Derivation of(Expr body, Symbol by, Function<String, Term> names, Budget budget) {
        return new Derivation(body, by, false, Map.of(), new Formulas(names, budget).within(List.of(by)), null);
    }

    /** The total derivative, where other letters depend on this one and have these derivatives. */
    static Derivation of(Expr body, Symbol by, Map<Symbol, Term> rates, Formulas formulas) {
        return new Derivation(body, by, false, rates, formulas, null);
    }

    /**
     * By several letters in turn: each derivation begins with the answer of the one before. The last answer is what {@link
     * Differentiation} gives.
     *
     * @param partial whether it is written with ∂
     */
    public static Trace explained(
            Expr body, List<Symbol> by, boolean partial, Function<String, Term> names, Budget budget) {
        List<Trace.Part> parts = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Expr now = body;
        Derivation last = null;
        Formulas within = new Formulas(names, budget).within(by);
        Term answer = Differentiation.of(within.term(within.read(body)), by, budget);
        for (int k = 0; k < by.size(); k++) {
            last = new Derivation(now, by.get(k), partial, Map.of(), within, k == by.size() - 1 ? answer : null);
            parts.add(last.part());
            for (String note : last.notes()) if (!notes.contains(note)) notes.add(note);
            now = last.answer.written();
        }
        if (notes.isEmpty()) return new Trace(parts, last.answer, notes);
        Term restricted = new PartialDerivative(within.term(within.read(body)), by).formula(budget);
        if (!restricted.equals(last.answer))
            parts.add(parts.removeLast().with(restricted.written(), "where it exists"));
        return new Trace(parts, restricted, notes);
    }

    public Term answer() {
        return answer;
    }

    public Step step() {
        return root;
    }

    /** Where the answer has a value and the derivative does not exist. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    public Trace trace() {
        return new Trace(List.of(part()), answer, notes());
    }

    private List<String> notes() {
        if (gaps.isEmpty()) return List.of();
        return new PartialDerivative(formulas.term(body), List.of(by))
                .real(gaps, budget).stream()
                        .map(gap -> "There is no derivative where " + gap.text(by, budget) + ".")
                        .toList();
    }

    // ---- applying rules

    private Step derived(Expr body, Expr before) {
        budget.charge(10);
        Shape shape = shapes.of(body);
        Rule rule = shape.rule();
        List<Expr> derivatives = new ArrayList<>();
        for (Expr part : shape.parts()) derivatives.add(opened(rule, part));
        Expr after = rule.apply(WrittenArithmetic.INSTANCE, shape.parts(), derivatives);
        Map<Expr, Boolean> used = new IdentityHashMap<>();
        Written.replaced(after, expr -> {
            used.put(expr, true);
            return null;
        });
        List<Expr> open = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<Term> parts = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        for (int k = 0; k < derivatives.size(); k++) {
            parts.add(formulas.term(shape.parts().get(k)));
            if (used.containsKey(derivatives.get(k))) {
                Step step = derived(shape.parts().get(k), derivatives.get(k));
                open.add(derivatives.get(k));
                steps.add(step);
                values.add(step.value());
            } else {
                values.add(Terms.number(0));
            }
        }
        Term value = rule.apply(terms, parts, values);
        return new Step(rule.name(), before, after, detail(shape, body), open, steps, value, isPlain(rule, steps));
    }

    /** In a sum, brackets round what is derived keep one summand from the next. */
    private Expr opened(Rule rule, Expr part) {
        boolean sum = rule instanceof Rule.Sum && !(part instanceof Expr.Call);
        boolean brackets = !(part instanceof Expr.Group) && (sum || Written.isNegative(part));
        return Written.derivative(by.name(), partial, brackets ? new Expr.Group(part.span(), part) : part);
    }

    private static boolean isPlain(Rule rule, List<Step> steps) {
        boolean simple =
                switch (rule) {
                    case Rule.Constant c -> true;
                    case Rule.Letter l -> true;
                    case Rule.Outer outer -> outer.direct();
                    case Rule.Multiple m -> true;
                    case Rule.Opposite o -> true;
                    case Rule.Sum s -> true;
                    default -> false;
                };
        return simple && steps.stream().allMatch(Step::plain);
    }

    private String detail(Shape shape, Expr body) {
        List<Expr> parts = shape.parts();
        return switch (shape.rule()) {
            case Rule.Outer outer
            when !outer.direct() -> {
                String letter = letter(body);
                String inner = "inner " + letter + " = " + text(parts.getFirst());
                if (outer.name().startsWith("power")) yield inner;
                Term shown = mfml.symbolic.Substitution.of(
                        outer.outer(), Map.of(Derivatives.U.name(), Symbol.real(letter)), budget);
                yield "outer " + shown.formula() + ", " + inner;
            }
            case Rule.Product product when parts.size() == 2 -> pair("f", "g", parts);
            case Rule.Quotient quotient -> pair("f", "g", parts);
            case Rule.Logarithmic both -> text(parts.get(0)) + " = e^(" + text(parts.get(1)) + ")";
            case Rule.Paths paths when parts.size() == 2 -> pair("u", "v", parts);
            default -> "";
        };
    }

    private static String pair(String first, String second, List<Expr> parts) {
        return first + " = " + text(parts.get(0)) + ", " + second + " = " + text(parts.get(1));
    }

    private static String text(Expr expr) {
        return Printer.text(Written.bare(expr));
    }

    /** A letter for the inner function that stands nowhere in the formula. */
    private static String letter(Expr body) {
        Set<String> taken = new LinkedHashSet<>();
        Written.replaced(body, expr -> {
            if (expr instanceof Expr.Name name) taken.add(name.name());
            if (expr instanceof Expr.Bound bound) taken.add(bound.name());
            return null;
        });
        for (String letter : List.of("u", "v", "w", "s", "t")) if (!taken.contains(letter)) return letter;
        return "u_1";
    }

    // ---- lines

    private Trace.Part part() {
        return new Trace.Part(root.before(), lines(false), lines(true), List.of(root));
    }

    private List<Line> lines(boolean every) {
        return new Lines(every, budget).of(root.before(), List.of(root), answer.written(), every ? "simplified" : "");
    }
}
