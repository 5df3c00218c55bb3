package mfml.syntax;

import static mfml.syntax.ParseNodes.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What stands between brackets, bars and braces: groups, records, vectors, matrices, comprehensions, sets, cases. */
final class BracketBuilder {
    private final ExpressionBuilder expressions;
    private final Refusals refusals;

    BracketBuilder(ExpressionBuilder expressions, Refusals refusals) {
        this.expressions = expressions;
        this.refusals = refusals;
    }

    Expr atom(ParserRuleContext context, int size) {
        Span span = span(context);
        return switch (type(context, 0)) {
            case NABLA -> new Expr.Gradient(span, expressions.at(context, 1));
            case BAR_O -> {
                Expr inner = expressions.at(context, 1);
                boolean doubled = inner instanceof Expr.Absolute;
                yield doubled
                        ? new Expr.NormBars(span, ((Expr.Absolute) inner).inner())
                        : new Expr.Absolute(span, inner);
            }
            case NORM_O -> new Expr.NormBars(span, expressions.at(context, 1));
            default -> {
                List<Expr.Name> names = new ArrayList<>();
                for (int child = 1; child < size - 1; child++) {
                    if (type(context, child) == NAME) names.add(nameAt(context, child));
                }
                yield new Expr.Python(
                        span, names, TextPieces.raw(context.getChild(size - 1).getText()));
            }
        };
    }

    Expr group(ParserRuleContext context) {
        Span span = span(context);
        int items = (context.getChildCount() - 1) / 2;
        if (items == 0) throw expressions.refuse("syntax.group.empty", span);
        int named = 0;
        for (int child = 1; child < context.getChildCount(); child += 2) {
            if (isNamed(context.getChild(child))) named++;
        }
        if (named == items) {
            List<Expr.Binding> fields = new ArrayList<>();
            for (int child = 1; child < context.getChildCount(); child += 2) {
                fields.add(expressions.binding((ParserRuleContext) context.getChild(child)));
            }
            return new Expr.RecordOf(span, fields);
        }
        if (named > 0) throw expressions.refuse("syntax.record.mixed", span);
        if (items > 1) throw refusals.tuple(span);
        Expr inner = expressions.at(context, 1);
        if (inner instanceof Expr.Comprehension) throw refusals.bareComprehension(span);
        return new Expr.Group(span, inner);
    }

    Expr brackets(ParserRuleContext context, int size) {
        Span span = span(context);
        if (size == 2) return new Expr.Brackets(span, List.of(), false);
        if (context.getChild(2) instanceof ParserRuleContext second && second.getRuleIndex() == RULE_comprehension) {
            return new Expr.Comprehension(span, expressions.at(context, 1), clauses(context, 2, size - 1), false);
        }
        List<List<Expr>> rows = new ArrayList<>();
        List<Expr> row = new ArrayList<>();
        boolean separated = false;
        rows.add(row);
        for (int child = 1; child < size - 1; child++) {
            ParseTree part = context.getChild(child);
            if (part instanceof ParserRuleContext more && more.getRuleIndex() == RULE_row) {
                for (int entry = 0; entry < more.getChildCount(); entry += 2)
                    rows.getLast().add(expressions.at(more, entry));
            } else if (part instanceof TerminalNode leaf && leaf.getSymbol().getType() == ROWSEP) {
                separated = true;
                rows.add(new ArrayList<>());
            } else if (!(part instanceof TerminalNode leaf && leaf.getSymbol().getType() == COMMA)) {
                row.add(expressions.expression(part));
            }
        }
        rows.removeIf(List::isEmpty);
        return new Expr.Brackets(span, rows, separated);
    }

    Expr braces(ParserRuleContext context, int size) {
        Span span = span(context);
        List<Expr.Branch> branches = new ArrayList<>();
        boolean cases = false;
        for (int child = 1; child < size - 1; child += 2) {
            ParseTree part = context.getChild(child);
            if (part instanceof ParserRuleContext branch && branch.getRuleIndex() == RULE_branch) {
                cases = true;
                Optional<Expr> condition =
                        branch.getChildCount() > 2 ? Optional.of(expressions.at(branch, 2)) : Optional.empty();
                branches.add(new Expr.Branch(span(branch), expressions.at(branch, 0), condition));
            } else {
                Expr value = expressions.expression(part);
                branches.add(new Expr.Branch(value.span(), value, Optional.empty()));
            }
        }
        for (Expr.Branch branch : branches) {
            boolean bare = branch.condition().isEmpty() && branch.value() instanceof Expr.Comparison;
            if (bare) throw expressions.refuse("syntax.cases.if", branch.span());
        }
        if (!cases)
            return new Expr.SetOf(
                    span, branches.stream().map(Expr.Branch::value).toList());
        for (Expr.Branch branch : branches.subList(0, branches.size() - 1)) {
            if (branch.condition().isEmpty()) throw expressions.refuse("syntax.cases.order", branch.span());
        }
        return new Expr.Cases(span, branches);
    }

    /** An argument with a comprehension behind it: {@code sum(1/k for k in 1:9)}. */
    Expr argumentValue(ParserRuleContext context, int size) {
        return new Expr.Comprehension(span(context), expressions.at(context, 0), clauses(context, 1, size), true);
    }

    private List<Expr.Clause> clauses(ParserRuleContext context, int from, int to) {
        List<Expr.Clause> clauses = new ArrayList<>();
        for (int child = from; child < to; child++) {
            ParserRuleContext comprehension = (ParserRuleContext) context.getChild(child);
            for (ParseTree part : comprehension.children) {
                if (part instanceof ParserRuleContext binder) clauses.add(clause(binder));
            }
        }
        return clauses;
    }

    private Expr.Clause clause(ParserRuleContext binder) {
        Optional<Expr> condition =
                binder.getChildCount() > 3 ? Optional.of(expressions.at(binder, 4)) : Optional.empty();
        return new Expr.Clause(span(binder), targets(binder.getChild(0)), expressions.at(binder, 2), condition);
    }
}
