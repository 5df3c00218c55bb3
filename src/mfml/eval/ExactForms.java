package mfml.eval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.symbolic.Domain;
import mfml.symbolic.Equation;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Rational;
import mfml.symbolic.Signs;
import mfml.symbolic.Substitution;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.UnknownFunction;
import mfml.syntax.Expr;
import mfml.syntax.Relation;
import mfml.syntax.Stmt;
import mfml.tensor.ElementType;
import mfml.tensor.Literal;
import mfml.tensor.Tensor;
import mfml.value.Run;
import mfml.value.Shaped;
import mfml.value.Value;

/** What literals, constants and declarations are as formulas. */
final class ExactForms {
    private ExactForms() {}

    /** A decimal number as it was typed. */
    static Value decimal(String digits) {
        BigDecimal typed = new BigDecimal(digits);
        Rational number = typed.scale() <= 0
                ? Rational.of(typed.toBigInteger())
                : Rational.of(typed.unscaledValue(), java.math.BigInteger.TEN.pow(typed.scale()));
        return Terms.value(Terms.number(number));
    }

    /** What a constant of the language is in exact work; null where it is the same as elsewhere. */
    static Value constant(String name) {
        return switch (name) {
            case "pi" -> NamedNumber.PI;
            case "e" -> NamedNumber.E;
            case "i" -> NamedNumber.I;
            case "deg" -> Terms.times(Rational.of(1, 180), NamedNumber.PI);
            default -> null;
        };
    }

    /** Whether a formula has one of these letters. */
    static boolean mentions(Value value, String[] names) {
        if (value instanceof Symbol symbol) {
            for (String name : names) if (symbol.name().equals(name)) return true;
        }
        if (value instanceof Equation open) return mentions(open.left(), names) || mentions(open.right(), names);
        if (!(value instanceof Term term)) return false;
        for (Term part : term.parts()) if (mentions(part, names)) return true;
        return false;
    }

    /** A letter that stands nowhere, in the place of one that the formula has itself. */
    static Symbol place(String name, Value formula) {
        return Symbol.of(
                "~" + name, formula instanceof Term term && !Signs.isReal(term) ? Domain.COMPLEX : Domain.REAL);
    }

    /** A value with numbers in place of the letters of its formulas. */
    static Value substituted(Value value, Map<String, Value> given, Run run) {
        return switch (value) {
            case Term term -> Substitution.of(term, given, run);
            case Shaped shaped -> shaped.substituted(given, run);
            case Equation open -> {
                Value left = Substitution.of(open.left(), given, run);
                Value right = Substitution.of(open.right(), given, run);
                yield Terms.algebra().compare(open.relation(), left, right, run);
            }
            case Tensor tensor
            when tensor.type() == ElementType.GENERAL -> {
                Value[] entries = tensor.toValues();
                for (int k = 0; k < entries.length; k++) entries[k] = substituted(entries[k], given, run);
                yield Literal.scalars(entries, run.exactWork() != null, run, tensor.shape());
            }
            default -> value;
        };
    }

    /** {@code x}, {@code a > 0}, {@code 0 < p < 1}, {@code n integer}, and the unknown function {@code f(x)}. */
    static Value symbol(Stmt.SymbolDeclaration declaration, Source source) {
        if (!declaration.arguments().isEmpty()) {
            List<String> arguments =
                    declaration.arguments().stream().map(Expr.Name::name).toList();
            return new UnknownFunction(declaration.name().name(), arguments);
        }
        Value shaped = MatrixDeclaration.of(declaration, source);
        if (shaped != null) return shaped;
        Domain domain = Domain.REAL;
        if (declaration.assumption().isPresent()
                && declaration.assumption().get() instanceof Expr.Comparison comparison) {
            domain = domain.and(bounds(declaration.name().name(), comparison, source));
        }
        if (declaration.property().isPresent()) {
            domain = domain.and(property(declaration.property().get(), source));
            if (domain.equals(Domain.REAL)) return Symbol.of(declaration.name().name(), Domain.COMPLEX);
        }
        return Symbol.of(declaration.name().name(), domain);
    }

    private static Domain property(Expr property, Source source) {
        String name = property instanceof Expr.Name word ? word.name() : "";
        return switch (name) {
            case "integer", "whole" -> Domain.WHOLE;
            case "positive" -> Domain.POSITIVE;
            case "nonzero" -> new Domain(true, false, null, false, null, false, true);
            case "complex", "real" -> Domain.REAL;
            default ->
                throw Fault.of("symbol.property")
                        .with("property", source.text(property.span()))
                        .at(source, property.span());
        };
    }

    private static Domain bounds(String name, Expr.Comparison comparison, Source source) {
        Domain domain = Domain.REAL;
        List<Expr> operands = comparison.operands();
        for (int k = 0; k < comparison.relations().size(); k++) {
            Relation relation = comparison.relations().get(k);
            boolean left =
                    operands.get(k) instanceof Expr.Name word && word.name().equals(name);
            Rational bound = number(operands.get(left ? k + 1 : k), source);
            boolean isLower = left == (relation == Relation.GREATER || relation == Relation.GREATER_EQUAL);
            boolean open = relation == Relation.GREATER || relation == Relation.LESS;
            domain = domain.and(
                    switch (relation) {
                        case NOT_EQUAL -> new Domain(true, false, null, false, null, false, bound.isZero());
                        case GREATER, GREATER_EQUAL, LESS, LESS_EQUAL ->
                            isLower
                                    ? new Domain(true, false, bound, open, null, false, false)
                                    : new Domain(true, false, null, false, bound, open, false);
                        default -> throw Fault.of("symbol.assumption").at(source, comparison.span());
                    });
        }
        return domain;
    }

    private static Rational number(Expr bound, Source source) {
        return switch (bound) {
            case Expr.Number number -> Rational.of(new mfml.value.Real(Double.parseDouble(number.digits())));
            case Expr.Prefix prefix
            when prefix.sign() == Expr.Sign.MINUS ->
                number(prefix.operand(), source).negated();
            case Expr.Group group -> number(group.inner(), source);
            default -> throw Fault.of("symbol.assumption").at(source, bound.span());
        };
    }
}
