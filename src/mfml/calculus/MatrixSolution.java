package mfml.calculus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mfml.budget.Budget;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Declared;
import mfml.symbolic.Formula;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.matrix.MatrixTerm;
import mfml.syntax.Expr;
import mfml.syntax.Printer;

/** The worked solution of a derivative of matrices: the differential by its rules, and what is read off it. */
public final class MatrixSolution {
    private static final Span NOWHERE = Span.NOWHERE;

    private final Declared by;
    private final MatrixDifferential differential;
    private final Budget budget;

    private MatrixSolution(Declared by, Budget budget) {
        this.by = by;
        this.budget = budget;
        this.differential = new MatrixDifferential(by, budget);
    }

    /** By several letters in turn, each beginning with the answer of the one before. */
    public static Trace of(Formula formula, List<? extends Declared> by, boolean partial, Budget budget) {
        List<Trace.Part> parts = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        Formula now = formula;
        for (Declared letter : by) {
            MatrixSolution solution = new MatrixSolution(letter, budget);
            Formula answer = MatrixCalculus.derivative(now, letter, solution.differential);
            parts.add(solution.part(now, answer, partial));
            if (letter instanceof MatrixTerm) notes.add(layout(now, letter));
            now = answer;
        }
        return new Trace(parts, now, List.copyOf(notes));
    }

    private static String layout(Formula formula, Declared letter) {
        if (formula instanceof Term)
            return "The gradient has the shape of " + letter.name() + ", " + letter.description() + ".";
        return "The Jacobian has a row for each entry that is derived and a column for each entry of " + letter.name()
                + " (numerator layout).";
    }

    private Trace.Part part(Formula formula, Formula answer, boolean partial) {
        Expr written = formula.written();
        boolean brackets = written instanceof Expr.Binary binary && binary.operator() != mfml.syntax.Operator.POWER
                || written instanceof Expr.Prefix;
        Expr body = brackets ? new Expr.Group(NOWHERE, written) : written;
        Expr start = new Expr.Derivative(NOWHERE, List.of(new Expr.Name(NOWHERE, by.name())), partial, body);
        return new Trace.Part(start, lines(formula, answer, false), lines(formula, answer, true), List.of());
    }

    /** The outermost rule first, in the long form every rule; then the whole differential, and the derivative. */
    private List<Line> lines(Formula formula, Formula answer, boolean every) {
        List<Line> lines = new ArrayList<>();
        Formula whole = differential.of(formula);
        Set<String> rest = new LinkedHashSet<>();
        List<MatrixDifferential.Applied> applied = differential.applied();
        for (int k = 0; k < applied.size(); k++) {
            budget.charge(200);
            MatrixDifferential.Applied each = applied.get(k);
            boolean outermost = each.whole().equals(formula);
            if (!every && !outermost) rest.add(each.rule());
            if (every || outermost && applied.size() > 1) lines.add(new Line(step(each.whole()), each.rule()));
            else if (outermost) rest.add(each.rule());
        }
        Line total = new Line(equation(formula, whole), String.join("; ", rest));
        boolean shown = lines.stream()
                .anyMatch(line -> Printer.text(line.expression()).equals(Printer.text(total.expression())));
        if (by instanceof MatrixTerm && !shown) lines.add(total);
        lines.add(new Line(answer.written(), read(formula)));
        return lines;
    }

    private String read(Formula formula) {
        String letter = by.name();
        if (by instanceof Symbol) return "";
        String gradient =
                by.description().startsWith("a vector") ? "df = gᵀ d" + letter : "df = tr(Gᵀ d" + letter + ")";
        return formula instanceof Term ? "the gradient, from " + gradient : "the Jacobian, from dv = J d" + letter;
    }

    private Expr equation(Formula left, Formula right) {
        return new Expr.Equation(NOWHERE, d(left.written()), bare(right.written()));
    }

    private static Expr bare(Expr expr) {
        return expr instanceof Expr.Group group ? group.inner() : expr;
    }

    private static Expr d(Expr body) {
        Expr inside = bare(body);
        if (inside instanceof Expr.Name name) return new Expr.Name(NOWHERE, "d" + name.name());
        return new Expr.Call(
                NOWHERE, new Expr.Name(NOWHERE, "d"), List.of(new Expr.Argument(NOWHERE, Optional.empty(), inside)));
    }

    /** One rule, with the differentials of the parts open. */
    private Expr step(Formula whole) {
        Map<String, Formula> parts = new LinkedHashMap<>();
        Formula open = differential.open(whole, parts);
        Expr written = Written.replaced(
                open.written(),
                expr -> expr instanceof Expr.Name name && parts.containsKey(name.name())
                        ? d(parts.get(name.name()).written())
                        : null);
        return new Expr.Equation(NOWHERE, d(whole.written()), bare(written));
    }

    /** Whether {@code explain} has this solution for a value. */
    public static boolean fits(mfml.value.Value value, List<? extends Declared> by) {
        return MatrixCalculus.isMatrices(value, by);
    }

    /** Of a value that is a formula. */
    public static Trace of(mfml.value.Value value, List<? extends Declared> by, boolean partial, Budget budget) {
        if (!(value instanceof MatrixTerm) && !(value instanceof mfml.value.Scalar)) {
            throw Fault.of("derivative.kind").with("found", value.description());
        }
        return of(MatrixCalculus.formula(value), by, partial, budget);
    }
}
