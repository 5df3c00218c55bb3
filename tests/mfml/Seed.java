package mfml;

/**
 * Where a randomised test begins: the same place in every check, so that a change is judged by what it changes. Other
 * places by hand: {@code -Dmfml.test.seed=…}, or {@code random} for one that is printed.
 */
public final class Seed {
    private static final String GIVEN = System.getProperty("mfml.test.seed", "20261122");

    private Seed() {}

    /** The seed of the test that is called so, printed so that a failure can be repeated. */
    public static long of(String test) {
        long seed = GIVEN.equals("random") ? System.nanoTime() : Long.parseLong(GIVEN);
        System.out.println(test + ": -Dmfml.test.seed=" + seed);
        return seed;
    }
}
