package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.calculus.Line;
import mfml.calculus.Written;
import mfml.source.Span;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Printer;
import mfml.syntax.Relation;

/** The lines of a worked solution under construction: for readers, and with every small step. */
final class Lines {
    private final List<Line> reader = new ArrayList<>();
    private final List<Line> every = new ArrayList<>();

    List<Line> reader() {
        return List.copyOf(reader);
    }

    List<Line> every() {
        return List.copyOf(every);
    }

    Lines add(Expr line, String rule) {
        append(reader, line, rule);
        append(every, line, rule);
        return this;
    }

    /** Only where every step is wanted. */
    Lines small(Expr line, String rule) {
        append(every, line, rule);
        return this;
    }

    /** A line that says the same as the one before is not written again. */
    private static void append(List<Line> lines, Expr line, String rule) {
        boolean same =
                !lines.isEmpty() && Printer.text(lines.getLast().expression()).equals(Printer.text(line));
        if (!same) lines.add(new Line(line, rule));
    }

    // ---- what stands on a line

    static Expr equation(Term left, Term right) {
        return new Expr.Equation(Span.NOWHERE, left.written(), right.written());
    }

    static Expr equation(Expr left, Expr right) {
        return new Expr.Equation(Span.NOWHERE, left, right);
    }

    static Expr claim(Term left, Relation relation, Term right) {
        if (relation == Relation.EQUAL) return equation(left, right);
        return new Expr.Comparison(
                Span.NOWHERE, List.of(left.written(), right.written()), List.of(relation), Optional.empty());
    }

    static Expr joined(List<Expr> parts, boolean conjunction) {
        Expr joined = parts.getFirst();
        for (Expr part : parts.subList(1, parts.size())) {
            joined = new Expr.Logical(Span.NOWHERE, conjunction, joined, part);
        }
        return joined;
    }

    /** With values in the place of letters, as people put them in: in brackets where they need them. */
    static Expr put(Expr into, Map<Symbol, Term> values) {
        Map<String, Expr> by = new LinkedHashMap<>();
        values.forEach((letter, value) -> {
            Expr written = value.written();
            boolean bare = written instanceof Expr.Name;
            by.put(letter.name(), bare ? written : new Expr.Group(Span.NOWHERE, written));
        });
        return filled(into, by);
    }

    private static Expr filled(Expr into, Map<String, Expr> by) {
        return Written.replaced(into, part -> switch (part) {
            case Expr.Name name -> by.get(name.name());
            case Expr.Binary sum
            when sum.operator() == Operator.ADD || sum.operator() == Operator.SUBTRACT ->
                new Expr.Binary(
                        sum.span(), sum.operator(), bare(filled(sum.left(), by)), bare(filled(sum.right(), by)));
            default -> null;
        });
    }

    /** A summand without a sign needs no brackets. */
    private static Expr bare(Expr summand) {
        return summand instanceof Expr.Group group && group.inner() instanceof Expr.Number ? group.inner() : summand;
    }
}
