package mfml.random;

/**
 * Normal draws by covering the density with 256 layers of one area: most draws cost one word and one product. The tables
 * and what lies outside the layers come from StrictMath, which is the same on every machine.
 *
 * <p>G. Marsaglia, W. W. Tsang: The ziggurat method for generating random variables. J. Stat. Softw. 5(8), 2000; that
 * layer, sign and place use separate bits follows J. A. Doornik: An improved ziggurat method to generate normal random
 * samples (2005); the tail is Marsaglia's of 1964.
 */
final class Ziggurat {
    private static final int LAYERS = 256;

    /** Where the tail begins, and the area of each layer: the solution for 256 layers, to the nearest doubles. */
    private static final double TAIL = 0x1.d3bb48209ad33p+1;

    private static final double AREA = 0.004928673233974655;
    private static final long PLACES = 1L << 52;

    /** The right end of each layer (of the lowest as if it had no tail), the width of a place in it, its density there. */
    private static final double[] WIDTH = new double[LAYERS];

    private static final double[] DENSITY = new double[LAYERS + 1];

    /** The places of each layer that lie below the density for certain. */
    private static final long[] INSIDE = new long[LAYERS];

    static {
        double end = AREA / density(TAIL);
        double next = TAIL;
        for (int layer = 0; layer < LAYERS; layer++) {
            WIDTH[layer] = end / PLACES;
            INSIDE[layer] = (long) (next / end * PLACES);
            DENSITY[layer + 1] = next == 0 ? 1 : density(next);
            end = next;
            double above = DENSITY[layer + 1] + AREA / end;
            next = layer < LAYERS - 2 ? Math.sqrt(-2 * StrictMath.log(above)) : 0;
        }
    }

    private Ziggurat() {}

    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    static double draw(RandomStream stream) {
        while (true) {
            long word = stream.word();
            int layer = (int) word & LAYERS - 1;
            long place = word >>> 12;
            double x = place * WIDTH[layer];
            boolean drawn = place < INSIDE[layer];
            if (!drawn && layer == 0) {
                x = beyond(stream);
                drawn = true;
            } else if (!drawn) {
                double height = DENSITY[layer] + stream.share() * (DENSITY[layer + 1] - DENSITY[layer]);
                drawn = height < density(x);
            }
            if (drawn) return (word & LAYERS) == 0 ? x : -x;
        }
    }

    /** A draw from the tail. */
    private static double beyond(RandomStream stream) {
        while (true) {
            double x = stream.exponential() / TAIL;
            if (2 * stream.exponential() > x * x) return TAIL + x;
        }
    }
}
