package mfml.equation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.budget.Budget;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.tensor.Tensor;
import mfml.value.Listing;
import mfml.value.RecordValue;
import mfml.value.Scalar;
import mfml.value.Value;

/** Whether values solve a question: they are put into it. */
final class Contained {
    private static final long STEPS = 20_000_000;

    private Contained() {}

    static boolean in(Solutions solutions, Value value) {
        List<Symbol> unknowns = solutions.question().letters();
        List<Value> given =
                switch (value) {
                    case Scalar scalar -> List.of(scalar);
                    case RecordValue record ->
                        unknowns.stream().map(each -> record.field(each.name())).toList();
                    case Listing listing -> listing.items();
                    case mfml.value.ListValue list -> list.items();
                    case Tensor tensor when tensor.isVector() -> List.of(tensor.toValues());
                    default -> List.of();
                };
        if (given.size() != unknowns.size()) return false;
        Map<String, Term> values = new LinkedHashMap<>();
        for (int k = 0; k < given.size(); k++) {
            if (!(given.get(k) instanceof Scalar)) return false;
            values.put(unknowns.get(k).name(), Terms.of(given.get(k)));
        }
        Budget budget = new Budget(STEPS, Budget.UNLIMITED, Budget.UNLIMITED);
        Question question = solutions.question();
        Work work = new Work(budget, question.complex(), false);
        for (Question.Sought sought : question.unknowns()) {
            if (sought.from().isEmpty() || sought.to().isEmpty()) continue;
            Interval range =
                    new Interval(sought.from().get(), false, sought.to().get(), false);
            if (!Boolean.TRUE.equals(range.holds(values.get(sought.letter().name()), budget))) return false;
        }
        return new Verification(question, work).wrong(values) == null;
    }
}
