package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Equation;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;
import mfml.value.Value;

/** Chooses the way: numbers near a place, one unknown, linear equations, other systems. */
final class Solving {
    static final long MOST_WORK = 200_000_000; // units of fuel for one question

    private final Question question;
    private final Work work;
    private final List<Solutions.Open> open = new ArrayList<>();

    private Solving(Question question, Work work) {
        this.question = question;
        this.work = work;
        for (Equation claim : question.claims()) {
            for (Term side : List.of(claim.left(), claim.right())) {
                for (Symbol letter : Occurrence.letters(side)) work.taken.add(letter.name());
            }
        }
        question.letters().forEach(letter -> work.taken.add(letter.name()));
    }

    static Solutions of(Question question, Budget budget) {
        Budget part = budget.part(MOST_WORK);
        Work work = new Work(part, question.complex(), question.radicals());
        try {
            return new Solving(question, work).solved();
        } catch (Fault fault) {
            budget.charge(part.used());
            if (!fault.code().equals("limit.steps")) throw fault;
            Solving given = new Solving(question, work);
            given.open.add(new Solutions.Open(claims(question), "not found within the work allowed"));
            return given.result(List.of(), null, "", false);
        } finally {
            budget.charge(part.used());
        }
    }

    private Solutions solved() {
        Solutions wider = withOtherLetters();
        if (wider != null) return wider;
        if (question.isNumeric()) return new NumericSearch(question, work).solved();
        if (question.letters().size() == 1) return oneUnknown(question.letters().getFirst());
        boolean equations = question.claims().stream().allMatch(claim -> claim.relation() == Relation.EQUAL);
        LinearSystem.Result linear = equations ? LinearSystem.of(question.claims(), question.letters(), work) : null;
        if (linear != null) {
            List<Solution> kept = new ArrayList<>();
            Verification verification = new Verification(question, work);
            for (Solution each : linear.found()) {
                if (verification.holdsAtPoints(each.terms(), each.conditions())) kept.add(each);
            }
            return result(kept, null, linear.why(), linear.conditional());
        }
        return systems();
    }

    /** Equations in which no unknown stands say what other letters are: they are unknowns too, which nobody asked for. */
    private Solutions withOtherLetters() {
        List<Symbol> unknowns = question.letters();
        List<Symbol> others = new ArrayList<>();
        for (Equation claim : question.claims()) {
            Term difference = Terms.difference(claim.left(), claim.right());
            if (claim.relation() != Relation.EQUAL || Occurrence.ofAny(unknowns, difference)) continue;
            for (Symbol letter : Occurrence.letters(difference)) if (!others.contains(letter)) others.add(letter);
        }
        if (others.isEmpty() || question.isNumeric()) return null;
        List<Question.Sought> all = new ArrayList<>(question.unknowns());
        for (Symbol letter : others) all.add(Question.Sought.of(letter));
        Question wide =
                new Question(question.claims(), question.domain(), all, question.complex(), question.radicals());
        Solutions solutions = new Solving(wide, work).solved();
        List<Solution> found = new ArrayList<>();
        for (Solution each : solutions.found()) {
            Map<Symbol, Value> values = new LinkedHashMap<>(each.values());
            List<String> told = new ArrayList<>();
            for (Symbol letter : others)
                told.add(letter.text() + " = " + values.remove(letter).text());
            work.note("From the equations follows " + String.join(", ", told) + ".");
            Solution only = new Solution(values, each.free(), each.conditions());
            if (!found.contains(only)) found.add(only);
        }
        open.addAll(solutions.open());
        return result(found, null, solutions.why(), solutions.conditional());
    }

    private Solutions systems() {
        NonlinearSystem system = new NonlinearSystem(question, work);
        List<Solution> found = system.solved();
        for (Term each : system.open()) open.add(new Solutions.Open(each.text() + " = 0", ""));
        if (!system.reason().isEmpty()) open.add(new Solutions.Open(claims(question), system.reason()));
        return result(found, null, "", system.isConditional());
    }

    private Solutions result(List<Solution> found, Intervals range, String why, boolean conditional) {
        return new Solutions(question, found, Optional.ofNullable(range), why, conditional, open, work.notes);
    }

    static String claims(Question question) {
        List<String> texts = new ArrayList<>();
        for (Equation claim : question.claims()) texts.add(text(claim));
        return String.join(", ", texts);
    }

    static String text(Equation claim) {
        String sign =
                claim.relation() == Relation.EQUAL ? "=" : claim.relation().sign();
        return claim.left().text() + " " + sign + " " + claim.right().text();
    }

    // ---- one unknown

    private Solutions oneUnknown(Symbol x) {
        List<Equation> equations = question.claims().stream()
                .filter(claim -> claim.relation() == Relation.EQUAL)
                .toList();
        Verification verification = new Verification(question, work);
        if (equations.isEmpty()) return regions(x, verification);
        Zeros zeros = null;
        for (Equation equation : equations) {
            Zeros next = new ZeroFinder(x, work).of(Terms.difference(equation.left(), equation.right()));
            boolean better = zeros == null || rank(next) < rank(zeros);
            if (better) zeros = next;
        }
        boolean inUnknown = zeros.everywhere.stream()
                .anyMatch(region -> region.isEmpty() && !isFree(x)
                        || region.stream().anyMatch(condition -> Occurrence.of(x, condition.term())));
        if (inUnknown) return regions(x, verification);
        List<Zero> kept = verification.kept(x, distinct(zeros.found));
        kept = ranged(x, new Families(work).joined(kept));
        if (!work.complex && kept.stream().noneMatch(zero -> Occurrence.of(work.whole(), zero.at()))) {
            Numbers.sort(kept = new ArrayList<>(kept), Zero::at, work.budget);
        }
        List<Solution> found = new ArrayList<>();
        for (Zero zero : kept) {
            boolean family = Occurrence.of(work.whole(), zero.at());
            if (ConstantSign.isConstant(zero.at())) zero = new Zero(Content.overOneLine(zero.at()), zero.conditions());
            List<Symbol> free = family ? List.of(work.whole()) : List.of();
            found.add(new Solution(Map.of(x, zero.at()), free, Conditions.kept(zero.conditions())));
        }
        for (List<Condition> region : zeros.everywhere) {
            Symbol letter = every(x);
            found.add(new Solution(Map.of(x, letter), List.of(letter), Conditions.kept(region)));
        }
        for (Term rest : zeros.open) unsolved(rest, x, verification, found);
        return result(found, null, "", zeros.conditional);
    }

    /** Places alone are worth most, then whole regions, then what has a rest. */
    private static int rank(Zeros zeros) {
        return (zeros.open.isEmpty() ? 0 : 2) + (zeros.everywhere.isEmpty() ? 0 : 1);
    }

    private Symbol every(Symbol x) {
        return Symbol.of(Occurrence.free(work.taken, "t", "s", "u"), x.domain());
    }

    /** Whether every number may be meant: no domain, no other claims. */
    private boolean isFree(Symbol x) {
        Question.Sought sought = question.unknowns().getFirst();
        return question.claims().size() == 1
                && new Verification(question, work).hasNoDomain()
                && sought.from().isEmpty()
                && sought.to().isEmpty()
                && (x.domain().equals(Domain.REAL) || x.domain().equals(Domain.COMPLEX));
    }

    private List<Zero> distinct(List<Zero> zeros) {
        List<Zero> distinct = new ArrayList<>();
        for (Zero zero : zeros) {
            boolean known = false;
            for (Zero other : distinct) {
                if (!other.conditions().equals(zero.conditions())) continue;
                Term difference = Terms.difference(other.at(), zero.at());
                boolean far = Math.abs(Numbers.nearest(difference)) > 1e-9;
                known |= !far && Boolean.TRUE.equals(Zeroness.isZero(difference, work.budget));
            }
            if (!known) distinct.add(zero);
        }
        return distinct;
    }

    /** Within the ends that were asked for; families member by member. */
    private List<Zero> ranged(Symbol x, List<Zero> zeros) {
        Question.Sought sought = question.unknowns().getFirst();
        if (sought.from().isEmpty() || sought.to().isEmpty()) return zeros;
        Interval range = new Interval(sought.from().get(), false, sought.to().get(), false);
        List<Zero> kept = new ArrayList<>();
        for (Zero zero : zeros) {
            if (Occurrence.of(work.whole(), zero.at())) {
                List<Term> members = new Families(work).between(zero.at(), range.low(), range.high());
                if (members == null)
                    open.add(new Solutions.Open(x.text() + " = " + zero.at().text(), ""));
                else for (Term member : members) kept.add(new Zero(member, zero.conditions()));
            } else if (!Boolean.FALSE.equals(range.holds(zero.at(), work.budget))) {
                kept.add(zero);
            }
        }
        return distinct(kept);
    }

    private Solutions regions(Symbol x, Verification verification) {
        Intervals range = work.complex ? null : new Regions(x, question, work, verification).solved();
        if (range == null) {
            open.add(new Solutions.Open(claims(question), ""));
            return result(List.of(), null, "", false);
        }
        if (!range.parts().isEmpty() && range.isPoints()) {
            List<Solution> found = new ArrayList<>();
            for (Interval point : range.parts()) found.add(Solution.of(x, point.low()));
            return result(found, null, "", false);
        }
        return result(List.of(), range, "", false);
    }

    /** What was not solved: whole numbers that solve it are solutions, of others it is told where they are seen. */
    private void unsolved(Term rest, Symbol x, Verification verification, List<Solution> found) {
        String what = rest.text() + " = 0";
        for (Symbol letter : Occurrence.letters(rest)) if (letter.name().startsWith("#")) what = claims(question);
        if (work.complex) {
            open.add(new Solutions.Open(what, ""));
            return;
        }
        List<Double> others = new ArrayList<>();
        for (double place : RealSearch.places(rest, x, work)) {
            Term whole = Terms.number(Math.round(place));
            boolean solves =
                    Math.abs(place - Math.round(place)) < 1e-9 && verification.wrong(Map.of(x.name(), whole)) == null;
            if (!solves) others.add(place);
            else if (found.stream().noneMatch(each -> each.term(x).equals(whole))) found.add(Solution.of(x, whole));
        }
        open.add(new Solutions.Open(what, RealSearch.described(others, x)));
    }
}
