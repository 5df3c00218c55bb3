package mfml.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mfml.source.Span;
import mfml.symbolic.Applied;
import mfml.symbolic.Equation;
import mfml.symbolic.Head;
import mfml.symbolic.NamedNumber;
import mfml.symbolic.Power;
import mfml.symbolic.Rational;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.enclosure.AlgebraicNumber;
import mfml.symbolic.enclosure.ConstantSign;
import mfml.symbolic.enclosure.Decimals;
import mfml.symbolic.sameness.Condition;
import mfml.syntax.Expr;
import mfml.syntax.LatexPrinter;
import mfml.syntax.Printer;
import mfml.syntax.Relation;
import mfml.value.Value;

/** Solutions as people write them: {@code x = -√2 or x = √2}. */
final class SolutionText {
    enum Form {
        TEXT,
        LATEX
    }

    private static final int DIGITS = 7;
    private static final int LONGEST = 60; // parts of a number that is written out

    private final Form form;

    private SolutionText(Form form) {
        this.form = form;
    }

    static String of(Solutions solutions, Form form) {
        return new SolutionText(form).whole(solutions);
    }

    static String of(Solution solution, Form form) {
        SolutionText text = new SolutionText(form);
        return text.values(solution) + text.forEvery(solution.free()) + text.conditions(solution.conditions());
    }

    private String words(String words) {
        return form == Form.TEXT ? words : "\\text{" + words + "}";
    }

    private String written(Expr expr) {
        return form == Form.TEXT ? Printer.text(expr) : LatexPrinter.write(expr);
    }

    private String written(Term term) {
        return written(term.written());
    }

    // ---- the whole

    private String whole(Solutions solutions) {
        String open = open(solutions);
        if (solutions.range().isPresent()) return range(solutions) + open;
        if (solutions.found().isEmpty()) {
            if (!open.isEmpty()) return open.substring(form == Form.TEXT ? 2 : open.indexOf("\\text{"));
            return words(solutions.why().isEmpty() ? "no solution" : "no solution: " + solutions.why());
        }
        if (isBareNumber(solutions)) {
            Value value = solutions.found().getFirst().items().getFirst();
            return form == Form.TEXT ? value.text() : value.latex();
        }
        Map<List<Condition>, List<Solution>> groups = new LinkedHashMap<>();
        for (Solution each : solutions.found()) {
            groups.computeIfAbsent(each.conditions(), c -> new ArrayList<>()).add(each);
        }
        List<String> parts = new ArrayList<>();
        groups.forEach((conditions, group) -> parts.add(group(group, solutions) + conditions(conditions)));
        boolean all = groups.keySet().stream().noneMatch(List::isEmpty);
        if (all && solutions.conditional() && solutions.isComplete()) parts.add(words("otherwise no solution"));
        return String.join(form == Form.TEXT ? "; " : ";\\; ", parts) + open;
    }

    /** A number that was looked for near a place is shown as the number it is. */
    private static boolean isBareNumber(Solutions solutions) {
        return solutions.question().isNumeric()
                && solutions.question().unknowns().size() == 1
                && solutions.found().size() == 1
                && solutions.open().isEmpty();
    }

    private String group(List<Solution> group, Solutions solutions) {
        List<String> each = new ArrayList<>();
        List<Symbol> free = new ArrayList<>();
        for (Solution solution : group) {
            Value only = solution.values().values().iterator().next();
            boolean every = solution.values().size() == 1 && solution.free().contains(only);
            each.add(
                    every
                            ? words("every ")
                                    + written(solutions.question().letters().getFirst())
                            : values(solution));
            if (!every) for (Symbol letter : solution.free()) if (!free.contains(letter)) free.add(letter);
        }
        boolean infinite = group.size() == 1
                && group.getFirst().values().size() > 1
                && free.stream().anyMatch(letter -> !letter.domain().whole());
        return (infinite ? words("infinitely many: ") : "") + String.join(words(" or "), each) + forEvery(free);
    }

    private String values(Solution solution) {
        List<String> parts = new ArrayList<>();
        solution.values().forEach((unknown, value) -> {
            String about = form == Form.TEXT ? " ≈ " : " \\approx ";
            String digits = value instanceof Term term && isLong(term)
                    ? Decimals.behind(term, DIGITS).orElse("")
                    : "";
            parts.add(written(unknown) + (digits.isEmpty() ? " = " + value(value) : about + digits));
        });
        return String.join(", ", parts);
    }

    /** A number whose formula nobody would read: its decimals stand for it. */
    private static boolean isLong(Term term) {
        return term.size() > LONGEST && ConstantSign.isConstant(term);
    }

    private String value(Value value) {
        if (!(value instanceof Term term)) return form == Form.TEXT ? value.text() : value.latex();
        String about = form == Form.TEXT ? " ≈ " : " \\approx ";
        if (term instanceof Applied root && root.head() == Head.ROOT_OF) return named(root, about);
        String decimals = decimals(term);
        return written(term) + (decimals.isEmpty() ? "" : about + decimals);
    }

    /** A root by name: its decimals, and of what it is the root. */
    private String named(Applied root, String about) {
        Symbol letter = Symbol.real("x");
        List<Term> c = new ArrayList<>();
        for (Rational each : AlgebraicNumber.coefficients(root)) c.add(mfml.symbolic.Terms.number(each));
        Term polynomial = new Polynomials(mfml.budget.Budget.unlimited()).term(c, letter);
        return written(root)
                + about
                + Decimals.behind(root, DIGITS).orElse(Numbers.digits(root, DIGITS))
                + (form == Form.TEXT ? "" : "\\;(" + written(polynomial) + " = 0)");
    }

    /** Behind what nobody reads at sight. */
    private static String decimals(Term term) {
        Rational number = term.number();
        if (number != null) {
            boolean plain = number.isWhole()
                    || number.denominator().bitLength() <= 7
                            && number.numerator().bitLength() <= 10;
            return plain ? "" : new mfml.value.Real(number.doubleValue()).text();
        }
        if (!ConstantSign.isConstant(term) || strange(term) < 2) return "";
        return Decimals.behind(term, DIGITS).orElse("");
    }

    /** Roots, logarithms and named numbers in it. */
    private static int strange(Term term) {
        int count = 0;
        if (term instanceof Applied applied) count += applied.head() == Head.ROOT_OF ? 2 : 1;
        else if (term instanceof Power power && !Generators.isWhole(power.exponent())) count++;
        else if (term == NamedNumber.E || term == NamedNumber.PI) count++;
        boolean roots = false; // √2 √5 is one root, √10
        for (Term part : term.parts()) {
            boolean root = term instanceof mfml.symbolic.Product
                    && part instanceof Power power
                    && power.base().number() != null
                    && power.exponent().number() != null;
            if (!root || !roots) count += strange(part);
            roots |= root;
        }
        return count;
    }

    private String forEvery(List<Symbol> free) {
        if (free.isEmpty()) return "";
        List<String> names = new ArrayList<>();
        for (Symbol letter : free) names.add(written(letter));
        String which = free.getFirst().domain().whole() ? "integer " : "";
        return words(" for every " + which) + String.join(words(" and "), names);
    }

    private String conditions(List<Condition> conditions) {
        if (conditions.isEmpty()) return "";
        List<String> parts = new ArrayList<>();
        for (Condition condition : conditions) parts.add(condition(condition));
        return words(" if ") + String.join(words(" and "), parts);
    }

    private String condition(Condition condition) {
        Term term = condition.term();
        Term right = mfml.symbolic.Terms.number(0);
        Relation relation = condition.relation();
        if (term instanceof mfml.symbolic.Sum sum && sum.count() == 1) { // a + 3 ≠ 0 is a ≠ -3
            Rational factor = sum.coefficient(0);
            right = mfml.symbolic.Terms.number(sum.constant().negated().over(factor));
            term = sum.term(0);
            if (factor.signum() < 0) relation = Conditions.turned(relation);
        }
        return related(term, relation, right);
    }

    private String related(Term left, Relation relation, Term right) {
        String sign = relation == Relation.EQUAL ? "=" : relation.sign();
        if (form == Form.LATEX) {
            sign = switch (relation) {
                case LESS_EQUAL -> "\\le";
                case GREATER_EQUAL -> "\\ge";
                case NOT_EQUAL -> "\\ne";
                default -> sign;
            };
        }
        return written(left) + " " + sign + " " + written(right);
    }

    // ---- intervals

    private String range(Solutions solutions) {
        Symbol x = solutions.question().letters().getFirst();
        List<Interval> parts = solutions.range().get().parts();
        if (parts.isEmpty()) return words("no solution");
        if (solutions.range().get().isAll()) return words("every ") + written(x);
        List<String> texts = new ArrayList<>();
        boolean holes = parts.getFirst().low() == null && parts.getLast().high() == null;
        for (int k = 0; k + 1 < parts.size(); k++) {
            holes &= parts.get(k).high() != null
                    && parts.get(k).high().equals(parts.get(k + 1).low());
        }
        if (holes) {
            for (int k = 0; k + 1 < parts.size(); k++)
                texts.add(related(x, Relation.NOT_EQUAL, parts.get(k).high()));
            return String.join(words(" and "), texts);
        }
        for (Interval part : parts) texts.add(between(x, part));
        return String.join(words(" or "), texts);
    }

    private String between(Symbol x, Interval part) {
        if (part.isPoint()) return written(x) + " = " + value(part.low());
        Relation low = part.lowOpen() ? Relation.LESS : Relation.LESS_EQUAL;
        Relation high = part.highOpen() ? Relation.LESS : Relation.LESS_EQUAL;
        if (part.low() == null) return related(x, high, part.high());
        if (part.high() == null) return related(x, Conditions.turned(low), part.low());
        return written(part.low()) + related(x, high, part.high()).replaceFirst("^", " " + sign(low) + " ");
    }

    private String sign(Relation relation) {
        if (form == Form.TEXT) return relation.sign();
        return relation == Relation.LESS ? "<" : "\\\\le";
    }

    // ---- the rest

    private String open(Solutions solutions) {
        if (solutions.open().isEmpty()) return "";
        List<String> parts = new ArrayList<>();
        for (Solutions.Open each : solutions.open()) {
            parts.add(each.what() + (each.why().isEmpty() ? "" : " (" + each.why() + ")"));
        }
        return "; " + words("not solved: " + String.join("; ", parts));
    }

    /** The command that gives them, to be read again. */
    static String question(Question question) {
        List<Expr> claims = new ArrayList<>();
        for (Equation claim : question.claims()) {
            Expr left = claim.left().written();
            Expr right = claim.right().written();
            claims.add(
                    claim.relation() == Relation.EQUAL
                            ? new Expr.Equation(Span.NOWHERE, left, right)
                            : new Expr.Comparison(
                                    Span.NOWHERE,
                                    List.of(left, right),
                                    List.of(claim.relation()),
                                    java.util.Optional.empty()));
        }
        List<Expr.Unknown> unknowns = new ArrayList<>();
        for (Question.Sought each : question.unknowns()) {
            unknowns.add(new Expr.Unknown(
                    Span.NOWHERE,
                    new Expr.Name(Span.NOWHERE, each.letter().name()),
                    java.util.Optional.empty(),
                    each.near().map(Term::written),
                    each.from().map(Term::written),
                    each.to().map(Term::written)));
        }
        java.util.Optional<Expr> over = question.complex()
                ? java.util.Optional.of(new Expr.Name(Span.NOWHERE, "complex"))
                : java.util.Optional.empty();
        java.util.Optional<Expr> by = question.radicals()
                ? java.util.Optional.of(new Expr.Name(Span.NOWHERE, "radicals"))
                : java.util.Optional.empty();
        return "(" + Printer.source(new Expr.Command(Span.NOWHERE, "solve", claims, unknowns, by, over)) + ")";
    }
}
