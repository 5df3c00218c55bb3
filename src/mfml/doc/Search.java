package mfml.doc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import mfml.reference.Entry;

/** Finds entries by words: in names first, then in other libraries' names, in the first sentence, in the rest. */
public final class Search {
    private static final int EXACT_NAME = 100;
    private static final int EXACT_ALIAS = 80;
    private static final int PART_OF_NAME = 40;
    private static final int PART_OF_ALIAS = 30;
    private static final int IN_SUMMARY = 20;
    private static final int IN_DOC = 10;
    private static final int IN_TOPIC = 5;

    /** Two words are near when they share so many first letters: matrix and matrices, sort and sorted. */
    private static final int SHARED_LETTERS = 4;

    private final Reference reference;

    public Search(Reference reference) {
        this.reference = reference;
    }

    private record Hit(Entry entry, int score) {}

    /** The entries in which all words occur, the best first; where there is none, those in which any of them does. */
    public List<Entry> find(List<String> words) {
        List<Hit> all = new ArrayList<>();
        List<Hit> any = new ArrayList<>();
        for (Entry entry : reference.entries()) {
            int sum = 0;
            boolean every = true;
            for (String word : words) {
                int score = score(entry, word.toLowerCase(Locale.ROOT));
                sum += score;
                every &= score > 0;
            }
            if (every) all.add(new Hit(entry, sum));
            else if (sum > 0) any.add(new Hit(entry, sum));
        }
        List<Hit> hits = all.isEmpty() ? any : all;
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::score).reversed()) // equal ones stay in the order of the reference
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
        if (isAmong(words(entry.summary()), last)) return IN_SUMMARY;
        if (isAmong(words(entry.doc()), last)) return IN_DOC;
        return isAmong(words(entry.topic()), last) ? IN_TOPIC : 0;
    }

    private static boolean holds(List<String> names, String word) {
        return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(word));
    }

    private static boolean isPartOf(List<String> names, String word) {
        return word.length() >= 3
                && names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word));
    }

    private static boolean isAmong(Set<String> words, String word) {
        return words.contains(word) || words.stream().anyMatch(other -> isNear(other, word));
    }

    private static boolean isNear(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int shared = 0;
        while (shared < shorter && a.charAt(shared) == b.charAt(shared)) shared++;
        return shared >= Math.max(SHARED_LETTERS, shorter - 2) && Math.max(a.length(), b.length()) - shared <= 3;
    }

    /** The words of a text in small letters, in the order of the alphabet. */
    static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+")) {
            if (!word.isEmpty()) words.add(word);
        }
        return words;
    }
}
