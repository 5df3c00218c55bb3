package mfml.symbolic;

import java.util.List;

/** A function of the language of its arguments: sin(x), ln(2), max(x, y). */
public final class Applied extends Term {
    private final Head head;
    private final Term[] arguments;

    Applied(Head head, Term... arguments) {
        super(mix(mix(7, head.name().hashCode()), arguments), arguments);
        this.head = head;
        this.arguments = arguments;
    }

    public Head head() {
        return head;
    }

    /** Of a function of one argument. */
    public Term argument() {
        return arguments[0];
    }

    @Override
    public List<Term> parts() {
        return List.of(arguments);
    }

    @Override
    Term with(List<Term> parts) {
        return Terms.apply(head, parts.toArray(new Term[0]));
    }

    @Override
    boolean same(Term other) {
        Applied applied = (Applied) other;
        return head == applied.head && equal(arguments, applied.arguments);
    }
}
