package mfml.syntax;

import static mfml.syntax.generated.MfmlParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Parse tree to expression. A node with a single child is not there (the parser keeps the tree slim), so that the
 * builder looks at what a node is. Chains become trees that lean left, built in a loop; their length counts as depth.
 */
final class ExpressionBuilder {
    private final Source source;
    private final int deepest;
    private final Refusals refusals;
    private int level;
    private int indexed; // open square brackets of indexing

    ExpressionBuilder(Source source, int deepest, int level) {
        this.source = source;
        this.deepest = deepest;
        this.level = level;
        this.refusals = new Refusals(source);
    }

    Expr expression(ParseTree node) {
        if (node instanceof TerminalNode leaf) return leaf(leaf.getSymbol());
        ParserRuleContext context = (ParserRuleContext) node;
        int size = context.getChildCount();
        int depth = depth(context.getRuleIndex(), size);
        level += depth;
        if (level > deepest + 1) throw refuse("syntax.chain", span(context)).with("limit", deepest);
        try {
            return build(context, size);
        } finally {
            level -= depth;
        }
    }

    /** Levels of tree that a node makes: a chain of n operands leans n - 1 deep to the left. */
    private static int depth(int rule, int size) {
        return switch (rule) {
            case RULE_sum, RULE_term, RULE_juxtaposition, RULE_disjunction, RULE_conjunction -> size / 2;
            case RULE_chain -> size - 1;
            default -> 1;
        };
    }

    private Expr build(ParserRuleContext context, int size) {
        return switch (context.getRuleIndex()) {
            case RULE_value -> value(context, size);
            case RULE_disjunction, RULE_conjunction -> logical(context, size);
            case RULE_negation -> prefix(Expr.Sign.NOT, context);
            case RULE_comparison -> comparison(context, size);
            case RULE_range -> range(context, size);
            case RULE_sum -> sum(context, size);
            case RULE_term -> term(context, size);
            case RULE_sign, RULE_exponent ->
                prefix(type(context, 0) == PLUS ? Expr.Sign.PLUS : Expr.Sign.MINUS, context);
            case RULE_juxtaposition -> product(context, size);
            case RULE_prefixed -> calculus(context);
            case RULE_power -> power(context);
            case RULE_chain -> chain(context, size);
            case RULE_atom -> atom(context, size);
            case RULE_group -> group(context);
            case RULE_brackets -> brackets(context, size);
            case RULE_braces -> braces(context, size);
            case RULE_argument -> argumentValue(context, size);
            case RULE_subject -> subject(context);
            case RULE_command -> command(context, size);
            default -> throw new IllegalStateException("no expression: " + context.getText());
        };
    }

    // ---- leaves

    private Expr leaf(Token token) {
        Span span = Parser.span(token);
        return switch (token.getType()) {
            case NUMBER -> new Expr.Number(span, token.getText().replace("_", ""));
            case NAME -> name(token);
            case TRUE -> new Expr.TruthValue(span, true);
            case FALSE -> new Expr.TruthValue(span, false);
            case NONE -> new Expr.NoneValue(span);
            case TEXT -> text(token);
            case RAW -> new Expr.Text(span, pieces(TextPieces.raw(token.getText())));
            case COLON -> new Expr.All(span);
            case DERIVATIVE_OF -> DerivativeSign.of(source, token).applied();
            case END_IX -> {
                if (indexed == 0) throw refuse("syntax.end.index", span);
                yield new Expr.End(span);
            }
            default -> throw refuse("syntax.unexpected", span).with("token", token.getText());
        };
    }

    static Expr.Name name(Token token) {
        return new Expr.Name(Parser.span(token), Letters.name(token.getText()));
    }

    private static List<Expr.Piece> pieces(String literal) {
        return literal.isEmpty() ? List.of() : List.of(new Expr.Piece(literal, Optional.empty(), ""));
    }

    Expr.Text text(Token token) {
        return new TextPieces(source, deepest, level).read(token);
    }

    // ---- loose to tight

    private Expr value(ParserRuleContext context, int size) {
        Span span = span(context);
        int first = type(context, 0);
        if (first == EXACT) return new Expr.Exact(span, at(context, 1));
        if (first == TRY) {
            return new Expr.Try(span, at(context, 1), size > 2 ? Optional.of(at(context, 3)) : Optional.empty());
        }
        if (type(context, 1) == ARROW) return new Expr.Lambda(span, parameters(context.getChild(0)), at(context, 2));
        Expr body = at(context, 0);
        for (int child = 2; child < size; child += 2) {
            ParserRuleContext point = (ParserRuleContext) context.getChild(child);
            body = new Expr.At(body.span().to(span(point)), body, point(point));
        }
        return body;
    }

    private List<Expr.Binding> point(ParserRuleContext point) {
        if (type(point, 0) != LP_GRP) {
            return List.of(new Expr.Binding(span(point), nameAt(point, 0).name(), at(point, 2)));
        }
        List<Expr.Binding> bindings = new ArrayList<>();
        for (ParseTree child : point.children) {
            if (child instanceof ParserRuleContext binding) bindings.add(binding(binding));
        }
        return bindings;
    }

    Expr.Binding binding(ParserRuleContext binding) {
        return new Expr.Binding(span(binding), nameAt(binding, 0).name(), at(binding, 2));
    }

    /** What stands left of an arrow: a name, or names in brackets, with presets. */
    private List<Expr.Parameter> parameters(ParseTree node) {
        if (node instanceof TerminalNode leaf && leaf.getSymbol().getType() == NAME) {
            return List.of(
                    new Expr.Parameter(Parser.span(leaf.getSymbol()), Letters.name(leaf.getText()), Optional.empty()));
        }
        if (!(node instanceof ParserRuleContext group) || group.getRuleIndex() != RULE_group) {
            throw refuse("syntax.lambda", spanOf(node)).with("left", refusals.text(spanOf(node)));
        }
        List<Expr.Parameter> parameters = new ArrayList<>();
        for (int child = 1; child < group.getChildCount() - 1; child += 2) {
            parameters.add(parameter(group.getChild(child)));
        }
        return parameters;
    }

    Expr.Parameter parameter(ParseTree node) {
        if (node instanceof TerminalNode leaf && leaf.getSymbol().getType() == NAME) {
            Expr.Name name = name(leaf.getSymbol());
            return new Expr.Parameter(name.span(), name.name(), Optional.empty());
        }
        if (node instanceof ParserRuleContext context && context.getChild(0) instanceof TerminalNode leaf) {
            boolean named = leaf.getSymbol().getType() == NAME;
            if (named && context.getChildCount() == 1) return parameter(leaf);
            boolean preset = context.getChildCount() == 3 && type(context, 1) == ASSIGN;
            if (named && preset) {
                return new Expr.Parameter(span(context), Letters.name(leaf.getText()), Optional.of(at(context, 2)));
            }
        }
        throw refuse("syntax.parameter", spanOf(node)).with("parameter", refusals.text(spanOf(node)));
    }

    private Expr logical(ParserRuleContext context, int size) {
        Expr left = at(context, 0);
        for (int child = 1; child < size; child += 2) {
            Expr right = at(context, child + 1);
            left = new Expr.Logical(left.span().to(right.span()), type(context, child) == AND, left, right);
        }
        return left;
    }

    private Expr prefix(Expr.Sign sign, ParserRuleContext context) {
        return new Expr.Prefix(span(context), sign, at(context, 1));
    }

    private Expr comparison(ParserRuleContext context, int size) {
        List<Expr> operands = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        Optional<Expr> within = Optional.empty();
        operands.add(at(context, 0));
        for (int child = 1; child < size; child += 2) {
            Expr right = at(context, child + 1);
            if (type(context, child) == WITHIN) {
                within = Optional.of(right);
                boolean alone = relations.size() == 1 && relations.getFirst().undotted() == Relation.APPROXIMATELY;
                if (!alone) throw refuse("syntax.within", spanOf(context.getChild(child)));
            } else {
                relations.add(Signs.relation(context.getChild(child).getText()));
                operands.add(right);
            }
        }
        return new Expr.Comparison(span(context), operands, relations, within);
    }

    private Expr range(ParserRuleContext context, int size) {
        Optional<Expr> step = size == 5 ? Optional.of(at(context, 2)) : Optional.empty();
        return new Expr.Range(span(context), at(context, 0), step, at(context, size - 1));
    }

    private Expr sum(ParserRuleContext context, int size) {
        Expr left = at(context, 0);
        Expr term = left;
        for (int child = 1; child < size; child += 2) {
            Expr right = at(context, child + 1);
            refusals.derivativeInSum(term, left, spanOf(context.getChild(child)), right);
            left = new Expr.Binary(
                    left.span().to(right.span()),
                    Signs.operator(context.getChild(child).getText()),
                    left,
                    right);
            term = right;
        }
        return left;
    }

    private Expr term(ParserRuleContext context, int size) {
        Expr left = at(context, 0);
        for (int child = 1; child < size; child += 2) {
            Expr right = at(context, child + 1);
            Operator operator = Signs.operator(context.getChild(child).getText());
            refusals.spacedProductBehind(operator, left, right);
            left = new Expr.Binary(left.span().to(right.span()), operator, left, right);
        }
        return left;
    }

    private Expr product(ParserRuleContext context, int size) {
        Expr left = at(context, 0);
        Expr factor = left;
        for (int child = 1; child < size; child += 2) {
            boolean spaced = context.getChild(child).getText().equals(" ");
            Expr right = at(context, child + 1);
            if (!spaced) refusals.letterTouchingExponent(factor, right);
            left = new Expr.Product(left.span().to(right.span()), left, right, spaced);
            factor = right;
        }
        return left;
    }

    // ---- calculus

    private Expr calculus(ParserRuleContext context) {
        Span span = span(context);
        switch (type(context, 0)) {
            case DERIVATIVE -> {
                DerivativeSign sign = DerivativeSign.of(source, token(context, 0));
                return new Expr.Derivative(span, sign.by(), sign.partial(), at(context, 1));
            }
            case LIM -> {
                Expr.Side side = Expr.Side.BOTH;
                if (context.getChildCount() == 7) {
                    String mark = context.getChild(6).getText();
                    side = mark.equals("+") || mark.equals("⁺") ? Expr.Side.RIGHT : Expr.Side.LEFT;
                }
                return new Expr.Limit(span, at(context, 1), nameAt(context, 3), at(context, 5), side);
            }
            default -> {
                return integral(context, span);
            }
        }
    }

    private Expr integral(ParserRuleContext context, Span span) {
        int child = 1;
        Expr body = null;
        if (type(context, 1) != DIFF) {
            body = at(context, 1);
            child = 2;
        }
        Token differential = token(context, child++);
        Span place = Parser.span(differential);
        if (body == null) {
            body = new Expr.Number(new Span(place.start(), place.start()), "1");
            if (type(context, child) == DIVIDE) {
                Expr below = at(context, child + 1);
                body = new Expr.Binary(
                        body.span().to(below.span()),
                        Signs.operator(context.getChild(child).getText()),
                        body,
                        below);
                child += 2;
            }
        }
        Expr.Name variable = new Expr.Name(
                new Span(place.start() + 1, place.end()),
                Letters.name(differential.getText().substring(1)));
        Optional<Expr> from = Optional.empty();
        Optional<Expr> to = Optional.empty();
        if (type(context, child) == FROM) {
            from = Optional.of(at(context, child + 1));
            to = Optional.of(at(context, child + 3));
        }
        return new Expr.Integral(span, body, variable, from, to);
    }

    // ---- powers and what stands behind an operand

    private Expr power(ParserRuleContext context) {
        if (type(context, 0) == ROOT) {
            return prefix(
                    token(context, 0).getText().equals("∛") ? Expr.Sign.CUBE_ROOT : Expr.Sign.SQUARE_ROOT, context);
        }
        Expr base = at(context, 0);
        Expr exponent = at(context, 2);
        Operator operator = Signs.operator(context.getChild(1).getText());
        refusals.caretBehindSuperscript(base, exponent, span(context));
        return new Expr.Binary(span(context), operator, base, exponent);
    }

    private Expr chain(ParserRuleContext context, int size) {
        Expr operand = at(context, 0);
        for (int child = 1; child < size; child++) {
            ParserRuleContext mark = (ParserRuleContext) context.getChild(child);
            operand = postfix(operand, mark, operand.span().to(span(mark)));
        }
        return operand;
    }

    private Expr postfix(Expr operand, ParserRuleContext mark, Span span) {
        Token sign = token(mark, 0);
        return switch (sign.getType()) {
            case LP_CALL -> new Expr.Call(span, callee(operand, sign), arguments(mark));
            case LP_MAP -> new Expr.MapCall(span, operand, arguments(mark));
            case LB_IX -> index(operand, mark, span);
            case DOT -> field(operand, mark, span);
            case PRIME -> prime(operand, sign, span);
            case FACTORIAL -> {
                refusals.factorial(operand, span);
                yield new Expr.Postfix(span, Expr.Mark.FACTORIAL, operand);
            }
            case TRANSPOSE -> new Expr.Postfix(span, Expr.Mark.TRANSPOSE, operand);
            case DEGREE -> new Expr.Postfix(span, Expr.Mark.DEGREE, operand);
            default -> superscript(operand, sign, span);
        };
    }

    /** Σ and Π that touch a bracket are the signs of sum and product; else they are letters. */
    private Expr callee(Expr operand, Token bracket) {
        if (operand instanceof Expr.Name name && name.span().end() == bracket.getStartIndex()) {
            if (source.text(name.span()).equals("Σ")) return new Expr.Name(name.span(), "sum");
            if (source.text(name.span()).equals("Π")) return new Expr.Name(name.span(), "product");
        }
        return operand;
    }

    private Expr index(Expr operand, ParserRuleContext mark, Span span) {
        if (operand instanceof Expr.Number) throw refusals.twoWays("syntax.index.number", span, operand, spanOf(mark));
        List<Expr> subscripts = new ArrayList<>();
        indexed++;
        for (int child = 1; child < mark.getChildCount(); child += 2) {
            subscripts.add(at(mark, child));
        }
        indexed--;
        return new Expr.Index(span, operand, subscripts);
    }

    private Expr field(Expr operand, ParserRuleContext mark, Span span) {
        if (operand instanceof Expr.Number number) {
            throw refuse("syntax.number.point", number.span()).with("number", number.digits());
        }
        String name = nameAt(mark, 1).name();
        if (name.equals("T")) return new Expr.Postfix(span, Expr.Mark.TRANSPOSE, operand);
        return new Expr.Field(span, operand, name);
    }

    private Expr prime(Expr operand, Token sign, Span span) {
        if (operand instanceof Expr.Prime prime) return new Expr.Prime(span, prime.operand(), prime.order() + 1);
        if (operand instanceof Expr.Number)
            throw refuse("syntax.prime.number", span).with("number", refusals.text(operand.span()));
        return new Expr.Prime(span, operand, 1);
    }

    private Expr superscript(Expr operand, Token sign, Span span) {
        String raised = sign.getText();
        if (raised.equals("⁺")) return new Expr.Postfix(span, Expr.Mark.PSEUDO_INVERSE, operand);
        String plain = Letters.lower(raised);
        char end = plain.charAt(plain.length() - 1);
        if (end == '+' || end == '-')
            throw refuse("syntax.superscript", Parser.span(sign)).with("raised", raised);
        Expr exponent = Parser.within(source, plain, sign.getStartIndex(), deepest, level);
        boolean simple = exponent instanceof Expr.Number
                || exponent instanceof Expr.Name
                || exponent instanceof Expr.Prefix signed
                        && (signed.operand() instanceof Expr.Number || signed.operand() instanceof Expr.Name);
        if (!simple) exponent = new Expr.Group(exponent.span(), exponent);
        return new Expr.Binary(span, Operator.POWER, operand, exponent);
    }

    // ---- calls

    private List<Expr.Argument> arguments(ParserRuleContext mark) {
        if (!(mark.getChild(1) instanceof ParserRuleContext list)) return List.of();
        List<Expr.Argument> arguments = new ArrayList<>();
        for (int child = 0; child < list.getChildCount(); child += 2) arguments.add(argument(list.getChild(child)));
        return arguments;
    }

    private Expr.Argument argument(ParseTree node) {
        if (isNamed(node)) {
            ParserRuleContext named = (ParserRuleContext) node;
            return new Expr.Argument(span(named), Optional.of(nameAt(named, 0).name()), at(named, 2));
        }
        Expr value = expression(node);
        return new Expr.Argument(value.span(), Optional.empty(), value);
    }

    private static boolean isNamed(ParseTree node) {
        return node instanceof ParserRuleContext context
                && context.getRuleIndex() == RULE_argument
                && type(context, 1) == ASSIGN;
    }

    /** An argument with a comprehension behind it: {@code sum(1/k for k in 1:9)}. */
    private Expr argumentValue(ParserRuleContext context, int size) {
        return new Expr.Comprehension(span(context), at(context, 0), clauses(context, 1, size), true);
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
        Optional<Expr> condition = binder.getChildCount() > 3 ? Optional.of(at(binder, 4)) : Optional.empty();
        return new Expr.Clause(span(binder), targets(binder.getChild(0)), at(binder, 2), condition);
    }

    List<Expr> targets(ParseTree node) {
        ParserRuleContext list = (ParserRuleContext) node;
        List<Expr> targets = new ArrayList<>();
        for (int child = 0; child < list.getChildCount(); child += 2) targets.add(nameAt(list, child));
        return targets;
    }

    // ---- brackets

    private Expr atom(ParserRuleContext context, int size) {
        Span span = span(context);
        return switch (type(context, 0)) {
            case NABLA -> new Expr.Gradient(span, at(context, 1));
            case BAR_O -> {
                Expr inner = at(context, 1);
                boolean doubled = inner instanceof Expr.Absolute;
                yield doubled
                        ? new Expr.NormBars(span, ((Expr.Absolute) inner).inner())
                        : new Expr.Absolute(span, inner);
            }
            case NORM_O -> new Expr.NormBars(span, at(context, 1));
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

    private Expr group(ParserRuleContext context) {
        Span span = span(context);
        int items = (context.getChildCount() - 1) / 2;
        if (items == 0) throw refuse("syntax.group.empty", span);
        int named = 0;
        for (int child = 1; child < context.getChildCount(); child += 2) {
            if (isNamed(context.getChild(child))) named++;
        }
        if (named == items) {
            List<Expr.Binding> fields = new ArrayList<>();
            for (int child = 1; child < context.getChildCount(); child += 2) {
                fields.add(binding((ParserRuleContext) context.getChild(child)));
            }
            return new Expr.RecordOf(span, fields);
        }
        if (named > 0) throw refuse("syntax.record.mixed", span);
        if (items > 1) throw refusals.tuple(span);
        Expr inner = at(context, 1);
        if (inner instanceof Expr.Comprehension) throw refusals.bareComprehension(span);
        return new Expr.Group(span, inner);
    }

    private Expr brackets(ParserRuleContext context, int size) {
        Span span = span(context);
        if (size == 2) return new Expr.Brackets(span, List.of(), false);
        if (context.getChild(2) instanceof ParserRuleContext second && second.getRuleIndex() == RULE_comprehension) {
            return new Expr.Comprehension(span, at(context, 1), clauses(context, 2, size - 1), false);
        }
        List<List<Expr>> rows = new ArrayList<>();
        List<Expr> row = new ArrayList<>();
        boolean separated = false;
        rows.add(row);
        for (int child = 1; child < size - 1; child++) {
            ParseTree part = context.getChild(child);
            if (part instanceof ParserRuleContext more && more.getRuleIndex() == RULE_row) {
                for (int entry = 0; entry < more.getChildCount(); entry += 2)
                    rows.getLast().add(at(more, entry));
            } else if (part instanceof TerminalNode leaf && leaf.getSymbol().getType() == ROWSEP) {
                separated = true;
                rows.add(new ArrayList<>());
            } else if (!(part instanceof TerminalNode leaf && leaf.getSymbol().getType() == COMMA)) {
                row.add(expression(part));
            }
        }
        rows.removeIf(List::isEmpty);
        return new Expr.Brackets(span, rows, separated);
    }

    private Expr braces(ParserRuleContext context, int size) {
        Span span = span(context);
        List<Expr.Branch> branches = new ArrayList<>();
        boolean cases = false;
        for (int child = 1; child < size - 1; child += 2) {
            ParseTree part = context.getChild(child);
            if (part instanceof ParserRuleContext branch && branch.getRuleIndex() == RULE_branch) {
                cases = true;
                Optional<Expr> condition = branch.getChildCount() > 2 ? Optional.of(at(branch, 2)) : Optional.empty();
                branches.add(new Expr.Branch(span(branch), at(branch, 0), condition));
            } else {
                Expr value = expression(part);
                branches.add(new Expr.Branch(value.span(), value, Optional.empty()));
            }
        }
        if (!cases)
            return new Expr.SetOf(
                    span, branches.stream().map(Expr.Branch::value).toList());
        for (Expr.Branch branch : branches.subList(0, branches.size() - 1)) {
            if (branch.condition().isEmpty()) throw refuse("syntax.cases.order", branch.span());
        }
        return new Expr.Cases(span, branches);
    }

    // ---- commands

    private Expr subject(ParserRuleContext context) {
        Expr left = at(context, 0);
        Expr right = at(context, 2);
        return type(context, 1) == ASSIGN
                ? new Expr.Equation(span(context), left, right)
                : new Expr.Model(span(context), left, right);
    }

    private Expr command(ParserRuleContext context, int size) {
        Span span = span(context);
        if (type(context, 0) == READING) return new Expr.Reading(span, at(context, 1));
        if (type(context, 0) == EXPLAIN) {
            Optional<Expr> by = size > 2 ? Optional.of(at(context, 3)) : Optional.empty();
            return new Expr.Explain(span, at(context, 1), by);
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
                Expr option = at(context, child + 1);
                if (type(context, child) == BY) by = Optional.of(option);
                else over = Optional.of(option);
                child++;
            } else if (type(context, child) != COMMA && type(context, child) != FOR) {
                subjects.add(expression(part));
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
            Optional<Expr> value = Optional.of(at(context, child + 1));
            switch (type(context, child)) {
                case ASSIGN -> start = value;
                case NEAR -> near = value;
                case FROM -> from = value;
                default -> to = value;
            }
        }
        return new Expr.Unknown(span(context), nameAt(context, 0), start, near, from, to);
    }

    // ---- places

    Expr at(ParserRuleContext context, int child) {
        return expression(context.getChild(child));
    }

    Expr.Name nameAt(ParserRuleContext context, int child) {
        return name(token(context, child));
    }

    private Fault refuse(String code, Span span) {
        return Fault.of(code).at(source, span);
    }

    static Token token(ParserRuleContext context, int child) {
        return ((TerminalNode) context.getChild(child)).getSymbol();
    }

    /** The token type of a child, -1 where there is none or it is no token. */
    static int type(ParserRuleContext context, int child) {
        return child < context.getChildCount() && context.getChild(child) instanceof TerminalNode leaf
                ? leaf.getSymbol().getType()
                : -1;
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
