package mfml.doc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mfml.reference.Entry;

/** The index by word: search for pages that run no script. */
final class Words {
    /** By the alphabet, capitals beside small letters, signs first. */
    static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    word -> Character.isLetter(word.codePointAt(0)) ? 1 : 0)
            .thenComparing(word -> word.toLowerCase(Locale.ROOT))
            .thenComparing(Comparator.naturalOrder());

    private static final Set<String> TOO_COMMON = Set.of(
            ("about above adds after again all alone along among any anywhere appearance around asks also and another are back before begins behind below between beside both but"
                            + " called can comes count counted counts does each else every everywhere first from gives given"
                            + " goes has have into its last like made makes may means more most much nearest neither never"
                            + " next not nothing number numbers once one only other others out over own place reads right"
                            + " same says see several shown shows side so some stand stands stops such than that the their"
                            + " them then there they this those through too two until unless use used value values what"
                            + " when where whether which while whole whose with without word works written")
                    .split(" "));

    private Words() {}

    /** For every word of a name, of another library's name or of a first sentence the entries that it leads to. */
    static Map<String, List<Entry>> index(Reference reference) {
        Map<String, List<Entry>> index = new TreeMap<>(ORDER);
        for (Entry entry : reference.entries()) {
            Set<String> words = new TreeSet<>();
            for (String name : entry.names()) if (isWord(name)) words.add(name);
            for (String alias : entry.aliases()) if (isWord(alias)) words.add(alias);
            for (String word : Search.words(entry.summary())) {
                if (word.length() > 2 && word.matches("[a-z]+") && !TOO_COMMON.contains(word)) words.add(word);
            }
            for (String word : words)
                index.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
        }
        return index;
    }

    private static boolean isWord(String name) {
        return name.matches("\\p{L}[\\p{L}\\p{N}_. -]*");
    }
}
