package mfml.random;

import java.util.Arrays;

/**
 * Draws from 0, 1, …, size - 1 without putting back: a Fisher–Yates shuffle that goes only as far as draws are made.
 * Which numbers come does not depend on how the urn is kept: where few of many are drawn, only the places that differ
 * from an untouched urn, so that ten of 10¹² cost ten.
 */
public final class Urn {
    /** Above this many numbers a draw, the places that differ take less room than all. */
    private static final int SPARSE = 16;

    private static final int MOST_SPARSE = 1 << 28;

    private final long size;
    private long drawn;
    private final int[] all; // or null, and then
    private final long[] places; // holds place + 1 in an open table, 0 where it is empty
    private final long[] numbers; // what lies there

    /** For at most so many draws from so many numbers. */
    public Urn(long size, int draws) {
        this.size = size;
        if (isSparse(size, draws)) {
            int room = Integer.highestOneBit(Math.max(4, draws)) * 4; // at most half full
            all = null;
            places = new long[room];
            numbers = new long[room];
        } else {
            all = new int[(int) size];
            Arrays.setAll(all, place -> place);
            places = null;
            numbers = null;
        }
    }

    private static boolean isSparse(long size, long draws) {
        return size > Integer.MAX_VALUE - 8 || size > SPARSE * draws;
    }

    /** The bytes that such an urn takes, to be charged before it is made. */
    public static long bytes(long size, long draws) {
        if (!isSparse(size, draws)) return 64 + 4 * size;
        return draws > MOST_SPARSE ? Long.MAX_VALUE : 64 + 64 * Math.max(4, draws);
    }

    /** The next number. */
    public long draw(RandomStream stream) {
        long place = drawn + stream.below(size - drawn);
        long front = drawn++;
        if (all != null) {
            int number = all[(int) place];
            all[(int) place] = all[(int) front];
            return number;
        }
        long number = at(place);
        put(place, at(front));
        return number;
    }

    private long at(long place) {
        int slot = slot(place);
        return places[slot] == 0 ? place : numbers[slot];
    }

    private void put(long place, long number) {
        int slot = slot(place);
        places[slot] = place + 1;
        numbers[slot] = number;
    }

    /** Where the place is kept, or would be. */
    private int slot(long place) {
        int slot = (int) (place * 0x9E3779B97F4A7C15L >>> 32) & places.length - 1;
        while (places[slot] != 0 && places[slot] != place + 1) slot = slot + 1 & places.length - 1;
        return slot;
    }
}
