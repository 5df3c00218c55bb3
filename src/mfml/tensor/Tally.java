package mfml.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mfml.value.Equality;
import mfml.value.Run;
import mfml.value.Value;

/** Which entries there are, in the order of first appearance, and how often each: as {@code ==} compares them. */
public final class Tally {
    private int[] counts = new int[8];
    private int[] firsts = new int[8]; // the place of each one's first appearance
    private int size;

    private Tally() {}

    public static Tally of(List<Value> items, Run run) {
        Tally tally = new Tally();
        run.budget().allocate(64L * items.size());
        Map<Entry, Integer> known = new HashMap<>();
        for (int place = 0; place < items.size(); place++) {
            run.budget().charge(2);
            Entry entry = new Entry(items.get(place));
            Integer number = known.get(entry);
            if (number == null) known.put(entry, tally.add(place));
            else tally.counts[number]++;
        }
        return tally;
    }

    /** Of all entries, row by row; real ones in a table of open addresses, without objects. */
    public static Tally of(Tensor tensor, Run run) {
        if (!tensor.type.isReal()) return of(List.of(tensor.toValues()), run);
        run.budget().allocate(16 + 8L * tensor.size());
        double[] entries = tensor.toDoubles();
        Tally tally = new Tally();
        int[] table = new int[16]; // number + 1 of the entry there
        for (int place = 0; place < entries.length; place++) {
            run.budget().tick();
            if (2 * tally.size > table.length) table = tally.larger(table, entries, run);
            int at = tally.find(table, entries, entries[place]);
            if (table[at] == 0) table[at] = tally.add(place) + 1;
            else tally.counts[table[at] - 1]++;
        }
        return tally;
    }

    /** Where the number is, or would be, in the table; NaN, which equals nothing, is nowhere. */
    private int find(int[] table, double[] entries, double number) {
        long key = number == number ? Double.doubleToLongBits(number + 0.0) : size; // -0 and 0 are equal
        int at = mixed(key) & table.length - 1;
        while (table[at] != 0 && entries[firsts[table[at] - 1]] != number) at = at + 1 & table.length - 1;
        return at;
    }

    private static int mixed(long key) {
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32);
    }

    private int[] larger(int[] table, double[] entries, Run run) {
        run.budget().charge(table.length);
        run.budget().allocate(16 + 16L * table.length);
        int[] larger = new int[4 * table.length];
        for (int number = 0; number < size; number++) {
            double entry = entries[firsts[number]];
            if (entry == entry) larger[find(larger, entries, entry)] = number + 1;
        }
        return larger;
    }

    private int add(int place) {
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, 2 * size);
            firsts = Arrays.copyOf(firsts, 2 * size);
        }
        firsts[size] = place;
        counts[size] = 1;
        return size++;
    }

    public int[] counts() {
        return Arrays.copyOf(counts, size);
    }

    /** The entries once each. */
    public Tensor entries(Tensor tensor, Run run) {
        return (Tensor) Indexing.get(tensor.reshaped(run, tensor.size()), run, new Subscript.Picked(places()));
    }

    /** The items once each. */
    public List<Value> entries(List<Value> items) {
        List<Value> entries = new ArrayList<>(size);
        for (int number = 0; number < size; number++) entries.add(items.get(firsts[number]));
        return entries;
    }

    private long[] places() {
        long[] places = new long[size];
        for (int number = 0; number < size; number++) places[number] = firsts[number] + 1;
        return places;
    }

    private record Entry(Value value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && (value == entry.value || Equality.equal(value, entry.value));
        }

        @Override
        public int hashCode() {
            return Equality.hash(value);
        }
    }
}
