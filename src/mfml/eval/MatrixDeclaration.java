package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.symbolic.Domain;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.matrix.MatrixTerm;
import mfml.syntax.Expr;
import mfml.syntax.Stmt;
import mfml.value.Value;

/** {@code symbol X matrix(n, p)}, {@code w vector(p)}, {@code S matrix(n, n) symmetric}: sizes are numbers or letters. */
final class MatrixDeclaration {
    private MatrixDeclaration() {}

    /** Null where a number is declared. */
    static Value of(Stmt.SymbolDeclaration declaration, Source source) {
        if (declaration.property().isEmpty()) return null;
        Expr property = declaration.property().get();
        Expr word = null;
        if (property instanceof Expr.Product both) {
            word = both.right();
            property = both.left();
        }
        if (!(property instanceof Expr.Call call) || !(call.callee() instanceof Expr.Name kind)) return null;
        boolean vector = kind.name().equals("vector");
        if (!vector && !kind.name().equals("matrix")) {
            throw Fault.of("symbol.property")
                    .with("property", source.text(property.span()))
                    .at(source, property.span());
        }
        List<Term> sizes = new ArrayList<>();
        for (Expr.Argument argument : call.arguments()) sizes.add(size(argument.value(), source));
        if (sizes.size() != (vector ? 1 : 2)) {
            throw Fault.of("symbol.sizes")
                    .with("kind", kind.name())
                    .with("needed", vector ? "one size, as in vector(n)" : "two sizes, as in matrix(n, p)")
                    .with("found", sizes.size())
                    .at(source, call.span());
        }
        Term columns = vector ? Terms.number(1) : sizes.get(1);
        String name = declaration.name().name();
        return new MatrixTerm.Letter(name, sizes.getFirst(), columns, known(word, sizes.getFirst(), columns, source));
    }

    private static Term size(Expr size, Source source) {
        if (size instanceof Expr.Name name) return Symbol.of(name.name(), Domain.WHOLE);
        if (size instanceof Expr.Number number && number.digits().matches("[1-9][0-9]{0,8}")) {
            return Terms.number(Long.parseLong(number.digits()));
        }
        throw Fault.of("symbol.size").with("size", source.text(size.span())).at(source, size.span());
    }

    private static MatrixTerm.Property known(Expr word, Term rows, Term columns, Source source) {
        if (word == null) return MatrixTerm.Property.NONE;
        String name = word instanceof Expr.Name written ? written.name() : "";
        if (!name.equals("symmetric") && !name.equals("positive_definite")) {
            throw Fault.of("symbol.matrix_property")
                    .with("property", source.text(word.span()))
                    .at(source, word.span());
        }
        if (!rows.equals(columns)) {
            throw Fault.of("symbol.symmetric")
                    .with("property", name)
                    .with("shape", rows.text() + "×" + columns.text())
                    .at(source, word.span());
        }
        return name.equals("symmetric") ? MatrixTerm.Property.SYMMETRIC : MatrixTerm.Property.POSITIVE_DEFINITE;
    }
}
