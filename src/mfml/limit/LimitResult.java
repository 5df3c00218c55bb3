package mfml.limit;

import java.util.List;
import java.util.Optional;
import mfml.symbolic.Term;

/** What is known of a limit. */
public sealed interface LimitResult {
    /**
     * It is a number, or a formula of the other letters.
     *
     * @param where what these must fulfil, as it is written; empty where nothing was assumed
     */
    record Number(Term value, List<String> where) implements LimitResult {}

    /** The function grows (1) or falls (−1) without bound. */
    record Unbounded(int sign, List<String> where) implements LimitResult {}

    /** There are real values on one side of the point only, right (1) or left (−1): this is the limit from there. */
    record OneSide(LimitResult result, int side) implements LimitResult {}

    /** Both sides have a limit, and these differ. */
    record Jump(LimitResult left, LimitResult right) implements LimitResult {}

    /** It comes close to different numbers again and again. @param range the least and the greatest, where they are known */
    record Oscillating(Optional<Range> range) implements LimitResult {}

    /** From where to where; a null end stands for no bound. */
    record Range(Term low, Term high) {}

    /** A sequence whose parts n = period · m + k tend to different ends. */
    record Periodic(int period, List<LimitResult> parts) implements LimitResult {}

    /** There are no real values close to the point on that side. */
    record Undefined() implements LimitResult {}

    /** It depends on a sign that is not known. */
    record SignNeeded(Term of) implements LimitResult {}

    /** @param why what stopped the work, in words */
    record Undecided(String why) implements LimitResult {}

    default boolean exists() {
        return this instanceof Number
                || this instanceof Unbounded
                || this instanceof OneSide one && one.result.exists();
    }
}
