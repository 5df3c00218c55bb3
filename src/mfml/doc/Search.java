package mfml.doc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mfml.reference.Entry;

/** Finds entries by words: in names first, then in other libraries' names, in the first sentence, in the rest. */
public final class Search {
    private static final int EXACT_NAME = 100;
    private static final int EXACT_ALIAS = 80;
    private static final int PART_OF_NAME = 40;
    private static final int PART_OF_ALIAS = 30;
    private static final int IN_SUMMARY = 20;
    private static final int EARLY = 5; // so much more, one less for every word before it
    private static final int IN_DOC = 10;
    private static final int IN_TOPIC = 5;

    /** Two words are near when they share so many first letters: matrix and matrices, sort and sorted. */
    private static final int SHARED_LETTERS = 4;

    /** Words that say nothing beside others. */
    private static final Set<String> NOISE = Set.of("a", "an", "the", "of", "to", "with", "is", "how", "do", "and");

    private final Reference reference;

    public Search(Reference reference) {
        this.reference = reference;
    }

    private record Hit(Entry entry, int score) {}

    /**
     * The entries in which all words occur, the best first, and behind them those that have one of the words for a name;
     * where there are none of either, those in which any word occurs.
     */
    public List<Entry> find(List<String> words) {
        List<String> sought = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> words.size() == 1 || !NOISE.contains(word))
                .toList();
        List<Hit> all = new ArrayList<>();
        List<Hit> named = new ArrayList<>();
        List<Hit> any = new ArrayList<>();
        for (Entry entry : reference.entries()) {
            int[] scores = sought.stream().mapToInt(word -> score(entry, word)).toArray();
            int sum = IntStream.of(scores).sum();
            if (sum == 0) continue;
            boolean every = IntStream.of(scores).allMatch(score -> score > 0);
            boolean one = IntStream.of(scores).anyMatch(score -> score >= EXACT_ALIAS - 1);
            (every ? all : one ? named : any).add(new Hit(entry, sum));
        }
        List<Entry> found = new ArrayList<>(sorted(all));
        found.addAll(sorted(named));
        return found.isEmpty() ? sorted(any) : found;
    }

    /** The best first; equal ones stay in the order of the reference. */
    private static List<Entry> sorted(List<Hit> hits) {
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .map(Hit::entry)
                .toList();
    }

    private static int score(Entry entry, String word) {
        int dot = word.lastIndexOf('.');
        String last = dot > 0 && dot < word.length() - 1 ? word.substring(dot + 1) : word;
        if (holds(entry.names(), word)) return EXACT_NAME;
        if (holds(entry.aliases(), word)) return EXACT_ALIAS;
        if (holds(entry.names(), last)) return EXACT_NAME - 1;
        if (holds(entry.aliases(), last)) return EXACT_ALIAS - 1;
        if (isPartOf(entry.names(), last)) return PART_OF_NAME;
        if (isPartOf(entry.aliases(), last)) return PART_OF_ALIAS;
        int place = place(words(entry.summary()), last);
        if (place >= 0) return IN_SUMMARY + Math.max(0, EARLY - place);
        if (place(words(entry.doc()), last) >= 0) return IN_DOC;
        return place(words(entry.topic()), last) >= 0 ? IN_TOPIC : 0;
    }

    private static boolean holds(List<String> names, String word) {
        return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(word));
    }

    private static boolean isPartOf(List<String> names, String word) {
        return word.length() >= 3
                && names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word));
    }

    /** Where the word stands among others, or one that is near it; -1 for nowhere. */
    private static int place(List<String> words, String word) {
        int exact = words.indexOf(word);
        if (exact >= 0) return exact;
        for (int k = 0; k < words.size(); k++) if (isNear(words.get(k), word)) return k + EARLY;
        return -1;
    }

    private static boolean isNear(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int shared = 0;
        while (shared < shorter && a.charAt(shared) == b.charAt(shared)) shared++;
        return shared >= Math.max(SHARED_LETTERS, shorter - 2) && Math.max(a.length(), b.length()) - shared <= 3;
    }

    /** The words of a text in small letters, each once, in their order. */
    static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
