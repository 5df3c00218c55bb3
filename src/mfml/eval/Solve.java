package mfml.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mfml.calculus.Formulas;
import mfml.calculus.WorkedSolution;
import mfml.equation.Explained;
import mfml.equation.Question;
import mfml.equation.Solutions;
import mfml.error.Fault;
import mfml.source.Span;
import mfml.symbolic.Equation;
import mfml.symbolic.Symbol;
import mfml.symbolic.Term;
import mfml.symbolic.Terms;
import mfml.symbolic.sameness.Condition;
import mfml.symbolic.sameness.Domains;
import mfml.syntax.Expr;
import mfml.syntax.Relation;
import mfml.tensor.Tensor;
import mfml.value.Scalar;
import mfml.value.Truth;
import mfml.value.Value;

/** {@code solve … for …}: binds the unknowns, works the sides out as formulas, and solves what they make. */
final class Solve extends Node {
    /** A side of a claim; of an equation by value both sides are the same node, and the relation is null. */
    record Claim(Span span, Relation relation, Node left, Node right, Expr writtenLeft, Expr writtenRight) {}

    /** An unknown; its hints null where there are none. */
    record Sought(String name, int slot, Node near, Node from, Node to) {}

    private final List<Claim> claims;
    private final List<Sought> letters;
    private final Variable[] outside;
    private final boolean complex;
    private final String method;
    private final boolean explained;
    private final Expr written;

    Solve(
            Span span,
            List<Claim> claims,
            List<Sought> letters,
            Variable[] outside,
            boolean complex,
            String method,
            boolean explained,
            Expr written) {
        super(span);
        this.claims = claims;
        this.letters = letters;
        this.outside = outside;
        this.complex = complex;
        this.method = method;
        this.explained = explained;
        this.written = written;
    }

    @Override
    int execute(Frame frame) {
        try {
            return noted(frame, object(frame, frame.execution.exactly(Terms.algebra(), () -> worked(frame))));
        } catch (Fault fault) {
            throw fault.isPlaced() ? fault : fault.at(frame.source, span);
        }
    }

    private Value worked(Frame frame) {
        Question question = question(frame);
        Solutions solutions = Solutions.of(question, frame.execution.budget());
        if (explained) {
            return new WorkedSolution(Explained.of(written, question, solutions, method, frame.execution.budget()));
        }
        for (String note : solutions.notes())
            frame.execution.note(Fault.of("note.solve").with("text", note));
        return solutions;
    }

    private Question question(Frame frame) {
        List<Question.Sought> sought = new ArrayList<>();
        for (Sought each : letters) {
            sought.add(new Question.Sought(
                    letter(frame, each.name), hint(frame, each.near), hint(frame, each.from), hint(frame, each.to)));
        }
        for (int k = 0; k < letters.size(); k++) {
            frame.store(letters.get(k).slot, frame.unbox(sought.get(k).letter()));
        }
        List<Equation> equations = new ArrayList<>();
        List<Condition> domain = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.relation == null) given(frame, claim, equations);
            else {
                Value left = claim.left.evaluate(frame);
                Value right = claim.right.evaluate(frame);
                add(frame, claim, left, right, equations);
                domain(frame, claim.writtenLeft, domain, sought);
                domain(frame, claim.writtenRight, domain, sought);
            }
        }
        boolean radicals = method.equals("radicals");
        return new Question(equations, domain, sought, complex, radicals);
    }

    /** The declared symbol of that name; otherwise the real one, with a note where the name holds something else. */
    private Symbol letter(Frame frame, String name) {
        for (Variable variable : outside) {
            if (!variable.name.equals(name) || !variable.isSet(frame)) continue;
            Value held = variable.evaluate(frame);
            if (held instanceof Symbol symbol && symbol.name().equals(name)) return symbol;
            frame.execution.note(Fault.of("note.letter").with("name", name).with("value", held.text()));
        }
        return complex ? Symbol.of(name, mfml.symbolic.Domain.COMPLEX) : Symbol.real(name);
    }

    private Optional<Term> hint(Frame frame, Node node) {
        if (node == null) return Optional.empty();
        Value value = node.evaluate(frame);
        if (value instanceof Scalar) return Optional.of(Terms.of(value));
        throw Fault.of("solve.place").with("found", value.description()).at(frame.source, node.span);
    }

    /** An equation that a name holds. */
    private void given(Frame frame, Claim claim, List<Equation> equations) {
        Value value = claim.left.evaluate(frame);
        String written = frame.source.text(claim.span);
        switch (value) {
            case Equation equation -> equations.add(equation);
            case Truth truth ->
                equations.add(new Equation(Relation.EQUAL, Terms.number(truth.holds() ? 0 : 1), Terms.number(0)));
            default ->
                throw Fault.of("solve.equation")
                        .with("text", written)
                        .with("unknown", letters.getFirst().name)
                        .with("found", value.description())
                        .at(frame.source, claim.span);
        }
    }

    /** Between tensors of one shape an equation for each pair of entries. */
    private void add(Frame frame, Claim claim, Value left, Value right, List<Equation> equations) {
        if (left instanceof Scalar && right instanceof Scalar) {
            equations.add(new Equation(claim.relation, Terms.of(left), Terms.of(right)));
            return;
        }
        if (left instanceof Tensor a && right instanceof Tensor b && a.shape().equals(b.shape())) {
            Value[] these = a.toValues();
            Value[] those = b.toValues();
            for (int k = 0; k < these.length; k++) {
                equations.add(new Equation(claim.relation, Terms.of(these[k]), Terms.of(those[k])));
            }
            return;
        }
        throw Fault.of("solve.sides")
                .with("left", left.description())
                .with("right", right.description())
                .at(frame.source, claim.span);
    }

    /** What the written form needs to be defined, as far as it holds an unknown. */
    private void domain(Frame frame, Expr written, List<Condition> domain, List<Question.Sought> sought) {
        Function<String, Term> names = name -> standsFor(frame, name, sought);
        Function<Expr, Term> reading = part -> Formulas.term(part, names, frame.execution.budget());
        for (Condition each : Domains.of(written, reading, frame.execution.budget())) {
            if (!domain.contains(each)) domain.add(each);
        }
    }

    private Term standsFor(Frame frame, String name, List<Question.Sought> sought) {
        for (Question.Sought each : sought) if (each.letter().name().equals(name)) return each.letter();
        for (Variable variable : outside) {
            if (!variable.name.equals(name) || !variable.isSet(frame)) continue;
            Value held = variable.evaluate(frame);
            return held instanceof Scalar ? Terms.of(held) : null;
        }
        return null;
    }

    @Override
    Node[] children() {
        List<Node> all = new ArrayList<>();
        for (Claim claim : claims) {
            all.add(claim.left);
            all.add(claim.right);
        }
        for (Sought each : letters) {
            for (Node hint : new Node[] {each.near, each.from, each.to}) if (hint != null) all.add(hint);
        }
        all.addAll(List.of(outside));
        return all.toArray(new Node[0]);
    }
}
