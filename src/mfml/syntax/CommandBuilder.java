package mfml.syntax;

import static mfml.syntax.ParseNodes.*;
import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Commands with their subjects, unknowns and options. */
final class CommandBuilder {
    private final ExpressionBuilder expressions;

    CommandBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    Expr subject(ParserRuleContext context) {
        Expr left = expressions.at(context, 0);
        Expr right = expressions.at(context, 2);
        return type(context, 1) == ASSIGN
                ? new Expr.Equation(span(context), left, right)
                : new Expr.Model(span(context), left, right);
    }

    Expr command(ParserRuleContext context, int size) {
        Span span = span(context);
        if (type(context, 0) == READING) return new Expr.Reading(span, expressions.at(context, 1));
        if (type(context, 0) == EXPLAIN) {
            Optional<Expr> by = size > 2 ? Optional.of(expressions.at(context, 3)) : Optional.empty();
            return new Expr.Explain(span, expressions.at(context, 1), by);
        }
        List<Expr> subjects = new ArrayList<>();
        List<Expr.Unknown> unknowns = new ArrayList<>();
        Optional<Expr> by = Optional.empty();
        Optional<Expr> over = Optional.empty();
        for (int child = 1; child < size; child++) {
            ParseTree part = context.getChild(child);
            if (part instanceof ParserRuleContext unknown && unknown.getRuleIndex() == RULE_unknown) {
                unknowns.add(unknown(unknown));
            } else if (type(context, child) == BY || type(context, child) == OVER) {
                Expr option = expressions.at(context, child + 1);
                if (type(context, child) == BY) by = Optional.of(option);
                else over = Optional.of(option);
                child++;
            } else if (type(context, child) != COMMA && type(context, child) != FOR) {
                subjects.add(expressions.expression(part));
            }
        }
        return new Expr.Command(span, context.getChild(0).getText(), subjects, unknowns, by, over);
    }

    private Expr.Unknown unknown(ParserRuleContext context) {
        Optional<Expr> start = Optional.empty();
        Optional<Expr> near = Optional.empty();
        Optional<Expr> from = Optional.empty();
        Optional<Expr> to = Optional.empty();
        for (int child = 1; child + 1 < context.getChildCount(); child += 2) {
            Optional<Expr> value = Optional.of(expressions.at(context, child + 1));
            switch (type(context, child)) {
                case ASSIGN -> start = value;
                case NEAR -> near = value;
                case FROM -> from = value;
                default -> to = value;
            }
        }
        return new Expr.Unknown(span(context), nameAt(context, 0), start, near, from, to);
    }
}
