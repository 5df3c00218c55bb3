package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import mfml.symbolic.Term;
import mfml.symbolic.sameness.Condition;

/** Where a function of one letter is 0: places, whole regions, and what could not be solved. */
final class Zeros {
    final List<Zero> found = new ArrayList<>();
    final List<List<Condition>> everywhere = new ArrayList<>(); // under these conditions at every value
    final List<Term> open = new ArrayList<>(); // whose zeros are missing
    boolean conditional; // whether there are values of the parameters without any zero

    static Zeros none() {
        return new Zeros();
    }

    static Zeros at(Term... places) {
        Zeros zeros = new Zeros();
        for (Term place : places) zeros.found.add(Zero.of(place));
        return zeros;
    }

    static Zeros open(Term term) {
        Zeros zeros = new Zeros();
        zeros.open.add(term);
        return zeros;
    }

    Zeros with(Zeros other) {
        return with(other, List.of());
    }

    Zeros with(Zeros other, List<Condition> conditions) {
        for (Zero zero : other.found) add(zero.under(conditions));
        for (List<Condition> region : other.everywhere) {
            List<Condition> all = new ArrayList<>(conditions);
            all.addAll(region);
            everywhere.add(all);
        }
        for (Term term : other.open) if (!open.contains(term)) open.add(term);
        conditional |= other.conditional;
        return this;
    }

    Zeros conditional(boolean also) {
        conditional |= also;
        return this;
    }

    void add(Zero zero) {
        if (!found.contains(zero)) found.add(zero);
    }
}
