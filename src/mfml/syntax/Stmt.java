package mfml.syntax;

import java.util.List;
import java.util.Optional;
import mfml.source.Source;
import mfml.source.Span;

/** A statement as it was written. */
public sealed interface Stmt {
    Span span();

    /** An expression on a line of its own; {@code hidden} when a semicolon follows. */
    record Show(Span span, Expr value, boolean hidden) implements Stmt {}

    /** {@code a, b = x, y}: as many values as targets, or one value that comes apart. A target is a name or an index of one. */
    record Assign(Span span, List<Expr> targets, List<Expr> values) implements Stmt {}

    /** {@code f(x) = body} with one statement and no block, or {@code function f(x) … end}. Documentation from {@code ##} lines. */
    record Define(
            Span span,
            Expr.Name name,
            List<Expr.Parameter> parameters,
            List<Stmt> body,
            boolean block,
            String documentation)
            implements Stmt {}

    /** {@code if … elseif … else … end}: the last arm may have no condition. */
    record If(Span span, List<Arm> arms) implements Stmt {}

    record Arm(Span span, Optional<Expr> condition, List<Stmt> body) {}

    record While(Span span, Expr condition, List<Stmt> body) implements Stmt {}

    /** {@code for a, b in source}; the targets are names, after the resolver bound ones. */
    record For(Span span, List<Expr> targets, Expr source, List<Stmt> body) implements Stmt {}

    record Break(Span span) implements Stmt {}

    record Continue(Span span) implements Stmt {}

    record Return(Span span, Optional<Expr> value) implements Stmt {}

    record Assert(Span span, Expr claim) implements Stmt {}

    record Use(Span span, String module) implements Stmt {}

    record Import(Span span, String file) implements Stmt {}

    /** {@code symbol x, a > 0, n integer, f(x), X matrix(n, p)}. */
    record Symbols(Span span, List<SymbolDeclaration> symbols) implements Stmt {}

    /** One declared symbol with what is known of it: a comparison on it, a property (integer, matrix(n, p)), arguments. */
    record SymbolDeclaration(
            Span span, Expr.Name name, List<Expr.Name> arguments, Optional<Expr> assumption, Optional<Expr> property) {}

    /** {@code tracked m = 0.9, b = 0.1}. */
    record Tracked(Span span, List<Expr.Binding> bindings) implements Stmt {}

    /** {@code exercise "title" … end}. */
    record Exercise(Span span, Expr.Text title, List<Clause> clauses) implements Stmt {}

    /** {@code ask}, {@code answer}, {@code test}, {@code accept}, {@code refuse} with its value and its feedback. */
    record Clause(Span span, String word, Optional<Expr> value, String detail) {}

    /** Made by the resolver of an import: statements of another file. */
    record Block(Span span, Source source, List<Stmt> statements) implements Stmt {}
}
