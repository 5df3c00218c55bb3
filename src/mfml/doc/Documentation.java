package mfml.doc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mfml.reference.Entry;
import mfml.reference.EntryText;
import mfml.resolve.LaterNames;
import mfml.resolve.Suggestion;

/** The reference for a reader: one entry, a search, the list of topics, the pages. */
public final class Documentation {
    private static final int WIDTH = 96;
    private static final int MOST_HITS = 12;

    private final Reference reference = new Reference();

    /** The page of a name as it is written here or elsewhere, its examples just run; empty for an unknown one. */
    public Optional<String> entry(String name) {
        return reference.find(name).map(entry -> {
            String called = entry.names().contains(name) ? "" : name + " is called " + entry.label() + " here.\n\n";
            Entry shown = entry.showing(ExampleRun.of(entry.examples()));
            return called + EntryText.of(shown) + "\nTopic: " + entry.topic() + ".";
        });
    }

    /** The best entries for some words, one a line; empty where there are none. */
    public Optional<String> search(List<String> words) {
        List<Entry> hits = new Search(reference).find(words);
        if (hits.isEmpty()) return Optional.empty();
        List<Entry> best = hits.subList(0, Math.min(hits.size(), MOST_HITS));
        int widest = best.stream().mapToInt(hit -> hit.label().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Entry hit : best) lines.add(("%-" + (widest + 2) + "s%s").formatted(hit.label(), hit.summary()));
        if (hits.size() > best.size())
            lines.add("… and " + (hits.size() - best.size()) + " more; another word narrows it.");
        return Optional.of(String.join("\n", lines));
    }

    /** All topics with what stands under them. */
    public String topics() {
        List<String> lines = new ArrayList<>();
        for (String topic : reference.topics()) {
            if (!lines.isEmpty()) lines.add("");
            lines.add(topic);
            List<String> labels =
                    reference.entries(topic).stream().map(Entry::label).toList();
            for (String line : EntryText.wrapped(String.join(" ", labels), WIDTH)) lines.add("  " + line);
        }
        return String.join("\n", lines);
    }

    /** The name that a misspelt one is nearest to. */
    public Optional<String> nearest(String name) {
        return Suggestion.nearest(name, reference.names());
    }

    /** Whether a name is promised for a later version, also as the beginning of the word: gradient for grad. */
    public boolean comesLater(String name) {
        return LaterNames.ALL.contains(name)
                || LaterNames.ALL.stream().anyMatch(later -> later.length() >= 4 && name.startsWith(later));
    }

    /** The files of the reference in Markdown, by name. */
    public Map<String, String> markdown() {
        return written(new MarkdownForm());
    }

    /** The files of the reference in HTML, by name. */
    public Map<String, String> html() {
        return written(new HtmlForm());
    }

    private Map<String, String> written(Form form) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Page page : new Pages(reference).all()) files.put(form.file(page.name()), form.write(page));
        return files;
    }
}
