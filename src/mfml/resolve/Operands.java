package mfml.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.Operator;

/**
 * Tells calls from products. The parser reads every bracket behind an operand as a call, and what follows it as belonging
 * to the call. Where the operand is no function, the tree is cut there: {@code x(x + 1)²} is {@code x · (x + 1)²}, and
 * {@code x^n(x + 1)} is {@code xⁿ · (x + 1)}. Where only the value will tell, both readings are kept in one node.
 */
final class Operands {
    private static final Map<String, String> INVERSES =
            Map.of("sin", "arcsin", "cos", "arccos", "tan", "arctan", "exp", "ln", "ln", "exp", "sigmoid", "logit");

    private final Resolver resolver;
    private boolean keptBoth;

    Operands(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Whether the last reading depends on a value, so that it is there twice. */
    boolean keptBoth() {
        return keptBoth;
    }

    private Expr either(Span span, Expr.Bound callee, Expr called, Expr multiplied) {
        keptBoth = true;
        return new Expr.Either(span, callee, called, multiplied);
    }

    /** The reading of a node whose parts are resolved and read already. */
    Expr read(Expr expr) {
        keptBoth = false;
        return switch (expr) {
            case Expr.Call call -> call(call);
            case Expr.Binary power -> exponent(behind(power.left(), power), power.right());
            case Expr.Index index -> behind(index.target(), index);
            case Expr.Field field -> behind(field.target(), field);
            case Expr.Postfix postfix -> behind(postfix.operand(), postfix);
            case Expr.Prime prime -> behind(prime.operand(), prime);
            default -> expr;
        };
    }

    private Expr call(Expr.Call call) {
        return switch (call.callee()) {
            case Expr.Bound name when resolver.isSurelyFunction(name) -> call;
            case Expr.Bound name when name.where() == Expr.Where.KNOWN || resolver.allSymbols() -> constant(name, call);
            case Expr.Bound name
            when resolver.isSurelyValue(name) && !isFactor(call.arguments()) -> multiplied(name, call);
            case Expr.Binary power
            when power.operator() == Operator.POWER && power.left() instanceof Expr.Bound name ->
                powerOfFunction(name, power, call);
            case Expr.Number number -> multiplied(number, call);
            case Expr.Postfix postfix -> multiplied(postfix, call);
            case Expr.Absolute bars -> multiplied(bars, call);
            case Expr.NormBars bars -> multiplied(bars, call);
            case Expr.Binary power when power.operator() == Operator.POWER -> multiplied(power, call);
            case Expr.Group group when isSurelyNumber(group.inner()) -> multiplied(group, call);
            default -> behind(call.callee(), call);
        };
    }

    /** A constant such as π, or a name that was reported as unknown: a bracket behind it multiplies. */
    private Expr constant(Expr.Bound name, Expr.Call call) {
        if (!resolver.allSymbols() && !resolver.isDefined(name.name())) return call;
        return multiplied(name, call);
    }

    /** {@code sin²(x)} is {@code (sin(x))²}, {@code sin⁻¹(x)} the inverse function; {@code x²(y + 1)} is a product. */
    private Expr powerOfFunction(Expr.Bound name, Expr.Binary power, Expr.Call call) {
        Span nameToEnd = call.span();
        Expr called = new Expr.Binary(
                call.span(), Operator.POWER, new Expr.Call(nameToEnd, name, call.arguments()), power.right());
        if (resolver.isSurelyFunction(name)) {
            if (!isMinusOne(power.right())) return called;
            String inverse = INVERSES.get(name.name());
            if (inverse == null || name.where() != Expr.Where.KNOWN) {
                resolver.fault(power.span(), Fault.of("name.no_inverse").with("function", name.name()));
                return called;
            }
            Expr.Bound function = new Expr.Bound(name.span(), inverse, Expr.Where.KNOWN, -1);
            return new Expr.Call(call.span(), function, call.arguments());
        }
        if (!isFactor(call.arguments())) return called;
        Expr product = new Expr.Product(call.span(), power, factor(call), false);
        return name.where() == Expr.Where.KNOWN || resolver.allSymbols()
                ? product
                : either(call.span(), name, called, product);
    }

    private static boolean isMinusOne(Expr exponent) {
        return exponent instanceof Expr.Prefix prefix
                && prefix.sign() == Expr.Sign.MINUS
                && prefix.operand() instanceof Expr.Number number
                && number.digits().equals("1");
    }

    /** A bracket that holds one value without a name can be a factor. */
    private static boolean isFactor(List<Expr.Argument> arguments) {
        return arguments.size() == 1
                && arguments.getFirst().name().isEmpty()
                && !(arguments.getFirst().value() instanceof Expr.Comprehension generator && generator.bare());
    }

    private static Expr factor(Expr.Call call) {
        return new Expr.Group(
                call.arguments().getFirst().span(), call.arguments().getFirst().value());
    }

    private Expr multiplied(Expr callee, Expr.Call call) {
        if (isFactor(call.arguments())) return new Expr.Product(call.span(), callee, factor(call), false);
        String written = resolver.source().text(callee.span());
        Fault fault = Fault.of("call.not_function").with("name", written).with("found", kind(callee));
        boolean index = callee instanceof Expr.Bound name
                && resolver.surelyHasEntries(name)
                && !call.arguments().isEmpty()
                && call.arguments().stream()
                        .allMatch(argument -> argument.name().isEmpty());
        if (index) {
            Span all = call.arguments()
                    .getFirst()
                    .span()
                    .to(call.arguments().getLast().span());
            fault.with("entry", written + "[" + resolver.source().text(all) + "]")
                    .hint("entry");
        }
        if (call.arguments().isEmpty()) fault.hint("plain");
        resolver.fault(callee.span(), fault);
        return call;
    }

    private static String kind(Expr callee) {
        return switch (callee) {
            case Expr.Bound name
            when name.where() == Expr.Where.TOP_LEVEL -> "a name that this worksheet gives values, but no function";
            case Expr.Bound constant -> "a constant";
            case Expr.Number number -> "a number";
            default -> "a formula";
        };
    }

    /** Arithmetic in brackets gives no function; a lambda, a name, a call, a derivative may. */
    private static boolean isSurelyNumber(Expr inner) {
        return switch (inner) {
            case Expr.Number number -> true;
            case Expr.Binary binary -> true;
            case Expr.Product product -> true;
            case Expr.Comparison comparison -> true;
            case Expr.Prefix prefix -> true;
            case Expr.Postfix postfix -> true;
            case Expr.Absolute bars -> true;
            case Expr.NormBars bars -> true;
            case Expr.Brackets brackets -> true;
            case Expr.Group group -> isSurelyNumber(group.inner());
            default -> false;
        };
    }

    /** Puts {@code last}, whose operand is {@code before}, where it belongs once {@code before} has been read. */
    private Expr behind(Expr before, Expr last) {
        return switch (before) {
            case Expr.Product product -> // the parser never leaves a bare product before a mark: it was cut here
                new Expr.Product(last.span(), product.left(), behindNow(product.right(), last), product.spaced());
            case Expr.Either either ->
                either(
                        last.span(),
                        either.callee(),
                        behindNow(either.called(), last),
                        behindNow(either.multiplied(), last));
            case Expr.Chain chain -> {
                List<Expr> steps = new ArrayList<>(chain.steps());
                steps.add(withOperand(last, place(chain.span(), chain.slot())));
                yield new Expr.Chain(last.span(), chain.head(), steps, chain.slot(), chain.productSlot());
            }
            case Expr.Call call
            when isUncertain(call) -> {
                int slot = resolver.scope.hidden();
                Expr.Bound place = place(call.callee().span(), slot);
                List<Expr> steps = List.of(withOperand(call, place), withOperand(last, place));
                yield new Expr.Chain(last.span(), call.callee(), steps, slot, resolver.scope.hidden());
            }
            default -> last;
        };
    }

    private Expr behindNow(Expr operand, Expr last) {
        return behind(operand, withOperand(last, operand));
    }

    private boolean isUncertain(Expr.Call call) {
        return !resolver.allSymbols() && !(call.callee() instanceof Expr.Bound name && resolver.isSurelyFunction(name));
    }

    private static Expr.Bound place(Span span, int slot) {
        return new Expr.Bound(span, "", Expr.Where.LOCAL, slot);
    }

    private static Expr withOperand(Expr node, Expr operand) {
        return switch (node) {
            case Expr.Call call -> new Expr.Call(call.span(), operand, call.arguments());
            case Expr.Binary power -> new Expr.Binary(power.span(), power.operator(), operand, power.right());
            case Expr.Index index -> new Expr.Index(index.span(), operand, index.subscripts());
            case Expr.Field field -> new Expr.Field(field.span(), operand, field.name());
            case Expr.Postfix postfix -> new Expr.Postfix(postfix.span(), postfix.mark(), operand);
            case Expr.Prime prime -> new Expr.Prime(prime.span(), operand, prime.order());
            default -> throw new IllegalStateException("no operand in " + node);
        };
    }

    /** Cuts an exponent that turned out to hold more than the exponent: {@code x^π(x + 1)}, {@code x^n(x + 1)²}. */
    private Expr exponent(Expr power, Expr written) {
        if (!(power instanceof Expr.Binary binary)) return power; // its last step has the exponent; that stays as it is
        Operator operator = binary.operator();
        Expr base = binary.left();
        return switch (written) {
            case Expr.Product cut ->
                new Expr.Product(
                        power.span(), raised(operator, base, cut.left(), Optional.empty()), cut.right(), cut.spaced());
            case Expr.Prefix sign
            when sign.operand() instanceof Expr.Product cut ->
                new Expr.Product(
                        power.span(),
                        raised(operator, base, cut.left(), Optional.of(sign.sign())),
                        cut.right(),
                        cut.spaced());
            case Expr.Call call
            when isUncertain(call) && call.callee() instanceof Expr.Bound name && isFactor(call.arguments()) ->
                either(
                        power.span(),
                        name,
                        power,
                        new Expr.Product(
                                power.span(), raised(operator, base, name, Optional.empty()), factor(call), false));
            case Expr.Chain chain
            when chain.head() instanceof Expr.Bound name
                    && chain.steps().getFirst() instanceof Expr.Call call
                    && isFactor(call.arguments()) -> {
                List<Expr> rest = chain.steps().subList(1, chain.steps().size());
                Expr second = new Expr.Chain(chain.span(), factor(call), rest, chain.slot(), chain.productSlot());
                yield either(
                        power.span(),
                        name,
                        power,
                        new Expr.Product(power.span(), raised(operator, base, name, Optional.empty()), second, false));
            }
            default -> power;
        };
    }

    private static Expr raised(Operator operator, Expr base, Expr exponent, Optional<Expr.Sign> sign) {
        Expr signed = sign.<Expr>map(s -> new Expr.Prefix(exponent.span(), s, exponent))
                .orElse(exponent);
        return new Expr.Binary(base.span().to(exponent.span()), operator, base, signed);
    }
}
