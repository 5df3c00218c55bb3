package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mfml.error.Fault;
import mfml.symbolic.Domain;
import mfml.symbolic.Equation;
import mfml.symbolic.Rational;
import mfml.symbolic.Sign;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.enclosure.Rectangle;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;

/** Puts solutions back into the question: by enclosures of numbers, at exact points where letters are left. */
final class Verification {
    private static final int PERIOD = 12; // divisible by what families of angles are split by
    private static final int POINTS = 40;
    private static final long NARROW = -60; // bits of an enclosure that counts as 0

    private final Question question;
    private final Work work;
    private final Set<Condition> domain = new LinkedHashSet<>();

    Verification(Question question, Work work) {
        this.question = question;
        this.work = work;
        List<Symbol> letters = question.letters();
        if (!work.complex) {
            List<Condition> all = new ArrayList<>(question.domain());
            for (Equation claim : question.claims()) {
                all.addAll(Definedness.of(claim.left()));
                all.addAll(Definedness.of(claim.right()));
            }
            for (Condition each : all) if (Occurrence.ofAny(letters, each.term())) domain.add(each);
        } else {
            for (Condition each : question.domain()) {
                boolean hole = each.relation() == Relation.NOT_EQUAL;
                if (hole && Occurrence.ofAny(letters, each.term())) domain.add(each);
            }
        }
    }

    boolean hasNoDomain() {
        return domain.isEmpty();
    }

    /** Those that hold; what is left out is told. */
    List<Zero> kept(Symbol x, List<Zero> zeros) {
        List<Zero> kept = new ArrayList<>();
        for (Zero zero : zeros) {
            work.budget.charge(100);
            if (Occurrence.of(work.whole(), zero.at())) kept.addAll(members(x, zero));
            else if (ConstantSign.isConstant(zero.at())) {
                String wrong = wrong(Map.of(x.name(), zero.at()));
                if (wrong == null) kept.add(zero);
                else if (!wrong.isEmpty()) {
                    work.note(x.text() + " = " + zero.at().text() + " is no solution: " + wrong);
                }
            } else if (holdsAtPoints(x, zero)) kept.add(zero);
        }
        return kept;
    }

    /** Null where constants for the unknowns solve it; otherwise why not, empty where that is plain. */
    String wrong(Map<String, Term> values) {
        for (Question.Sought sought : question.unknowns()) {
            if (!isIn(sought.letter().domain(), values.get(sought.letter().name()))) return "";
        }
        try {
            for (Condition condition : domain) {
                Term at = Substitution.of(condition.term(), values, work.budget);
                Boolean holds = holds(at, condition.relation());
                if (Boolean.FALSE.equals(holds)) return undefined(condition, at);
            }
            for (Equation claim : question.claims()) {
                Term left = Substitution.of(claim.left(), values, work.budget);
                Term right = Substitution.of(claim.right(), values, work.budget);
                if (!claimHolds(claim.relation(), left, right)) {
                    return claim.relation() == Relation.EQUAL
                            ? "there the left side is " + shown(left) + " and the right side " + shown(right) + "."
                            : "";
                }
            }
            return null;
        } catch (Fault undefined) {
            if (undefined.code().startsWith("limit.")) throw undefined;
            return "there a part of the equation is not defined.";
        }
    }

    private static String undefined(Condition condition, Term at) {
        String says = condition.relation() == Relation.NOT_EQUAL ? " is 0." : " is " + shown(at) + ".";
        return "there " + condition.term().text() + says;
    }

    private static String shown(Term term) {
        String text = term.text();
        if (text.length() <= 24) return text;
        double nearest = Numbers.nearest(term);
        return Double.isNaN(nearest) ? text : new mfml.value.Real(nearest).text();
    }

    private boolean claimHolds(Relation relation, Term left, Term right) {
        Term difference = Terms.difference(left, right);
        if (relation == Relation.EQUAL) return isZero(difference);
        return Boolean.TRUE.equals(holds(difference, relation));
    }

    private Boolean holds(Term at, Relation relation) {
        if (relation == Relation.NOT_EQUAL || relation == Relation.EQUAL) {
            return isZero(at) == (relation == Relation.EQUAL);
        }
        Sign sign = at.number() != null ? Sign.of(at.number().signum()) : quick(at);
        Boolean known = sign.holds(relation);
        if (known != null) return known;
        return Zeroness.sign(at, work.budget).holds(relation);
    }

    private Sign quick(Term at) {
        Rectangle found = Zeroness.enclosure(at, work.budget);
        if (found == null || found.isEmpty() || !found.im().containsZero()) return Sign.UNKNOWN;
        return found.re().sign();
    }

    /** By an enclosure around 0, narrow enough that nothing but 0 is meant. */
    private boolean isZero(Term difference) {
        if (difference.number() != null) return difference.isZero();
        for (int bits = 96; bits <= 1536; bits *= 2) {
            Rectangle found;
            try {
                found = Rectangle.of(difference, Map.of(), bits, work.budget);
            } catch (Fault fault) {
                if (fault.code().startsWith("limit.")) throw fault;
                return false;
            }
            if (found.isEmpty()) return false;
            if (!found.re().containsZero() || !found.im().containsZero()) return false;
            if (found.re().width() < NARROW && found.im().width() < NARROW) return true;
        }
        return false;
    }

    private boolean isIn(Domain domain, Term value) {
        if (value == null || !ConstantSign.isConstant(value)) return true;
        if (domain.real() && !work.complex) {
            Rectangle found = Zeroness.enclosure(value, work.budget);
            if (found == null || found.isEmpty() || !found.im().containsZero()) return false;
        }
        if (domain.whole() && (value.number() == null || !value.number().isWhole())) return false;
        if (domain.nonzero() && isZero(value)) return false;
        return isBeyond(value, domain.lower(), domain.lowerOpen(), 1)
                && isBeyond(value, domain.upper(), domain.upperOpen(), -1);
    }

    private boolean isBeyond(Term value, Rational bound, boolean open, int side) {
        if (bound == null) return true;
        Term beyond = Terms.times(Rational.of(side), Terms.difference(value, Terms.number(bound)));
        Boolean holds = holds(beyond, open ? Relation.GREATER : Relation.GREATER_EQUAL);
        return !Boolean.FALSE.equals(holds);
    }

    // ---- families

    /** Of a family those members that hold: every second, every third … where not all do. */
    private List<Zero> members(Symbol x, Zero zero) {
        boolean[] good = new boolean[PERIOD];
        int count = 0;
        for (int k = 0; k < PERIOD; k++) {
            Term member = new Polynomials(work.budget).tidy(work.replaced(zero.at(), work.whole(), Terms.number(k)));
            good[k] = ConstantSign.isConstant(member) ? wrong(Map.of(x.name(), member)) == null : true;
            if (good[k]) count++;
        }
        if (count == PERIOD) return List.of(zero);
        if (count == 0) return List.of();
        int period = 1;
        while (PERIOD % period != 0 || !isPeriod(good, period)) period++;
        List<Zero> split = new ArrayList<>();
        if (period == PERIOD) return List.of(); // no pattern: left open by the caller
        for (int k = 0; k < period; k++) {
            if (!good[k]) continue;
            Term shifted = Terms.sum(Terms.times(Rational.of(period), work.whole()), Terms.number(k));
            Term at = mfml.symbolic.algebra.Transformations.expand(
                    work.replaced(zero.at(), work.whole(), shifted), work.budget);
            split.add(new Zero(at, zero.conditions()));
        }
        return split;
    }

    private static boolean isPeriod(boolean[] good, int period) {
        for (int k = period; k < good.length; k++) if (good[k] != good[k - period]) return false;
        return true;
    }

    // ---- parameters

    /** At exact points for the parameters that fulfil the conditions; where none is found it is taken as derived. */
    private boolean holdsAtPoints(Symbol x, Zero zero) {
        return holdsAtPoints(Map.of(x.name(), zero.at()), zero.conditions());
    }

    boolean holdsAtPoints(Map<String, Term> values, List<Condition> conditions) {
        Set<Symbol> letters = new LinkedHashSet<>();
        values.values().forEach(value -> letters.addAll(Occurrence.letters(value)));
        for (Equation claim : question.claims()) {
            letters.addAll(Occurrence.letters(claim.left()));
            letters.addAll(Occurrence.letters(claim.right()));
        }
        letters.removeIf(letter -> values.containsKey(letter.name()));
        int good = 0;
        int bad = 0;
        for (int number = 0; number < POINTS && good < 6; number++) {
            Map<String, Term> point = point(letters, number);
            if (point == null) continue;
            Map<String, Term> at = new LinkedHashMap<>(point);
            try {
                boolean fits = true;
                for (Condition condition : conditions) {
                    Term term = Substitution.of(condition.term(), point, work.budget);
                    fits &= Boolean.TRUE.equals(holds(term, condition.relation()));
                }
                if (!fits) continue;
                for (Map.Entry<String, Term> value : values.entrySet()) {
                    at.put(value.getKey(), Substitution.of(value.getValue(), point, work.budget));
                }
                if (wrong(at) == null) good++;
                else bad++;
            } catch (Fault undefined) {
                if (undefined.code().startsWith("limit.")) throw undefined;
            }
        }
        return bad == 0 || good > 0;
    }

    private static Map<String, Term> point(Set<Symbol> letters, int number) {
        Map<String, Term> point = new LinkedHashMap<>();
        int place = 0;
        for (Symbol letter : letters) {
            long mixed = (number * 2654435761L + place++ * 40503L + 12345) & 0xffffff;
            Rational value = letter.domain().whole()
                    ? Rational.of(mixed % 13 - (letter.domain().lower() == null ? 4 : 0))
                    : Rational.of(mixed % 41 - 20, 1 + mixed % 5);
            if (letter.domain().lower() != null)
                value = value.abs().plus(letter.domain().lower()).plus(Rational.of(1, 7));
            if (letter.domain().upper() != null
                    && value.compareTo(letter.domain().upper()) >= 0) {
                value = letter.domain().upper().minus(Rational.of(1, 3 + number));
                if (letter.domain().lower() != null
                        && value.compareTo(letter.domain().lower()) <= 0) return null;
            }
            point.put(letter.name(), Terms.number(value));
        }
        return point;
    }
}
