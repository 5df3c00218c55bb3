package mfml.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.syntax.Expr;
import mfml.syntax.Relation;

/** Solutions as the last line of their worked solution: equations joined by "and" and "or"; words where there are none. */
final class SolutionExpression {
    private SolutionExpression() {}

    static Expr of(Solutions solutions) {
        boolean plain = solutions.range().isEmpty() && !solutions.found().isEmpty() && solutions.isComplete();
        for (Solution each : solutions.found())
            plain &= each.free().isEmpty() && each.conditions().isEmpty();
        if (!plain) return text(SolutionText.of(solutions, SolutionText.Form.TEXT));
        List<Expr> all = new ArrayList<>();
        for (Solution solution : solutions.found()) {
            List<Expr> parts = new ArrayList<>();
            for (Symbol unknown : solution.values().keySet()) {
                Term value = Terms.of(solution.values().get(unknown));
                parts.add(
                        solution.isNumeric()
                                ? approximately(
                                        unknown, solution.values().get(unknown).text())
                                : Lines.equation(unknown, value));
            }
            all.add(Lines.joined(parts, true));
        }
        return Lines.joined(all, false);
    }

    private static Expr approximately(Symbol unknown, String digits) {
        return new Expr.Comparison(
                Span.NOWHERE,
                List.of(unknown.written(), new Expr.Number(Span.NOWHERE, digits)),
                List.of(Relation.APPROXIMATELY),
                Optional.empty());
    }

    private static Expr text(String words) {
        return new Expr.Text(Span.NOWHERE, List.of(new Expr.Piece(words, Optional.empty(), "")));
    }
}
