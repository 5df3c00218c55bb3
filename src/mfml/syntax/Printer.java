package mfml.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Expressions and statements as text: for people (x², ·, ≤, Greek letters), or as source, which reads back as the same
 * tree. Brackets that were written stay; where a tree was made by computing, those that it needs are added.
 */
public final class Printer {
    /** For whom it is written. */
    public enum Form {
        PEOPLE,
        SOURCE
    }

    // How tight a construct binds; an operand that binds looser than its place asks for wears brackets.
    private static final int LOOSEST = 0;
    private static final int VALUE = 5;
    private static final int LAMBDA = 10;
    private static final int OR = 20;
    private static final int AND = 25;
    private static final int NOT = 30;
    private static final int COMPARISON = 35;
    private static final int RANGE = 40;
    private static final int SUM = 50;
    private static final int CALCULUS = 55;
    private static final int TERM = 60;
    private static final int SIGN = 70;
    private static final int PRODUCT = 80;
    private static final int POWER = 90;
    private static final int CHAIN = 95;
    private static final int ATOM = 100;

    private final Form form;

    private Printer(Form form) {
        this.form = form;
    }

    /** For people: {@code x ↦ x²}. */
    public static String text(Expr expression) {
        return new Printer(Form.PEOPLE).write(expression, LOOSEST, true);
    }

    /** As MFML, to be read again: {@code x -> x^2}. */
    public static String source(Expr expression) {
        return new Printer(Form.SOURCE).write(expression, LOOSEST, true);
    }

    public static String source(Stmt statement) {
        return new StatementPrinter(Form.SOURCE).write(statement, "");
    }

    public static String text(Stmt statement) {
        return new StatementPrinter(Form.PEOPLE).write(statement, "");
    }

    /** The whole worksheet as source, one statement a line. Comments are not part of the tree. */
    public static String source(Script script) {
        return script.statements().stream()
                .map(statement -> source(statement) + "\n")
                .collect(Collectors.joining());
    }

    static String write(Form form, Expr expression) {
        return new Printer(form).write(expression, LOOSEST, true);
    }

    private boolean people() {
        return form == Form.PEOPLE;
    }

    // ---- brackets

    /** A value that stands in brackets, an argument, an entry. */
    private String value(Expr expression) {
        return write(expression, VALUE, true);
    }

    private String write(Expr expression, int place) {
        return write(expression, place, false);
    }

    /**
     * @param last whether nothing of a term follows: there a derivative, which takes the rest of the term, needs no brackets
     */
    private String write(Expr expression, int place, boolean last) {
        int level = level(expression);
        boolean fits = level >= place || level == CALCULUS && last && place <= PRODUCT;
        String text = bare(expression, last || !fits);
        return fits ? text : "(" + text + ")";
    }

    private int level(Expr expression) {
        return switch (expression) {
            case Expr.Command c -> LOOSEST;
            case Expr.Explain e -> LOOSEST;
            case Expr.Reading r -> LOOSEST;
            case Expr.Equation e -> LOOSEST;
            case Expr.Model m -> LOOSEST;
            case Expr.At at -> VALUE;
            case Expr.Try t -> VALUE;
            case Expr.Exact e -> VALUE;
            case Expr.Lambda l -> LAMBDA;
            case Expr.Code c -> LAMBDA;
            case Expr.Logical logical -> logical.conjunction() ? AND : OR;
            case Expr.Comparison c -> COMPARISON;
            case Expr.Range r -> RANGE;
            case Expr.Derivative d -> CALCULUS;
            case Expr.Limit l -> CALCULUS;
            case Expr.Integral i -> CALCULUS;
            case Expr.Prefix prefix -> level(prefix.sign());
            case Expr.Binary binary -> level(binary.operator());
            case Expr.Product product -> sign(product).equals(times()) ? TERM : PRODUCT;
            case Expr.Number number -> number.digits().startsWith("-") ? SIGN : ATOM;
            case Expr.Call c -> CHAIN;
            case Expr.MapCall c -> CHAIN;
            case Expr.Index i -> CHAIN;
            case Expr.Field f -> CHAIN;
            case Expr.Postfix p -> CHAIN;
            case Expr.Prime p -> CHAIN;
            default -> ATOM;
        };
    }

    private static int level(Expr.Sign sign) {
        return switch (sign) {
            case NOT -> NOT;
            case MINUS, PLUS -> SIGN;
            case SQUARE_ROOT, CUBE_ROOT -> POWER;
        };
    }

    private static int level(Operator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, DOT_ADD, DOT_SUBTRACT -> SUM;
            case POWER, DOT_POWER -> POWER;
            default -> TERM;
        };
    }

    // ---- every kind of expression

    private String bare(Expr expression, boolean last) {
        return switch (expression) {
            case Expr.Number number -> number.digits();
            case Expr.Name name -> name(name.name());
            case Expr.Bound bound -> name(bound.name());
            case Expr.TruthValue truth -> truth.holds() ? "true" : "false";
            case Expr.NoneValue none -> "none";
            case Expr.Text text -> text(text);
            case Expr.Group group -> "(" + write(group.inner(), LOOSEST, true) + ")";
            case Expr.Absolute bars -> bars("|", bars.inner());
            case Expr.NormBars bars -> bars("‖", bars.inner());
            case Expr.Brackets brackets -> brackets(brackets);
            case Expr.Comprehension comprehension -> comprehension(comprehension);
            case Expr.SetOf set -> "{" + join(set.items(), this::value) + "}";
            case Expr.Cases cases -> "{ " + join(cases.branches(), this::branch) + " }";
            case Expr.RecordOf record -> "(" + join(record.fields(), this::binding) + ")";
            case Expr.Call call -> callee(call.callee()) + "(" + arguments(call.arguments()) + ")";
            case Expr.MapCall call -> write(call.callee(), CHAIN) + ".(" + arguments(call.arguments()) + ")";
            case Expr.Index index -> target(index.target()) + "[" + join(index.subscripts(), this::value) + "]";
            case Expr.All all -> ":";
            case Expr.End end -> "end";
            case Expr.Field field -> target(field.target()) + "." + field.name();
            case Expr.Postfix postfix -> marked(postfix);
            case Expr.Prime prime -> target(prime.operand()) + "'".repeat(prime.order());
            case Expr.Prefix prefix -> prefix(prefix, last);
            case Expr.Binary binary -> binary(binary, last);
            case Expr.Product product -> product(product, last);
            case Expr.Comparison comparison -> comparison(comparison);
            case Expr.Logical logical -> logical(logical);
            case Expr.Range range -> range(range);
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.Code code ->
                FunctionText.expression(code.layout())
                        .map(function -> write(function, LOOSEST, last))
                        .orElse(code.layout().name());
            case Expr.Chain chain -> throw new IllegalStateException("an operand that only its values can read");
            case Expr.Either either -> throw new IllegalStateException("an operand that only its values can read");
            case Expr.Placed placed -> value(placed.value());
            case Expr.Try attempt -> attempt(attempt);
            case Expr.Exact exact -> "exact " + value(exact.body());
            case Expr.At at -> at(at);
            case Expr.Derivative derivative -> derivative(derivative, last);
            case Expr.DerivativeOf derivative ->
                sign(derivative.subject().name(), derivative.by(), derivative.partial());
            case Expr.Gradient gradient -> "∇" + write(gradient.operand(), ATOM);
            case Expr.Limit limit -> limit(limit, last);
            case Expr.Integral integral -> integral(integral, last);
            case Expr.Equation equation -> value(equation.left()) + " = " + value(equation.right());
            case Expr.Model model -> value(model.data()) + " ~ " + value(model.model());
            case Expr.Command command -> command(command);
            case Expr.Explain explain ->
                "explain " + write(explain.subject(), LOOSEST, true) + optional(" by ", explain.by());
            case Expr.Reading reading -> "reading " + write(reading.subject(), LOOSEST, true);
            case Expr.Python python ->
                "python(" + join(python.names(), name -> name.name()) + ") \"\"\"\n" + python.text() + "\"\"\"";
        };
    }

    private String name(String name) {
        if (people()) return Letters.forPeople(name);
        return name.equals("pi") ? "π" : name; // letters beside pi would make another name
    }

    private String text(Expr.Text text) {
        StringBuilder written = new StringBuilder("\"");
        for (Expr.Piece piece : text.pieces()) {
            if (piece.hole().isEmpty()) {
                piece.literal().chars().forEach(c -> written.append(escaped((char) c)));
                continue;
            }
            Expr hole = piece.hole().get();
            boolean colon = hole instanceof Expr.Range;
            String code = write(hole, colon ? ATOM : LOOSEST, true);
            written.append('{').append(code);
            if (!piece.format().isEmpty()) written.append(':').append(piece.format());
            written.append('}');
        }
        return written.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case '"', '\\', '{', '}' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    /** Inside bars no other bar may stand behind an operand: it would close them. */
    private String bars(String bar, Expr inner) {
        String text = value(inner);
        return text.contains(bar) ? bar + "(" + text + ")" + bar : bar + text + bar;
    }

    private String brackets(Expr.Brackets brackets) {
        List<List<Expr>> rows = brackets.rows();
        String text = rows.stream().map(row -> join(row, this::value)).collect(Collectors.joining("; "));
        return "[" + text + (brackets.semicolons() && rows.size() == 1 ? ";" : "") + "]";
    }

    private String comprehension(Expr.Comprehension comprehension) {
        String text = value(comprehension.body())
                + comprehension.clauses().stream().map(this::clause).collect(Collectors.joining());
        return comprehension.bare() ? text : "[" + text + "]";
    }

    private String clause(Expr.Clause clause) {
        return " for " + join(clause.targets(), this::value) + " in " + write(clause.source(), OR)
                + clause.condition()
                        .map(condition -> " if " + write(condition, OR))
                        .orElse("");
    }

    private String branch(Expr.Branch branch) {
        return value(branch.value())
                + branch.condition()
                        .map(condition -> " if " + write(condition, OR))
                        .orElse(" otherwise");
    }

    private String binding(Expr.Binding binding) {
        return binding.name() + " = " + value(binding.value());
    }

    private String arguments(List<Expr.Argument> arguments) {
        if (arguments.size() == 1 && arguments.getFirst().name().isEmpty()) {
            return write(arguments.getFirst().value(), LOOSEST, true); // a command may stand alone in a call
        }
        return join(
                arguments, argument -> argument.name().map(name -> name + " = ").orElse("") + value(argument.value()));
    }

    /** {@code f²(x)}: a power of a function is written with a raised exponent. */
    private String callee(Expr callee) {
        if (callee instanceof Expr.Binary power && power.operator() == Operator.POWER) {
            String raised = raised(power.right());
            if (raised != null) return write(power.left(), CHAIN) + raised;
        }
        return target(callee);
    }

    private String target(Expr target) {
        return write(target, target instanceof Expr.Number ? CHAIN + 1 : CHAIN);
    }

    /** {@code (5!)!}: two such signs side by side are refused. */
    private String marked(Expr.Postfix postfix) {
        boolean twice = postfix.operand() instanceof Expr.Postfix inner
                && inner.mark() == postfix.mark()
                && (postfix.mark() == Expr.Mark.FACTORIAL || postfix.mark() == Expr.Mark.PSEUDO_INVERSE);
        return write(postfix.operand(), twice ? ATOM : CHAIN) + mark(postfix.mark());
    }

    private static String mark(Expr.Mark mark) {
        return switch (mark) {
            case FACTORIAL -> "!";
            case DEGREE -> "°";
            case TRANSPOSE -> "ᵀ";
            case PSEUDO_INVERSE -> "⁺";
        };
    }

    // ---- operators

    private String prefix(Expr.Prefix prefix, boolean last) {
        return switch (prefix.sign()) {
            case NOT -> "not " + write(prefix.operand(), NOT);
            case MINUS -> "-" + write(prefix.operand(), SIGN, last);
            case PLUS -> {
                String operand = write(prefix.operand(), SIGN, last);
                yield operand.startsWith("+") ? "+(" + operand + ")" : "+" + operand; // ++ is refused
            }
            case SQUARE_ROOT -> "√" + write(prefix.operand(), POWER);
            case CUBE_ROOT -> "∛" + write(prefix.operand(), POWER);
        };
    }

    private String binary(Expr.Binary binary, boolean last) {
        Operator operator = binary.operator();
        if (level(operator) == POWER) return power(binary);
        boolean sum = level(operator) == SUM;
        StringBuilder text = new StringBuilder();
        List<Expr.Binary> chain = Chains.left(binary, level(operator) == SUM ? Printer::isSum : Printer::isTerm);
        Expr first = chain.getFirst().left();
        boolean free = sum && mayEndTerm(first);
        text.append(write(first, free ? SUM : TERM, free));
        for (Expr.Binary link : chain) {
            boolean end = link == binary ? last : sum && mayEndTerm(link.right());
            text.append(operation(text, link, end, sum ? TERM : SIGN));
        }
        return text.toString();
    }

    private static boolean isSum(Operator operator) {
        return level(operator) == SUM;
    }

    private static boolean isTerm(Operator operator) {
        return level(operator) == TERM;
    }

    /** Behind a derivative a sum would be refused; a limit or an integral ends by itself, a derivative of a bracket too. */
    private static boolean mayEndTerm(Expr term) {
        Expr end = term;
        while (true) {
            if (end instanceof Expr.Product product) end = product.right();
            else if (end instanceof Expr.Binary binary && isTerm(binary.operator())) end = binary.right();
            else if (end instanceof Expr.Prefix prefix) end = prefix.operand();
            else if (end instanceof Expr.Derivative inner && inner.body() instanceof Expr.Derivative)
                end = inner.body();
            else return !(end instanceof Expr.Derivative derivative) || derivative.body() instanceof Expr.Group;
        }
    }

    private String operation(CharSequence left, Expr.Binary link, boolean last, int place) {
        String right = write(link.right(), place, last);
        boolean division =
                switch (link.operator()) {
                    case DIVIDE, DOT_DIVIDE, MODULO -> true;
                    default -> false;
                };
        if (division && isSpaced(link.right())) right = "(" + right + ")";
        return switch (link.operator()) {
            case DIVIDE -> looksDerived(left, right) ? " / " + right : "/" + right;
            case MULTIPLY -> times() + right;
            default -> " " + link.operator().sign() + " " + right;
        };
    }

    /** {@code d/dx} without blanks is a derivative, {@code d / dx} divides. */
    private static boolean looksDerived(CharSequence left, String right) {
        if (!right.startsWith("d") && !right.startsWith("∂")) return false;
        for (int at = left.length() - 1; at >= 0; at--) {
            char c = left.charAt(at);
            if (c == 'd' || c == '∂') return true;
            if (!Character.isLetterOrDigit(c) && "_^²³⁴⁵⁶⁷⁸⁹".indexOf(c) < 0) return false;
        }
        return false;
    }

    private String times() {
        return people() ? " · " : " * ";
    }

    private boolean isSpaced(Expr right) {
        Expr product = right;
        while (product instanceof Expr.Prefix sign) product = sign.operand();
        for (; product instanceof Expr.Product factors; product = factors.left()) {
            if (!sign(factors).isEmpty()) return true;
        }
        return false;
    }

    private String power(Expr.Binary power) {
        String base = write(power.left(), CHAIN);
        Expr exponent = power.right();
        if (people() && power.operator() == Operator.POWER) {
            String raised = raised(exponent);
            if (raised != null) return base + raised;
        }
        boolean signed = exponent instanceof Expr.Prefix prefix
                && (prefix.sign() == Expr.Sign.MINUS || prefix.sign() == Expr.Sign.PLUS);
        String above = signed
                ? (((Expr.Prefix) exponent).sign() == Expr.Sign.MINUS ? "-" : "+")
                        + write(((Expr.Prefix) exponent).operand(), POWER)
                : write(exponent, POWER);
        return base + power.operator().sign() + above;
    }

    /** A whole number, or one letter, with a minus or without, raised; null for what cannot be. */
    private static String raised(Expr exponent) {
        if (exponent instanceof Expr.Number number && number.isExact()) return Letters.raise(number.digits());
        if (exponent instanceof Expr.Name name && name.name().length() == 1) return Letters.raise(name.name());
        if (exponent instanceof Expr.Prefix prefix && prefix.sign() == Expr.Sign.MINUS) {
            boolean simple = prefix.operand() instanceof Expr.Number || prefix.operand() instanceof Expr.Name;
            String raised = simple ? raised(prefix.operand()) : null;
            return raised == null ? null : "⁻" + raised;
        }
        return null;
    }

    private String product(Expr.Product product, boolean last) {
        List<Expr.Product> chain =
                Chains.products(product, factors -> !sign(factors).equals(times()));
        StringBuilder text = new StringBuilder();
        boolean term = sign(chain.getFirst()).equals(times());
        text.append(write(chain.getFirst().left(), term ? TERM : PRODUCT));
        for (Expr.Product link : chain) {
            boolean end = link == product && last;
            text.append(sign(link)).append(write(link.right(), term ? SIGN : PRODUCT + 1, end));
        }
        return text.toString();
    }

    /** What stands between two factors: nothing, a blank, or a sign where neither would be read as a product. */
    private String sign(Expr.Product product) {
        Expr first = product.right();
        boolean bracket = false;
        for (Expr inner = begin(first); inner != null && !bracket; inner = begin(first)) {
            boolean raised = first instanceof Expr.Call && inner instanceof Expr.Binary;
            if (level(inner) < CHAIN && !raised) bracket = true;
            else first = inner;
        }
        boolean second = !(first instanceof Expr.Number
                || first instanceof Expr.Brackets
                || first instanceof Expr.Comprehension
                || first instanceof Expr.SetOf
                || first instanceof Expr.Cases
                || first instanceof Expr.Text
                || first instanceof Expr.Python);
        if (!second && !bracket) return times();
        bracket |= first instanceof Expr.Group || first instanceof Expr.RecordOf || level(first) < POWER;
        Expr end = end(product.left());
        if (bracket && !closesBracketWell(end)) return people() ? " " : times();
        if (product.spaced() || endsInCaret(product.left())) return " ";
        return mayTouch(end, first) ? "" : " ";
    }

    /** What an expression begins with when it is written, or null. */
    private static Expr begin(Expr expression) {
        return switch (expression) {
            case Expr.Binary power when level(power.operator()) == POWER -> power.left();
            case Expr.Call call -> call.callee();
            case Expr.MapCall call -> call.callee();
            case Expr.Index index -> index.target();
            case Expr.Postfix postfix -> postfix.operand();
            case Expr.Field field -> field.target();
            case Expr.Prime prime -> prime.operand();
            default -> null;
        };
    }

    /** Behind an exponent written with ^ nothing may touch. */
    private boolean endsInCaret(Expr left) {
        Expr factor = left;
        while (factor instanceof Expr.Product product) factor = product.right();
        boolean power = factor instanceof Expr.Binary binary && level(binary.operator()) == POWER;
        return power && !(people() && raised(((Expr.Binary) factor).right()) != null);
    }

    /** The factor that stands just before a product's sign. */
    private static Expr end(Expr left) {
        Expr end = left;
        while (true) {
            if (end instanceof Expr.Product product) end = product.right();
            else if (end instanceof Expr.Prefix prefix && level(prefix.sign()) == POWER) end = prefix.operand();
            else if (end instanceof Expr.Binary power && level(power.operator()) == POWER) end = power.right();
            else return end;
        }
    }

    /** Behind these a round bracket makes a product and no call. */
    private static boolean closesBracketWell(Expr end) {
        if (end instanceof Expr.Number || end instanceof Expr.Postfix || end instanceof Expr.Absolute) return true;
        if (end instanceof Expr.NormBars) return true;
        return end instanceof Expr.Group group && isArithmetic(group.inner());
    }

    private static boolean isArithmetic(Expr inner) {
        return switch (inner) {
            case Expr.Binary b -> true;
            case Expr.Product p -> true;
            case Expr.Number n -> true;
            case Expr.Group g -> isArithmetic(g.inner());
            default -> false;
        };
    }

    /** Whether two factors side by side stay two: letters and digits run together, e and a digit make a power of ten. */
    private boolean mayTouch(Expr left, Expr right) {
        if (right instanceof Expr.Derivative || right instanceof Expr.Limit || right instanceof Expr.Integral)
            return false;
        boolean letter =
                right instanceof Expr.Name || right instanceof Expr.Bound || right instanceof Expr.DerivativeOf;
        if (!letter) return !(right instanceof Expr.TruthValue || right instanceof Expr.NoneValue);
        String begin = write(right, ATOM);
        if (left instanceof Expr.Number number) {
            boolean exponent = begin.matches("[eE]\\d.*") || begin.startsWith("d/") || begin.startsWith("_");
            return !exponent && !number.digits().isEmpty() && !(left instanceof Expr.Name);
        }
        if (isPi(left) || isPi(right)) return true;
        return left instanceof Expr.Group
                || left instanceof Expr.Postfix
                || left instanceof Expr.Absolute
                || left instanceof Expr.NormBars;
    }

    private static boolean isPi(Expr name) {
        return name instanceof Expr.Name n && n.name().equals("pi")
                || name instanceof Expr.Bound b && b.name().equals("pi");
    }

    private String comparison(Expr.Comparison comparison) {
        StringBuilder text = new StringBuilder(write(comparison.operands().getFirst(), RANGE));
        for (int at = 0; at < comparison.relations().size(); at++) {
            text.append(' ').append(comparison.relations().get(at).sign()).append(' ');
            text.append(write(comparison.operands().get(at + 1), RANGE));
        }
        comparison.within().ifPresent(within -> text.append(" within ").append(write(within, SUM)));
        return text.toString();
    }

    private String logical(Expr.Logical logical) {
        int level = level(logical);
        return write(logical.left(), level)
                + (logical.conjunction() ? " and " : " or ")
                + write(logical.right(), level + 1);
    }

    private String range(Expr.Range range) {
        return write(range.first(), SUM) + ":"
                + range.step().map(step -> write(step, SUM) + ":").orElse("") + write(range.last(), SUM);
    }

    private String lambda(Expr.Lambda lambda) {
        boolean single = lambda.parameters().size() == 1
                && lambda.parameters().getFirst().preset().isEmpty();
        String parameters = join(lambda.parameters(), this::parameter);
        return (single ? parameters : "(" + parameters + ")") + (people() ? " ↦ " : " -> ") + value(lambda.body());
    }

    private String parameter(Expr.Parameter parameter) {
        return name(parameter.name())
                + parameter.preset().map(preset -> " = " + value(preset)).orElse("");
    }

    private String attempt(Expr.Try attempt) {
        boolean hanging = attempt.body() instanceof Expr.Try
                || attempt.body() instanceof Expr.Lambda
                || attempt.body() instanceof Expr.Exact;
        String body =
                attempt.otherwise().isPresent() && hanging ? "(" + value(attempt.body()) + ")" : value(attempt.body());
        return "try " + body + optional(" otherwise ", attempt.otherwise());
    }

    private String at(Expr.At at) {
        String body = at.body() instanceof Expr.At ? write(at.body(), VALUE) : write(at.body(), OR, true);
        if (at.bindings().size() == 1) {
            Expr.Binding binding = at.bindings().getFirst();
            return body + " at " + binding.name() + " = " + write(binding.value(), OR);
        }
        return body + " at (" + join(at.bindings(), this::binding) + ")";
    }

    // ---- calculus

    private String derivative(Expr.Derivative derivative, boolean last) {
        String body = write(derivative.body(), TERM, last);
        return derivativeSign(derivative) + " " + body;
    }

    private String derivativeSign(Expr.Derivative derivative) {
        boolean one = derivative.by().stream().map(Expr.Name::name).distinct().count() == 1;
        if (derivative.partial() || one) return sign("", derivative.by(), derivative.partial());
        return derivative.by().stream().map(name -> "d/d" + name(name.name())).collect(Collectors.joining(" "));
    }

    private String sign(String subject, List<Expr.Name> by, boolean partial) {
        String d = partial ? "∂" : "d";
        StringBuilder below = new StringBuilder();
        for (int at = 0; at < by.size(); ) {
            int end = at + 1;
            while (end < by.size() && by.get(end).name().equals(by.get(at).name())) end++;
            below.append(d).append(name(by.get(at).name())).append(order(end - at));
            at = end;
        }
        return d + order(by.size()) + (subject.isEmpty() ? "" : name(subject)) + "/" + below;
    }

    private String order(int order) {
        if (order == 1) return "";
        return order < 10 && order > 1 ? Letters.raise(Integer.toString(order)) : "^" + order;
    }

    private String limit(Expr.Limit limit, boolean last) {
        String side =
                switch (limit.side()) {
                    case BOTH -> "";
                    case LEFT -> "⁻";
                    case RIGHT -> "⁺";
                };
        return "lim " + write(limit.body(), SUM) + " as "
                + name(limit.variable().name()) + (people() ? " → " : " -> ") + write(limit.target(), TERM, last)
                + side;
    }

    private String integral(Expr.Integral integral, boolean last) {
        String bounds = integral.from().isEmpty()
                ? ""
                : " from " + write(integral.from().get(), TERM) + " to "
                        + write(integral.to().get(), TERM, last);
        String variable = Optional.ofNullable(Letters.greek(integral.variable().name()))
                .orElse(integral.variable().name());
        return "∫ " + write(integral.body(), SUM, true) + " d" + variable + bounds;
    }

    // ---- commands

    private String command(Expr.Command command) {
        String unknowns = command.unknowns().isEmpty() ? "" : " for " + join(command.unknowns(), this::unknown);
        return command.verb() + " " + join(command.subjects(), subject -> write(subject, LOOSEST, true)) + unknowns
                + command.over().map(over -> " over " + write(over, SUM)).orElse("")
                + command.by().map(by -> " by " + write(by, CHAIN)).orElse("");
    }

    private String unknown(Expr.Unknown unknown) {
        return name(unknown.name().name())
                + unknown.start().map(start -> " = " + write(start, SUM)).orElse("")
                + unknown.near().map(near -> " near " + write(near, SUM)).orElse("")
                + unknown.from().map(from -> " from " + write(from, SUM)).orElse("")
                + unknown.to().map(to -> " to " + write(to, SUM)).orElse("");
    }

    private String optional(String word, Optional<Expr> expression) {
        return expression.map(present -> word + value(present)).orElse("");
    }

    private static <T> String join(List<T> items, Function<T, String> write) {
        return items.stream().map(write).collect(Collectors.joining(", "));
    }
}
