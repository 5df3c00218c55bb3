package mfml.syntax;

import java.util.ArrayList;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** A node of the parse tree. Nearly all have one child, most of them for a moment only: a list of one is room enough. */
public abstract class ParseNode extends ParserRuleContext {
    protected ParseNode() {}

    protected ParseNode(ParserRuleContext parent, int invokingState) {
        super(parent, invokingState);
    }

    @Override
    public <T extends ParseTree> T addAnyChild(T child) {
        if (children == null) children = new ArrayList<>(1);
        children.add(child);
        return child;
    }
}
