package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Stmt;

/** Makes nodes of resolved statements. Only lines of the worksheet itself show their values. */
final class StatementTranslator {
    private final Translator expressions;
    private final boolean topLevel;

    StatementTranslator(Translator expressions, boolean topLevel) {
        this.expressions = expressions;
        this.topLevel = topLevel;
    }

    Node body(List<Stmt> statements) {
        Node[] nodes = statements.stream().map(this::statement).toArray(Node[]::new);
        if (nodes.length == 1) return nodes[0];
        Span span = nodes.length == 0 ? Span.NOWHERE : nodes[0].span.to(nodes[nodes.length - 1].span);
        return new Statements.Sequence(span, nodes);
    }

    private Node silent(List<Stmt> statements) {
        return new StatementTranslator(expressions, false).body(statements);
    }

    private Node statement(Stmt statement) {
        if (!topLevel) return plain(statement);
        boolean shows = statement instanceof Stmt.Show show && !show.hidden();
        boolean isCall = statement instanceof Stmt.Show show && called(show.value()) instanceof Expr.Call;
        return new Statements.Line(statement.span(), plain(statement), shows, isCall);
    }

    /** What a line works out, exact work or not. */
    private static Expr called(Expr value) {
        return value instanceof Expr.Exact exact ? exact.body() : value;
    }

    private Node plain(Stmt statement) {
        Span span = statement.span();
        return switch (statement) {
            case Stmt.Show show -> expressions.keeping(show.value());
            case Stmt.Assign assign -> assignment(assign);
            case Stmt.If choice -> {
                List<Node> conditions = new ArrayList<>();
                List<Node> bodies = new ArrayList<>();
                for (Stmt.Arm arm : choice.arms()) {
                    arm.condition().ifPresent(condition -> conditions.add(expressions.looking(condition)));
                    bodies.add(body(arm.body()));
                }
                yield new Choice(span, conditions.toArray(new Node[0]), bodies.toArray(new Node[0]), false);
            }
            case Stmt.While loop -> new Loop.While(span, expressions.looking(loop.condition()), silent(loop.body()));
            case Stmt.For loop -> {
                Node items = expressions.keeping(loop.source());
                int spill = expressions.layout.open();
                Node body = silent(loop.body());
                Node made = new Loop.For(span, expressions.targets(span, loop.targets()), items, body, spill);
                expressions.layout.close(1);
                yield made;
            }
            case Stmt.Break jump -> new Statements.Jump(span, Node.BREAK);
            case Stmt.Continue jump -> new Statements.Jump(span, Node.CONTINUE);
            case Stmt.Return back ->
                new Statements.Return(
                        span, back.value().map(expressions::keeping).orElse(null));
            case Stmt.Assert claim -> claim(claim);
            case Stmt.Use use -> new Statements.Sequence(span, new Node[0]);
            case Stmt.Block block -> {
                Translator inside = new Translator(expressions.vocabulary, block.source(), expressions.layout);
                Node body = new StatementTranslator(inside, true).body(block.statements());
                yield new Statements.Imported(span, block.source(), body);
            }
            case Stmt.Symbols symbols -> new Statements.Later(span, "A declared symbol");
            case Stmt.Tracked tracked -> new Statements.Later(span, "A tracked number");
            case Stmt.Exercise exercise -> new Statements.Later(span, "An exercise");
            case Stmt.Import file -> throw new IllegalStateException("an import that was not resolved");
            case Stmt.Define define -> throw new IllegalStateException("a definition that was not resolved");
        };
    }

    private Node claim(Stmt.Assert claim) {
        if (!(claim.claim() instanceof Expr.Comparison comparison)
                || comparison.operands().size() != 2) {
            return new Statements.Claim(claim.span(), expressions.looking(claim.claim()));
        }
        int[] slots = {expressions.layout.open(), expressions.layout.open()};
        List<Expr> places = new ArrayList<>();
        Node[] sides = new Node[2];
        for (int k = 0; k < 2; k++) {
            Expr side = comparison.operands().get(k);
            sides[k] = expressions.keeping(side);
            places.add(new Expr.Bound(side.span(), "", Expr.Where.LOCAL, slots[k]));
        }
        Expr between = new Expr.Comparison(comparison.span(), places, comparison.relations(), comparison.within());
        Node node = new Statements.Claim.Sides(
                claim.span(),
                expressions.looking(between),
                comparison.relations().getFirst(),
                sides,
                slots);
        expressions.layout.close(2);
        return node;
    }

    private Node assignment(Stmt.Assign assign) {
        Span span = assign.span();
        if (assign.values().size() == 1) {
            Node value = expressions.keeping(assign.values().getFirst());
            return Statements.Assign.of(span, expressions.targets(span, assign.targets()), value);
        }
        int count = assign.values().size();
        int[] spills = new int[count];
        Node[] values = new Node[count];
        for (int k = 0; k < count; k++) spills[k] = expressions.layout.open();
        for (int k = 0; k < count; k++)
            values[k] = expressions.keeping(assign.values().get(k));
        Target[] targets = assign.targets().stream().map(expressions::target).toArray(Target[]::new);
        expressions.layout.close(count);
        return new Statements.AssignAll(span, targets, values, spills);
    }
}
