package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Term;
import mfml.symbolic.sameness.Condition;

/**
 * A place where a function of one letter is 0.
 *
 * @param at its value; it may hold the letter of {@link Work#whole} and the parameters
 * @param conditions what must hold for it to be one
 */
record Zero(Term at, List<Condition> conditions) {
    static Zero of(Term at) {
        return new Zero(at, List.of());
    }

    Zero under(List<Condition> more) {
        if (more.isEmpty()) return this;
        List<Condition> all = new ArrayList<>(more);
        for (Condition condition : conditions) if (!all.contains(condition)) all.add(condition);
        return new Zero(at, List.copyOf(all));
    }
}
