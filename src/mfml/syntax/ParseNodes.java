package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The parts of a parse tree's node and their places in the source. */
final class ParseNodes {
    private ParseNodes() {}

    static Token token(ParserRuleContext context, int child) {
        return ((TerminalNode) context.getChild(child)).getSymbol();
    }

    /** The token type of a child, -1 where there is none or it is no token. */
    static int type(ParserRuleContext context, int child) {
        return child < context.getChildCount() && context.getChild(child) instanceof TerminalNode leaf
                ? leaf.getSymbol().getType()
                : -1;
    }

    static Expr.Name name(Token token) {
        return new Expr.Name(Parser.span(token), Letters.name(token.getText()));
    }

    static Expr.Name nameAt(ParserRuleContext context, int child) {
        return name(token(context, child));
    }

    static List<Expr> targets(ParseTree node) {
        ParserRuleContext list = (ParserRuleContext) node;
        List<Expr> targets = new ArrayList<>();
        for (int child = 0; child < list.getChildCount(); child += 2) targets.add(nameAt(list, child));
        return targets;
    }

    static boolean isNamed(ParseTree node) {
        return node instanceof ParserRuleContext context
                && context.getRuleIndex() == RULE_argument
                && type(context, 1) == ASSIGN;
    }

    static Span span(ParserRuleContext context) {
        return new Span(
                context.getStart().getStartIndex(),
                Math.max(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1));
    }

    static Span spanOf(ParseTree node) {
        return node instanceof TerminalNode leaf ? Parser.span(leaf.getSymbol()) : span((ParserRuleContext) node);
    }
}
