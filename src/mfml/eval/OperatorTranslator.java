package mfml.eval;

import java.util.List;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Operator;
import mfml.syntax.Relation;
import mfml.value.Elementary;
import mfml.value.Real;

/** Makes nodes of operators and relations: a slot keeps the left operand where the right one computes. */
final class OperatorTranslator {
    private final Translator translator;

    OperatorTranslator(Translator translator) {
        this.translator = translator;
    }

    Node postfix(Expr.Postfix postfix) {
        Node operand = translator.looking(postfix.operand());
        return switch (postfix.mark()) {
            case FACTORIAL -> new Elementaries(postfix.span(), Elementary.FACTORIAL, operand);
            case DEGREE -> {
                Node degree = new Constant(postfix.span(), new Real(Math.PI / 180), ExactForms.constant("deg"));
                yield Arithmetic.of(postfix.span(), Operator.MULTIPLY, operand, degree, -1);
            }
            case TRANSPOSE -> new RowProduct.Transpose(postfix.span(), operand, false);
            case PSEUDO_INVERSE -> new Statements.Later(postfix.span(), LaterForm.of(postfix));
        };
    }

    Node prefix(Expr.Prefix prefix) {
        if (prefix.sign() == Expr.Sign.MINUS && prefix.operand() instanceof Expr.Number number && !number.isExact()) {
            double value = -Double.parseDouble(number.digits());
            return new Constant(prefix.span(), new Real(value), ExactForms.decimal("-" + number.digits()));
        }
        Node operand = prefix.sign() == Expr.Sign.PLUS
                ? translator.keeping(prefix.operand())
                : translator.looking(prefix.operand());
        return switch (prefix.sign()) {
            case MINUS -> new Elementaries(prefix.span(), Elementary.NEGATE, operand);
            case SQUARE_ROOT -> new Elementaries(prefix.span(), Elementary.SQRT, operand);
            case CUBE_ROOT -> new Elementaries(prefix.span(), Elementary.CBRT, operand);
            case NOT -> new Logic.Not(prefix.span(), operand);
            case PLUS -> operand;
        };
    }

    Node binary(Expr.Binary binary) {
        if (binary.operator() == Operator.MULTIPLY) return product(binary.span(), binary.left(), binary.right());
        Node left = translator.looking(binary.left());
        int spill = translator.layout.open();
        Node right = translator.looking(binary.right());
        translator.layout.close(1);
        return Arithmetic.of(binary.span(), binary.operator(), left, right, right.isSimple() ? -1 : spill);
    }

    Node logical(Expr.Logical logical) {
        Node left = translator.looking(logical.left());
        int spill = translator.layout.open();
        Node right = translator.looking(logical.right());
        translator.layout.close(1);
        return new Logic(logical.span(), logical.conjunction(), left, right, spill);
    }

    Node product(Span span, Expr first, Expr second) {
        Node left = translator.looking(first);
        int spill = translator.layout.open();
        Node right = translator.looking(second);
        translator.layout.close(1);
        if (isTransposed(left) || isTransposed(right)) return new RowProduct(span, left, right, spill);
        return Arithmetic.of(span, Operator.MULTIPLY, left, right, right.isSimple() ? -1 : spill);
    }

    private static boolean isTransposed(Node node) {
        return node instanceof RowProduct.Transpose || node instanceof RowProduct;
    }

    Node comparison(Expr.Comparison comparison) {
        List<Expr> operands = comparison.operands();
        List<Relation> relations = comparison.relations();
        if (relations.contains(Relation.SAME)) {
            return new Statements.Later(comparison.span(), LaterForm.of(comparison));
        }
        if (comparison.within().isPresent()) {
            return new Comparison.Within(
                    comparison.span(),
                    translator.looking(operands.get(0)),
                    translator.looking(operands.get(1)),
                    translator.looking(comparison.within().get()),
                    relations.getFirst().isDotted());
        }
        if (relations.size() == 1) {
            Node left = translator.looking(operands.get(0));
            int spill = translator.layout.open();
            Node right = translator.looking(operands.get(1));
            translator.layout.close(1);
            return new Comparison(comparison.span(), relations.getFirst(), left, right, spill);
        }
        int[] slots = new int[operands.size()];
        Node[] nodes = new Node[operands.size()];
        Node[] links = new Node[relations.size()];
        for (int k = 0; k < slots.length; k++) slots[k] = translator.layout.open();
        int spill = translator.layout.open();
        for (int k = 0; k < slots.length; k++) nodes[k] = translator.looking(operands.get(k));
        for (int k = 0; k < links.length; k++) {
            Span left = operands.get(k).span();
            Span right = operands.get(k + 1).span();
            links[k] = new Comparison(
                    left.to(right),
                    relations.get(k),
                    new Variable.Local(left, "", slots[k], false, null),
                    new Variable.Local(right, "", slots[k + 1], false, null),
                    spill);
        }
        translator.layout.close(slots.length + 1);
        return new Comparison.Chain(comparison.span(), nodes, slots, links);
    }
}
