package mfml.symbolic.sameness;

import java.util.Random;

/**
 * A formula, another form of it, and a slightly wrong form, as a worksheet writes them.
 *
 * @param domains declarations as {@link Formulas} reads them
 */
record Pair(String left, String same, String slip, String domains) {
    /** Makes the pairs of one class of formulas, the same ones from the same random numbers. */
    interface Source {
        Pair next(Random random);
    }
}
