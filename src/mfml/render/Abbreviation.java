package mfml.render;

/** Which of many things are shown: all up to twelve, else the first three and the last two. */
final class Abbreviation {
    static final int LONGEST = 12;

    private Abbreviation() {}

    /** The 0-based places that are shown, with -1 for what is left out between. */
    static long[] of(long count) {
        if (count > LONGEST) return new long[] {0, 1, 2, -1, count - 2, count - 1};
        long[] all = new long[(int) count];
        for (int k = 0; k < all.length; k++) all[k] = k;
        return all;
    }
}
