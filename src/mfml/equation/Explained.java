package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.calculus.Trace;
import mfml.error.Fault;
import mfml.symbolic.Equation;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Expr;
import mfml.syntax.Relation;

/**
 * The worked solution of a question: the steps of a teacher where there are some, and their result must be that of
 * {@link Solutions}; elsewhere the result, with the way it was found and that it was put back.
 */
public final class Explained {
    private final Question question;
    private final Solutions solutions;
    private final String method;
    private final Work work;
    private final List<String> notes = new ArrayList<>();

    private Explained(Question question, Solutions solutions, String method, Budget budget) {
        this.question = question;
        this.solutions = solutions;
        this.method = method;
        this.work = new Work(budget, question.complex(), question.radicals());
    }

    /**
     * @param written the command, the first line
     * @param method {@code elimination}, {@code substitution}, {@code formula}, {@code square}, {@code factoring}, or empty
     */
    public static Trace of(Expr written, Question question, Solutions solutions, String method, Budget budget) {
        Explained explained = new Explained(question, solutions, method, budget);
        Lines lines;
        try {
            lines = explained.taught();
        } catch (Fault fault) {
            if (fault.code().startsWith("limit.")) throw fault;
            lines = null;
        }
        if (lines == null) lines = explained.told();
        explained.answer(lines);
        List<String> notes = new ArrayList<>(explained.notes);
        for (String note : solutions.notes()) notes.add(note);
        return new Trace(List.of(new Trace.Part(written, lines.reader(), lines.every(), List.of())), solutions, notes);
    }

    /** Null where no teacher's way is at hand. */
    private Lines taught() {
        if (question.isNumeric()) return null;
        boolean equations = question.claims().stream().allMatch(claim -> claim.relation() == Relation.EQUAL);
        if (!equations) return question.letters().size() == 1 ? inequality() : null;
        if (question.letters().size() > 1) return system();
        return question.claims().size() == 1 ? equation() : null;
    }

    private Lines system() {
        ExplainedSystem system = new ExplainedSystem(question, work);
        if (!system.fits()) return null;
        boolean solved = question.claims().stream()
                .anyMatch(claim -> claim.left() instanceof Symbol letter
                        && question.letters().contains(letter)
                        && !Occurrence.of(letter, claim.right()));
        boolean substitution = method.equals("substitution") || !method.equals("elimination") && solved;
        if (substitution) system.bySubstitution();
        else system.byElimination();
        boolean none = solutions.found().isEmpty();
        if (system.contradicts() != none) return disagreement();
        if (solutions.isUnique()) {
            for (Symbol unknown : question.letters()) {
                Term value = system.values().get(unknown);
                if (value == null || !value.equals(solutions.found().getFirst().term(unknown))) return disagreement();
            }
        }
        return system.lines();
    }

    private Lines equation() {
        Symbol x = question.letters().getFirst();
        Equation claim = question.claims().getFirst();
        Lines lines = new Lines();
        ExplainedEquation equation = new ExplainedEquation(x, method, work, lines);
        if (!equation.of(claim.left(), claim.right(), 0) || !solutions.isComplete()) return null;
        List<Zero> candidates = new ArrayList<>();
        for (Term each : equation.found()) if (!candidates.contains(Zero.of(each))) candidates.add(Zero.of(each));
        List<Zero> kept = new Verification(question, work).kept(x, candidates);
        List<Term> results = solutions.values();
        boolean agree = kept.size() == results.size();
        for (Zero zero : kept) agree &= results.stream().anyMatch(each -> isSame(each, zero.at()));
        if (!agree) return disagreement();
        if (equation.squared()) {
            for (Zero zero : candidates) check(lines, claim, x, zero.at(), kept.contains(zero));
        }
        return lines;
    }

    private boolean isSame(Term a, Term b) {
        return a.equals(b) || Boolean.TRUE.equals(Zeroness.isZero(Terms.difference(a, b), work.budget));
    }

    /** A candidate in the first equation. */
    private void check(Lines lines, Equation claim, Symbol x, Term at, boolean good) {
        Expr put = Lines.put(Lines.equation(claim.left(), claim.right()), Map.of(x, at));
        String rule = x.text() + " = " + at.text() + (good ? " put back: it holds" : " put back: it does not hold");
        if (good) lines.small(put, rule);
        else lines.small(Lines.claim(x, Relation.NOT_EQUAL, at), rule);
    }

    /** An internal error that is shown rather than hidden. */
    private Lines disagreement() {
        notes.add(
                "Internal error: these steps and the method of the machine do not agree; the result is the machine's.");
        return null;
    }

    // ---- inequalities

    private Lines inequality() {
        Symbol x = question.letters().getFirst();
        Verification verification = new Verification(question, work);
        List<Term> places = new Regions(x, question, work, verification).critical();
        if (places == null || !solutions.isComplete() || places.size() > 12) return null;
        Lines lines = new Lines();
        for (Equation claim : question.claims()) {
            Term difference = Terms.difference(claim.left(), claim.right());
            Term factored = mfml.symbolic.algebra.Transformations.factor(difference, work.budget);
            lines.add(
                    Lines.claim(difference, claim.relation(), Terms.number(0)),
                    claim.right().isZero() ? "" : "everything to the left");
            if (!factored.equals(difference)) {
                lines.add(Lines.claim(factored, claim.relation(), Terms.number(0)), "factored");
            }
        }
        if (question.claims().size() != 1) return lines;
        signTable(lines, x, places);
        return lines;
    }

    /** Between neighbouring places the sign stays: one number of each stretch tells it. */
    private void signTable(Lines lines, Symbol x, List<Term> places) {
        Equation claim = question.claims().getFirst();
        Term difference = Terms.difference(claim.left(), claim.right());
        List<String> table = new ArrayList<>();
        for (int k = 0; k <= places.size(); k++) {
            Term low = k == 0 ? null : places.get(k - 1);
            Term high = k == places.size() ? null : places.get(k);
            Term at = Terms.number(Regions.between(low, high));
            String stretch = low == null && high == null
                    ? "everywhere"
                    : low == null
                            ? x.text() + " < " + high.text()
                            : high == null
                                    ? x.text() + " > " + low.text()
                                    : low.text() + " < " + x.text() + " < " + high.text();
            table.add(stretch + ": " + sign(difference, x, at));
            if (high != null) table.add(x.text() + " = " + high.text() + ": " + sign(difference, x, high));
        }
        notes.add("Signs of the left side: " + String.join("; ", table) + ".");
    }

    private String sign(Term difference, Symbol x, Term at) {
        try {
            Term value = work.replaced(difference, x, at);
            for (Condition each : Definedness.of(difference)) {
                Term there = work.replaced(each.term(), x, at);
                if (Boolean.FALSE.equals(Zeroness.sign(there, work.budget).holds(each.relation())))
                    return "not defined";
            }
            mfml.symbolic.Sign sign = Zeroness.sign(value, work.budget);
            return sign.isPositive() ? "+" : sign.isNegative() ? "-" : "0";
        } catch (Fault undefined) {
            if (undefined.code().startsWith("limit.")) throw undefined;
            return "not defined";
        }
    }

    // ---- without steps

    private Lines told() {
        String way = question.isNumeric()
                ? "Found by Newton's steps from the place given, and proved by a change of sign."
                : question.letters().size() > 1
                        ? "Found by factors, substitution and a Gröbner basis; each solution was put back."
                        : "Found by bringing it to polynomials in one function of "
                                + question.letters().getFirst().text() + "; each solution was put back.";
        notes.add(way);
        return new Lines();
    }

    /** The last line. */
    private void answer(Lines lines) {
        lines.add(SolutionExpression.of(solutions), "");
    }
}
