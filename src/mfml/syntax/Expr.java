package mfml.syntax;

import java.util.List;
import java.util.Optional;
import mfml.source.Span;

/**
 * An expression as it was written: brackets, order and places are kept. The builder makes it; the resolver gives back the
 * same tree with names bound ({@link Bound}) and calls told from products; printers, {@code reading}, explanations and
 * tests of form read it.
 */
public sealed interface Expr {
    Span span();

    // ---- what stands alone

    /** A number as typed, without the underscores: {@code 25}, {@code 6.02e23}. Exact when it has no point and no exponent. */
    record Number(Span span, String digits) implements Expr {
        public boolean isExact() {
            return digits.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    /** A name in its one spelling (α is alpha, x₁ is x_1); the source text keeps the spelling that was used. */
    record Name(Span span, String name) implements Expr {
        /** The name of what is not needed. */
        public static final String BLANK = "_";

        public boolean isBlank() {
            return name.equals(BLANK);
        }
    }

    record TruthValue(Span span, boolean holds) implements Expr {}

    record NoneValue(Span span) implements Expr {}

    /** Text in quotes; a text without holes has one literal piece or none. */
    record Text(Span span, List<Piece> pieces) implements Expr {}

    /** A stretch of text: either {@code literal}, or the hole's expression with its format ("" without one). */
    record Piece(String literal, Optional<Expr> hole, String format) {}

    /** {@code ( … )}: kept because form matters. */
    record Group(Span span, Expr inner) implements Expr {}

    /** {@code |x|}; of a vector or matrix {@code |A|} the checks are the evaluator's. */
    record Absolute(Span span, Expr inner) implements Expr {}

    /** {@code ‖x‖} or {@code ||x||}. */
    record NormBars(Span span, Expr inner) implements Expr {}

    // ---- brackets that make values

    /** {@code [a, b; c, d]}: rows of entries; one row without a semicolon is a vector or a list. {@code []} has no rows. */
    record Brackets(Span span, List<List<Expr>> rows, boolean semicolons) implements Expr {}

    /** {@code [body for … if …]}; in a call, without brackets of its own ({@code sum(x for x in xs)}), bare. */
    record Comprehension(Span span, Expr body, List<Clause> clauses, boolean bare) implements Expr {}

    /** {@code for a, b in source if condition}, the targets names (after the resolver {@link Bound}); a clause after a comma has its own source, the condition stands with its clause. */
    record Clause(Span span, List<Expr> targets, Expr source, Optional<Expr> condition) {}

    record SetOf(Span span, List<Expr> items) implements Expr {}

    /** {@code { value if condition, value otherwise }}; the last branch may have no condition. */
    record Cases(Span span, List<Branch> branches) implements Expr {}

    record Branch(Span span, Expr value, Optional<Expr> condition) {}

    /** {@code (slope = 2, icept = 1)}. */
    record RecordOf(Span span, List<Binding> fields) implements Expr {}

    /** {@code name = value} in a record, in {@code at (…)}, in {@code tracked}, behind {@code for} of a fit. */
    record Binding(Span span, String name, Expr value) {}

    // ---- behind an operand

    /** {@code f(a, b, name = c)}; until the resolver knows better, also a product {@code x(y + 1)}. */
    record Call(Span span, Expr callee, List<Argument> arguments) implements Expr {}

    /** An argument; {@code name} where it is given by name. */
    record Argument(Span span, Optional<String> name, Expr value) {}

    /** {@code f.(x)}: for every entry. */
    record MapCall(Span span, Expr callee, List<Argument> arguments) implements Expr {}

    record Index(Span span, Expr target, List<Expr> subscripts) implements Expr {}

    /** A lone {@code :} among the subscripts. */
    record All(Span span) implements Expr {}

    /** {@code end} among the subscripts: the last index of its axis. */
    record End(Span span) implements Expr {}

    record Field(Span span, Expr target, String name) implements Expr {}

    record Postfix(Span span, Mark mark, Expr operand) implements Expr {}

    /** What stands behind an operand: {@code n!}, {@code 45°}, {@code Aᵀ} and {@code A.T}, {@code A⁺}. */
    enum Mark {
        FACTORIAL,
        DEGREE,
        TRANSPOSE,
        PSEUDO_INVERSE
    }

    /** {@code f'}, {@code f''}: derivative of that order. */
    record Prime(Span span, Expr operand, int order) implements Expr {}

    // ---- operators

    record Prefix(Span span, Sign sign, Expr operand) implements Expr {}

    /** Signs before an operand: {@code -x}, {@code +x}, {@code not p}, {@code √x}, {@code ∛x}. */
    enum Sign {
        MINUS,
        PLUS,
        NOT,
        SQUARE_ROOT,
        CUBE_ROOT
    }

    /** {@code left operator right}. A superscript exponent ({@code x²}, {@code A⁻¹}, {@code xⁿ}) is POWER too. */
    record Binary(Span span, Operator operator, Expr left, Expr right) implements Expr {}

    /** A product without a sign: {@code 2x}, {@code m x}, {@code (a + b)(a - b)}. {@code spaced} where a blank stood between. */
    record Product(Span span, Expr left, Expr right, boolean spaced) implements Expr {}

    /** {@code a < b <= c}: relations.get(i) stands between operands i and i + 1. {@code within} only behind a lone ≈. */
    record Comparison(Span span, List<Expr> operands, List<Relation> relations, Optional<Expr> within)
            implements Expr {}

    record Logical(Span span, boolean conjunction, Expr left, Expr right) implements Expr {}

    /** {@code first:last} or {@code first:step:last}. */
    record Range(Span span, Expr first, Optional<Expr> step, Expr last) implements Expr {}

    record Lambda(Span span, List<Parameter> parameters, Expr body) implements Expr {}

    record Parameter(Span span, String name, Optional<Expr> preset) {}

    record Try(Span span, Expr body, Optional<Expr> otherwise) implements Expr {}

    /** {@code exact …}: takes the whole expression behind it. */
    record Exact(Span span, Expr body) implements Expr {}

    /** {@code expr at x = 5}, {@code expr at (x = 1, y = 2)}. */
    record At(Span span, Expr body, List<Binding> bindings) implements Expr {}

    // ---- calculus

    /** {@code d/dx body}, {@code ∂²/∂x∂y body}: {@code by} lists a variable once for each time it is derived by. */
    record Derivative(Span span, List<Name> by, boolean partial, Expr body) implements Expr {}

    /** {@code ∂z/∂x}, {@code ∂²f/∂x∂y}, {@code dy/dx}, {@code d²y/dx²}: one token; of {@code dy/dx} the resolver decides. */
    record DerivativeOf(Span span, Name subject, List<Name> by, boolean partial) implements Expr {}

    /** {@code ∇f}. */
    record Gradient(Span span, Expr operand) implements Expr {}

    record Limit(Span span, Expr body, Name variable, Expr target, Side side) implements Expr {}

    enum Side {
        BOTH,
        LEFT,
        RIGHT
    }

    /** {@code ∫ body dx from … to …}; {@code ∫ dx/x} has the body {@code 1/x} built by the builder. */
    record Integral(Span span, Expr body, Name variable, Optional<Expr> from, Optional<Expr> to) implements Expr {}

    // ---- commands: the family of unknowns and their kin

    /** An equation {@code left = right} inside a command or an answer. */
    record Equation(Span span, Expr left, Expr right) implements Expr {}

    /** {@code data ~ model}. */
    record Model(Span span, Expr data, Expr model) implements Expr {}

    /**
     * {@code solve fit minimize maximize plot contour surface field}: what is worked on, for which unknowns, and how.
     *
     * @param by the method, a name or a call; {@code over} a domain such as complex
     */
    record Command(
            Span span, String verb, List<Expr> subjects, List<Unknown> unknowns, Optional<Expr> by, Optional<Expr> over)
            implements Expr {}

    /** {@code x}, {@code a = 1}, {@code x near 1}, {@code x from -5 to 5}. */
    record Unknown(
            Span span, Name name, Optional<Expr> start, Optional<Expr> near, Optional<Expr> from, Optional<Expr> to) {}

    /** {@code explain subject}, {@code explain subject by delta}. */
    record Explain(Span span, Expr subject, Optional<Expr> by) implements Expr {}

    /** {@code reading subject}: how it was read. */
    record Reading(Span span, Expr subject) implements Expr {}

    /** {@code python(x, A) """ … """}: the names handed over and the text, verbatim. */
    record Python(Span span, List<Name> names, String text) implements Expr {}

    // ---- made by the resolver

    /**
     * A name with its place.
     *
     * @param where local slot, top-level slot, or something the language knows (a constant, a function)
     * @param slot the slot's number; -1 for what the language knows
     */
    record Bound(Span span, String name, Where where, int slot) implements Expr {}

    enum Where {
        LOCAL,
        TOP_LEVEL,
        KNOWN
    }

    /** A function with its frame laid out; takes the place of Lambda and of a definition's body. */
    record Code(Span span, FunctionLayout layout) implements Expr {}

    /** A value with the slot it goes to, in {@code expr at x = 5}; {@code outside} is what the name means without it. */
    record Placed(Span span, Bound place, Expr value, Optional<Bound> outside) implements Expr {}

    /**
     * Operands in a row of which only the values tell calls from products, such as {@code f(x)(y + 1)²}. Each step reads
     * what stands before it from {@code slot}; a step that is a call of what turns out to be no function ends a factor,
     * and its bracket begins the next. {@code productSlot} holds the factors already finished.
     */
    record Chain(Span span, Expr head, List<Expr> steps, int slot, int productSlot) implements Expr {}

    /** {@code x^n(x + 1)} where the value of n decides: the first reading if it is a function, the second if not. */
    record Either(Span span, Bound callee, Expr called, Expr multiplied) implements Expr {}

    /**
     * {@code d/dx body} with its letters placed: each {@link #by} once for each time it is derived by.
     *
     * @param outside what the names mean outside, of each letter once; empty names are left out
     * @param placed the same of names that an {@code at} around gives a value
     */
    record Differentiated(
            Span span, List<Bound> by, List<Bound> outside, List<Bound> placed, Expr body, boolean partial)
            implements Expr {}

    /**
     * {@code lim body as variable → target} with its letter placed.
     *
     * @param outside what the letter means outside, where it means something
     */
    record Limited(Span span, Bound variable, List<Bound> outside, Expr body, Expr target, Side side) implements Expr {}

    /**
     * {@code explain lim …}.
     *
     * @param outside what the names in it mean outside
     */
    record ExplainedLimit(Span span, Limited form, Limit written, List<Bound> outside) implements Expr {}

    /**
     * {@code ∫ body dx from … to …} with its letter placed; the bounds stand outside of it.
     *
     * @param outside what the name means outside, empty where it means nothing
     */
    record Integrated(Span span, Bound by, List<Bound> outside, Expr body, Optional<Expr> from, Optional<Expr> to)
            implements Expr {}

    /** {@code ∂z/∂x}, {@code dy/dx}: the subject read, the letters as they are. */
    record DerivedName(Span span, Bound subject, List<String> by, boolean partial) implements Expr {}

    /**
     * {@code explain d/dx body}: worked out as it was written; of {@code ∂z/∂x}, {@code f'(2)}, {@code ∇z} from the values.
     *
     * @param form the form resolved, {@code written} as it stands
     * @param outside what the names in it mean outside
     * @param at what is put in behind {@code at}, resolved; none without
     */
    record Explained(Span span, Expr form, Expr written, List<Bound> outside, List<Binding> at, String method)
            implements Expr {}

    /** {@code explain ∫ body dx}, {@code … by method}: the form resolved, and as it stands. */
    record ExplainedIntegral(Span span, Integrated form, Integral written, Optional<Expr> by) implements Expr {}

    /** {@code left ≡ right}: of all values of its letters; {@code outside} what the letters mean elsewhere. */
    record Sameness(Span span, Expr left, Expr right, List<Bound> outside) implements Expr {}

    /**
     * {@code solve … for …} with its letters placed.
     *
     * @param written the command as it stands
     * @param outside what the names mean outside, those of the letters too
     * @param explained whether the worked solution is asked for
     */
    record Solve(
            Span span,
            Command written,
            List<Claim> claims,
            List<Sought> letters,
            List<Bound> outside,
            boolean explained)
            implements Expr {}

    /** {@code left relation right}; where no relation is written {@code left} is an equation by value, and {@code right} the same. */
    record Claim(Span span, Optional<Relation> relation, Expr left, Expr right) {}

    /** An unknown with where to look for it. */
    record Sought(Bound letter, Optional<Expr> near, Optional<Expr> from, Optional<Expr> to) {}

    /** The symbol that a declaration makes. */
    record NewSymbol(Span span, Stmt.SymbolDeclaration declaration) implements Expr {}

    /** {@code dy/dx}, {@code d/dx …} and their kin know free names: the resolver leaves such a form as it is. */
    static boolean bindsFreeNames(Expr expr) {
        return expr instanceof Command || expr instanceof Equation || expr instanceof Model;
    }
}
