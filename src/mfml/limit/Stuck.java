package mfml.limit;

/** A question inside a limit that found no answer; the limit is undecided, and says why. */
final class Stuck extends RuntimeException {
    /** What stopped the work. */
    enum Cause {
        UNDECIDED,
        NOT_REAL,
        SIGN_NEEDED,
        OSCILLATES
    }

    private final Cause why;
    private final transient Object about;

    Stuck(Cause why, String message, Object about) {
        super(message, null, false, false);
        this.why = why;
        this.about = about;
    }

    static Stuck undecided(String message) {
        return new Stuck(Cause.UNDECIDED, message, null);
    }

    Cause why() {
        return why;
    }

    /** The term whose sign is needed, or null. */
    Object about() {
        return about;
    }
}
