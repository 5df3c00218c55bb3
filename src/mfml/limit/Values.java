package mfml.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.symbolic.Rational;
import mfml.symbolic.Substitution;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.enclosure.Decimals;

/** A function at places ever closer to the point, as a sentence. */
final class Values {
    private static final int[] FARNESS = {1, 2, 4};

    private final Term function;
    private final Situation situation;

    Values(Term function, Situation situation) {
        this.function = function;
        this.situation = situation;
    }

    /** Empty where there are other letters, or no values. */
    String text() {
        List<String> values = new ArrayList<>();
        Destination destination = situation.destination();
        for (int far : FARNESS) {
            Rational power = Rational.of(10).power(far);
            Term place = destination.path(Terms.number(power));
            try {
                Term value = Substitution.of(function, Map.of(situation.letter().name(), place), situation.budget());
                String digits = Decimals.of(value, 7, situation.budget());
                values.add("at " + place.text() + " it is " + digits);
            } catch (Fault fault) {
                if (Ending.is(fault)) throw fault;
            }
        }
        return values.isEmpty() ? "" : "Values of the function: " + String.join(", ", values) + ".";
    }
}
