package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mfml.symbolic.Applied;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Relation;

/** What must hold for a formula to be defined over the real numbers, as far as the normal form shows it. */
final class Definedness {
    private final Set<Condition> conditions = new LinkedHashSet<>();

    private Definedness() {}

    static List<Condition> of(Term term) {
        Definedness definedness = new Definedness();
        definedness.read(term);
        return new ArrayList<>(definedness.conditions);
    }

    private void read(Term term) {
        for (Term part : term.parts()) read(part);
        switch (term) {
            case Power power when power.base() != NamedNumber.E -> power(power);
            case Applied applied -> applied(applied);
            default -> {}
        }
    }

    private void power(Power power) {
        Rational exponent = power.exponent().number();
        boolean negative = !Signs.of(power.exponent()).isNotNegative();
        if (exponent != null && exponent.isWhole()) {
            if (negative) need(power.base(), Relation.NOT_EQUAL);
        } else if (!Signs.isWhole(power.exponent())) {
            need(power.base(), negative ? Relation.GREATER : Relation.GREATER_EQUAL);
        }
    }

    private void applied(Applied applied) {
        Term u = applied.argument();
        switch (applied.head()) {
            case LN -> need(u, Relation.GREATER);
            case TAN -> need(Terms.apply(mfml.symbolic.Head.COS, u), Relation.NOT_EQUAL);
            case ARCSIN, ARCCOS -> need(Terms.difference(Terms.number(1), Terms.power(u, 2)), Relation.GREATER_EQUAL);
            default -> {}
        }
    }

    private void need(Term term, Relation relation) {
        Condition condition = new Condition(term, relation);
        if (!condition.isKnown()) conditions.add(condition);
    }
}
