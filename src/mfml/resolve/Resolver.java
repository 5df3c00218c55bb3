package mfml.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mfml.error.Fault;
import mfml.source.Source;
import mfml.source.Span;
import mfml.syntax.Expr;
import mfml.syntax.FunctionLayout;
import mfml.syntax.Parser;
import mfml.syntax.Script;
import mfml.syntax.Stmt;
import mfml.syntax.SyntaxFaults;

/**
 * Settles every name of a script before anything runs: which slot it is, whether a bracket behind it calls or
 * multiplies, and what was meant where nobody defined it. All problems of a script are collected and reported in one go.
 */
public final class Resolver {
    private static final int PROBLEMS_KEPT = 20;

    private final TopLevel top;
    private final Environment environment;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> imports = new HashSet<>();
    private final Expressions expressions = new Expressions(this);
    private final Statements statements = new Statements(this, expressions);
    private Source source;
    private boolean allSymbols;
    private boolean importRefused;
    private boolean mentionsSymbol;
    private boolean allValues; // in ≡ every letter is one
    private final List<Expr.Bound> outsideLetters = new ArrayList<>();
    private List<Expr.Bound> recorded; // null where nobody asks
    Scope scope;

    private Resolver(TopLevel top, Environment environment) {
        this.top = top;
        this.environment = environment;
    }

    /** Resolves a script against the names a session already has, adding its own to them. */
    public static Resolution resolve(Script script, TopLevel top, Environment environment) {
        Resolver resolver = new Resolver(top, environment);
        Set<String> assigned = new HashSet<>();
        Assigned.in(script.statements(), (name, gift) -> {
            if (assigned.add(name)) top.forget(name);
        });
        Scope scope = new Scope(null);
        resolver.scope = scope;
        resolver.source = script.source();
        List<Stmt> statements = resolver.topLevel(script.statements());
        if (!resolver.faults.isEmpty()) throw new SyntaxFaults(resolver.faults);
        return new Resolution(script.source(), statements, scope.size());
    }

    /** Of a text that cannot be read as a whole: besides its faults the names that nobody can have defined. */
    public static SyntaxFaults withUnknownNames(SyntaxFaults broken, TopLevel top, Environment environment) {
        if (broken.readable().isEmpty()) return broken;
        SyntaxFaults.Readable readable = broken.readable().get();
        TopLevel own = new TopLevel();
        top.names().forEach(own::declare);
        readable.doubtful().forEach(own::declare);
        Resolver resolver = new Resolver(own, environment);
        resolver.scope = new Scope(null);
        resolver.source = readable.script().source();
        resolver.topLevel(readable.script().statements());
        List<Fault> all = new ArrayList<>(broken.faults());
        for (Fault fault : resolver.faults) {
            boolean here = resolver.source == fault.diagnostic().source();
            if (here && fault.code().startsWith("name.unknown")) all.add(fault);
        }
        all.sort(Comparator.comparingInt(Resolver::place));
        return new SyntaxFaults(all);
    }

    private static int place(Fault fault) {
        Span span = fault.diagnostic().span();
        return span == null ? 0 : span.start();
    }

    private List<Stmt> topLevel(List<Stmt> statements) {
        Assigned.in(statements, (name, gift) -> {
            top.declare(name);
            top.gives(name, gift);
        });
        return this.statements.resolved(statements);
    }

    /** The names of the present scope that hold formulas. */
    Set<String> formulas() {
        return scope.isTopLevel() ? top.formulas() : scope.formulas;
    }

    private boolean isFormula(Expr.Bound bound) {
        return switch (bound.where()) {
            case LOCAL -> scope.holdsFormula(bound.name());
            case TOP_LEVEL -> top.formulas().contains(bound.name());
            case KNOWN -> false;
        };
    }

    /** Notes that the statement at hand speaks of formulas. */
    void mentionsSymbol() {
        mentionsSymbol = true;
    }

    Stmt importation(Stmt.Import file) {
        if (!scope.isTopLevel()) {
            fault(file.span(), Fault.of("import.place"));
            return file;
        }
        if (!imports.add(file.file())) return new Stmt.Block(file.span(), source, List.of());
        Source importing = source;
        try {
            Source text = environment.imported(file.file());
            Script script = Parser.parse(text);
            source = text;
            return new Stmt.Block(file.span(), text, topLevel(script.statements()));
        } catch (SyntaxFaults broken) {
            importRefused = true;
            faults.addAll(broken.faults());
            return file;
        } catch (Fault refused) {
            source = importing;
            importRefused = true;
            fault(file.span(), refused);
            return file;
        } finally {
            source = importing;
        }
    }

    /** What a statement works out; exact work where it mentions a symbol. */
    Expr expression(Expr expr) {
        boolean outer = mentionsSymbol;
        mentionsSymbol = false;
        Expr resolved = expressions.resolve(expr);
        boolean exact = mentionsSymbol && !(resolved instanceof Expr.Exact);
        mentionsSymbol |= outer;
        return exact ? new Expr.Exact(expr.span(), resolved) : resolved;
    }

    Source source() {
        return source;
    }

    /** {@code reading …} speaks of all values: a letter that is no function or constant is a symbol, whatever it holds above. */
    Expr reading(Expr.Reading reading) {
        boolean outer = allSymbols;
        allSymbols = true;
        Expr subject = expression(reading.subject());
        allSymbols = outer;
        return new Expr.Reading(reading.span(), subject);
    }

    /** {@code left ≡ right} speaks of all values too; what holds a function or a formula keeps it. */
    Expr sameness(Expr.Comparison comparison) {
        boolean outer = allValues;
        allValues = true;
        outsideLetters.clear();
        Expr left = expression(comparison.operands().get(0));
        Expr right = expression(comparison.operands().get(1));
        allValues = outer;
        mentionsSymbol = true;
        return new Expr.Sameness(comparison.span(), left, right, List.copyOf(outsideLetters));
    }

    /** From now on every name that is read is added here; what was added to before. */
    List<Expr.Bound> recording(List<Expr.Bound> into) {
        List<Expr.Bound> before = recorded;
        recorded = into;
        return before;
    }

    boolean allSymbols() {
        return allSymbols;
    }

    /** Binds a name for its value, or reports it. */
    Expr read(Expr.Name name) {
        if (name.isBlank()) {
            fault(name.span(), Fault.of("name.blank"));
            return new Expr.Bound(name.span(), name.name(), Expr.Where.KNOWN, -1);
        }
        Expr bound = bind(name);
        if (bound instanceof Expr.Bound place && isFormula(place)) mentionsSymbol = true;
        if (recorded != null && bound instanceof Expr.Bound place) recorded.add(place);
        if (allValues && (bound == null || isLetter((Expr.Bound) bound))) {
            if (bound != null) outsideLetters.add((Expr.Bound) bound);
            return new Expr.Bound(name.span(), name.name(), Expr.Where.KNOWN, -1);
        }
        if (bound == null && allSymbols) return new Expr.Bound(name.span(), name.name(), Expr.Where.KNOWN, -1);
        if (bound == null && importRefused) return new Expr.Bound(name.span(), name.name(), Expr.Where.KNOWN, -1);
        if (bound == null) {
            fault(name.span(), unknown().fault(name.name()));
            return new Expr.Bound(name.span(), name.name(), Expr.Where.KNOWN, -1);
        }
        return bound;
    }

    /** Whether a name that has a value is a letter where all values are spoken of. */
    private boolean isLetter(Expr.Bound bound) {
        boolean isVariable = bound.where() == Expr.Where.TOP_LEVEL;
        return isVariable && !isFormula(bound) && !isSurelyFunction(bound);
    }

    /** {@code np.sin} where nobody defined np: told once, with what MFML writes. */
    boolean refusesModule(Expr.Field field) {
        if (!(field.target() instanceof Expr.Name name) || bind(name) != null) return false;
        var fault = unknown().module(name.name(), field.name());
        fault.ifPresent(module -> fault(field.span(), module));
        return fault.isPresent();
    }

    private UnknownName unknown() {
        Set<String> visible = scope.visible();
        visible.addAll(top.names());
        return new UnknownName(visible, environment);
    }

    private Expr bind(Expr.Name name) {
        int slot = scope.slot(name.name());
        if (slot >= 0) return new Expr.Bound(name.span(), name.name(), Expr.Where.LOCAL, slot);
        slot = top.slot(name.name());
        if (slot >= 0) return new Expr.Bound(name.span(), name.name(), Expr.Where.TOP_LEVEL, slot);
        if (environment.knows(name.name())) return new Expr.Bound(name.span(), name.name(), Expr.Where.KNOWN, -1);
        return environment
                .otherSpelling(name.name())
                .map(known -> new Expr.Bound(name.span(), known, Expr.Where.KNOWN, -1))
                .orElse(null);
    }

    boolean isDefined(String name) {
        return bind(new Expr.Name(Span.NOWHERE, name)) != null;
    }

    /** Whether a worksheet name is given nothing that could be called. */
    boolean isSurelyValue(Expr.Bound bound) {
        return bound.where() == Expr.Where.TOP_LEVEL && top.isSurelyValue(bound.name());
    }

    boolean surelyHasEntries(Expr.Bound bound) {
        return bound.where() == Expr.Where.TOP_LEVEL && top.surelyHasEntries(bound.name());
    }

    /** Whether a bound name is a function for sure; where only its value can tell, the answer is no. */
    boolean isSurelyFunction(Expr.Bound bound) {
        return switch (bound.where()) {
            case LOCAL -> scope.isSurelyFunction(bound.name());
            case TOP_LEVEL -> top.isSurelyFunction(bound.name());
            case KNOWN -> environment.isFunction(bound.name());
        };
    }

    boolean hasModule(String name) {
        return environment.hasModule(name);
    }

    int topLevelSlot(String name) {
        return top.slot(name);
    }

    /** What is wrong so far; may be changed. */
    List<Fault> faults() {
        return faults;
    }

    void fault(Span span, Fault fault) {
        if (faults.size() < PROBLEMS_KEPT) faults.add(fault.at(source, span));
    }

    /** Lays out a function: parameters first, then what its body assigns. */
    FunctionLayout layout(String name, List<Expr.Parameter> parameters, List<Stmt> body, String documentation) {
        Scope enclosing = scope;
        scope = new Scope(enclosing);
        Set<String> seen = new HashSet<>();
        for (Expr.Parameter parameter : parameters) {
            seen.add(parameter.name());
            scope.declare(parameter.name());
        }
        int own = -1;
        if (!name.isEmpty() && !enclosing.isTopLevel() && !seen.contains(name)) {
            own = scope.declare(name);
            scope.declareFunction(name);
        }
        Set<String> functions = new HashSet<>();
        Set<String> others = new HashSet<>();
        Assigned.in(body, (assigned, gift) -> (gift == Gift.FUNCTION ? functions : others).add(assigned));
        functions.removeAll(others);
        functions.removeAll(seen);
        others.forEach(scope::declare);
        for (String function : functions) {
            scope.declare(function);
            scope.declareFunction(function);
        }
        List<Expr.Parameter> resolvedParameters = new ArrayList<>();
        for (Expr.Parameter parameter : parameters) {
            Optional<Expr> preset = parameter.preset().map(this::expression);
            resolvedParameters.add(new Expr.Parameter(parameter.span(), parameter.name(), preset));
        }
        List<Stmt> resolved = statements.resolved(body);
        FunctionLayout layout = new FunctionLayout(
                name,
                source,
                new FunctionLayout.Written(parameters, body),
                resolvedParameters,
                scope.captures(),
                own,
                resolved,
                scope.size(),
                documentation);
        scope = enclosing;
        return layout;
    }
}
