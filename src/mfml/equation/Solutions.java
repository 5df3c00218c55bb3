package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.budget.Budget;
import mfml.budget.Measure;
import mfml.error.Fault;
import mfml.render.Notation;
import mfml.symbolic.Equation;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.value.Container;
import mfml.value.Kind;
import mfml.value.Listing;
import mfml.value.Value;

/**
 * What {@code solve} gives: one solution, several, none with the reason, families with letters, or a set of intervals; and
 * what could not be solved.
 *
 * @param found solutions in ascending order where they are numbers
 * @param range of one unknown the intervals in which everything solves it; then {@code found} is empty
 * @param why why there is none, in words; empty where that is plain
 * @param conditional whether some values of the parameters leave none
 * @param open what was not solved; what is found then need not be all
 * @param notes what was left out, and why
 */
public record Solutions(
        Question question,
        List<Solution> found,
        Optional<Intervals> range,
        String why,
        boolean conditional,
        List<Open> open,
        List<String> notes)
        implements Listing {
    /** A rest that was not solved: in words what, and why. */
    public record Open(String what, String why) {}

    public Solutions {
        found = List.copyOf(found);
        open = List.copyOf(open);
        notes = List.copyOf(notes);
    }

    /** Real solutions of equations and inequalities. */
    public static Solutions of(List<Equation> claims, List<Symbol> unknowns, Budget budget) {
        return of(Question.of(claims, unknowns), budget);
    }

    public static Solutions of(Question question, Budget budget) {
        return Solving.of(question, budget);
    }

    public boolean isComplete() {
        return open.isEmpty();
    }

    /** Whether it is one assignment without free letters or conditions. */
    public boolean isUnique() {
        return range.isEmpty()
                && open.isEmpty()
                && found.size() == 1
                && found.getFirst().free().isEmpty()
                && found.getFirst().conditions().isEmpty();
    }

    @Override
    public List<Value> items() {
        if (range.isPresent()) return new ArrayList<>(range.get().parts());
        return new ArrayList<>(found);
    }

    @Override
    public List<Value> parts() {
        if (range.isPresent()) return items();
        if (found.size() == 1) return found.getFirst().items();
        return question.unknowns().size() == 1
                ? found.stream().map(each -> each.items().getFirst()).toList()
                : items();
    }

    /** Whether a number is a solution, or a record or list of values is one. */
    @Override
    public boolean contains(Value value) {
        return Contained.in(this, value);
    }

    @Override
    public Value field(String name) {
        if (!fieldNames().contains(name)) return null;
        if (range.isPresent()) throw Fault.of("solution.range").with("name", name);
        if (found.size() == 1) return found.getFirst().field(name);
        Fault fault = found.isEmpty()
                ? Fault.of("solution.none").with("name", name)
                : Fault.of("solution.several").with("name", name).with("count", found.size());
        throw fault;
    }

    @Override
    public List<String> fieldNames() {
        return question.letters().stream().map(Symbol::name).toList();
    }

    @Override
    public Kind kind() {
        return Kind.SOLUTION;
    }

    @Override
    public String description() {
        if (range.isPresent()) return "a set of solutions";
        return found.isEmpty() ? "no solution" : found.size() == 1 ? "a solution" : found.size() + " solutions";
    }

    @Override
    public Notation notation() {
        List<Notation> plain = new ArrayList<>();
        for (Value item : items()) {
            plain.add(item instanceof Solution solution ? solution.plainNotation() : ((Container) item).notation());
        }
        return new Notation.Described(
                () -> SolutionText.of(this, SolutionText.Form.TEXT),
                () -> SolutionText.question(question),
                () -> SolutionText.of(this, SolutionText.Form.LATEX),
                new Notation.Items(Notation.Items.Kind.LIST, plain));
    }

    @Override
    public void measure(Measure measure) {
        if (measure.add(this, 200)) for (Solution solution : found) solution.measure(measure);
    }

    /** Of one unknown the values, in order. */
    public List<Term> values() {
        Symbol unknown = question.letters().getFirst();
        return found.stream().map(each -> each.term(unknown)).toList();
    }
}
