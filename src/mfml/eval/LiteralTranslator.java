package mfml.eval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mfml.error.Fault;
import mfml.syntax.Expr;
import mfml.value.Real;
import mfml.value.Text;
import mfml.value.Value;
import mfml.value.Whole;

/** Makes nodes of what is written out: numbers, texts, brackets, records, sets. */
final class LiteralTranslator {
    private static final int MOST_DIGITS = 100_000;

    private final Translator translator;

    LiteralTranslator(Translator translator) {
        this.translator = translator;
    }

    Node number(Expr.Number number) {
        Value value = value(number);
        return new Constant(number.span(), value, number.isExact() ? null : ExactForms.decimal(number.digits()));
    }

    private Value value(Expr.Number number) {
        if (number.isExact()) {
            String digits = number.digits();
            if (digits.length() > MOST_DIGITS) {
                throw Fault.of("number.too_long")
                        .with("digits", digits.length())
                        .with("limit", MOST_DIGITS)
                        .at(translator.source, number.span());
            }
            return digits.length() < 19 ? Whole.of(Long.parseLong(digits)) : Whole.of(new BigInteger(digits));
        }
        double value = Double.parseDouble(number.digits());
        boolean lost = value == 0 && number.digits().matches("[0.]*[1-9].*");
        if (Double.isInfinite(value) || lost) {
            throw Fault.of(lost ? "number.too_small" : "number.beyond")
                    .with("number", translator.source.text(number.span()))
                    .with("exact", power(number.digits()))
                    .at(translator.source, number.span());
        }
        return new Real(value);
    }

    /** A decimal number without a point, its power of ten written out: 1.5e400 is 15 * 10^399. */
    private static String power(String digits) {
        int e = digits.toLowerCase(Locale.ROOT).indexOf('e');
        String head = e < 0 ? digits : digits.substring(0, e);
        BigInteger exponent = e < 0 ? BigInteger.ZERO : new BigInteger(digits.substring(e + 1));
        int point = head.indexOf('.');
        int decimals = point < 0 ? 0 : head.length() - point - 1;
        BigDecimal whole = new BigDecimal(head.replace(".", "")).stripTrailingZeros();
        BigInteger power = exponent.subtract(BigInteger.valueOf(decimals + (long) whole.scale()));
        String factor = whole.unscaledValue().equals(BigInteger.ONE) ? "" : whole.unscaledValue() + " * ";
        return factor + "10^" + power;
    }

    Node text(Expr.Text text) {
        List<String> literals = new ArrayList<>();
        List<String> formats = new ArrayList<>();
        List<Node> holes = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (Expr.Piece piece : text.pieces()) {
            if (piece.hole().isEmpty()) {
                literal.append(piece.literal());
                continue;
            }
            literals.add(literal.toString());
            literal.setLength(0);
            formats.add(piece.format());
            holes.add(translator.keeping(piece.hole().get()));
        }
        literals.add(literal.toString());
        if (holes.isEmpty()) return new Constant(text.span(), new Text(literals.getFirst()));
        return new Literals.TextLiteral(text.span(), literals, holes.toArray(new Node[0]), formats);
    }

    Node brackets(Expr.Brackets brackets) {
        int spill = translator.layout.open();
        List<Node> parts = new ArrayList<>();
        int[] rowEnds = new int[brackets.rows().size()];
        for (int k = 0; k < rowEnds.length; k++) {
            for (Expr entry : brackets.rows().get(k)) parts.add(translator.keeping(entry));
            rowEnds[k] = parts.size();
        }
        translator.layout.close(1);
        return new Literals.Brackets(
                brackets.span(), parts.toArray(new Node[0]), rowEnds, brackets.semicolons(), spill);
    }

    Node record(Expr.RecordOf record) {
        int spill = translator.layout.open();
        List<String> names = record.fields().stream().map(Expr.Binding::name).toList();
        Node[] values =
                translator.all(record.fields().stream().map(Expr.Binding::value).toList());
        translator.layout.close(1);
        return new Literals.RecordLiteral(record.span(), names, values, spill);
    }

    Node set(Expr.SetOf set) {
        int spill = translator.layout.open();
        Node node = new Literals.SetLiteral(set.span(), translator.all(set.items()), spill);
        translator.layout.close(1);
        return node;
    }

    Node range(Expr.Range range) {
        List<Expr> parts = new ArrayList<>(List.of(range.first()));
        range.step().ifPresent(parts::add);
        parts.add(range.last());
        return new Literals.RangeLiteral(range.span(), translator.all(parts));
    }
}
