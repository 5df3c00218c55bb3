package mfml.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mfml.symbolic.Term;

/**
 * The comparability class that a formula is expanded in: its fastest parts, each written by one ω → 0+.
 *
 * @param members the fastest parts
 * @param logarithm ln ω
 * @param powers of each member f the number c with f = ω^c e^rest
 * @param rests of each member that rest, which grows more slowly than ln ω
 */
record Scale(Set<Term> members, Term logarithm, Map<Term, Term> powers, Map<Term, Term> rests) {
    Scale(Set<Term> members, Term logarithm) {
        this(members, logarithm, new HashMap<>(), new HashMap<>());
    }
}
