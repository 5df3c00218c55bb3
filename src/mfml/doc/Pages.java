package mfml.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mfml.doc.Block.Inline;
import mfml.reference.Entry;

/** Composes the pages: one for every topic, an index of the topics, one of all names, one of all words. */
final class Pages {
    static final String INDEX = "index";
    static final String NAMES = "names";
    static final String WORDS = "words";

    private final Reference reference;
    private final Map<String, String> pageOf = new TreeMap<>(); // topic → page

    Pages(Reference reference) {
        this.reference = reference;
        for (String topic : reference.topics()) {
            pageOf.put(topic, topic.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        }
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>(List.of(index(), names(), words()));
        for (String topic : reference.topics()) pages.add(topic(topic));
        return pages;
    }

    private Page index() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(
                plain(
                        "Every function, word and sign of MFML, with examples and what they really show. In a worksheet "),
                new Inline.Code("help(norm)"),
                plain(" and "),
                new Inline.Code("help(\"for\")"),
                plain(" say the same, on the command line "),
                new Inline.Code("./mfml doc norm"),
                plain("."))));
        blocks.add(new Block.Paragraph(List.of(
                plain("Look up "),
                new Inline.Link("a name", false, NAMES, ""),
                plain(" or "),
                new Inline.Link("any word", false, WORDS, ""),
                plain(", also one of another language (average, hstack, elif)."))));
        for (String topic : reference.topics()) {
            blocks.add(new Block.Heading(2, "", List.of(new Inline.Link(topic, false, pageOf.get(topic), ""))));
            blocks.add(new Block.Paragraph(links(reference.entries(topic), "")));
        }
        return new Page(INDEX, "The reference", blocks);
    }

    private Page topic(String topic) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(links(reference.entries(topic), topic)));
        for (Entry entry : reference.entries(topic)) {
            blocks.add(new Block.Heading(2, entry.id(), List.of(new Inline.Code(entry.form()))));
            blocks.add(new Block.Paragraph(List.of(plain(entry.doc()))));
            blocks.add(new Block.Example(ExampleRun.of(entry.examples())));
            List<Entry> related = entry.see().stream()
                    .flatMap(name -> reference.named(name).stream())
                    .toList();
            if (!related.isEmpty()) {
                List<Inline> see = new ArrayList<>(List.of(plain("See also ")));
                see.addAll(links(related, topic));
                see.add(plain("."));
                blocks.add(new Block.Paragraph(see));
            }
            if (!entry.aliases().isEmpty()) {
                List<Inline> others = new ArrayList<>(List.of(plain("Elsewhere ")));
                for (String alias : entry.aliases()) {
                    if (others.size() > 1) others.add(plain(", "));
                    others.add(new Inline.Code(alias));
                }
                others.add(plain("."));
                blocks.add(new Block.Paragraph(others));
            }
        }
        return new Page(pageOf.get(topic), topic, blocks);
    }

    private Page names() {
        Map<String, Entry> names = new TreeMap<>(Words.ORDER);
        for (Entry entry : reference.entries()) {
            for (String name : entry.names()) if (!name.matches("[a-z]+-[a-z-]+")) names.putIfAbsent(name, entry);
        }
        List<List<Inline>> items = new ArrayList<>();
        names.forEach((name, entry) -> items.add(List.of(link(name, entry, ""), plain(" · " + entry.summary()))));
        return new Page(NAMES, "All names", List.of(new Block.Listing(items)));
    }

    private Page words() {
        List<Block> blocks = new ArrayList<>();
        List<Inline> letters = new ArrayList<>();
        blocks.add(new Block.Paragraph(letters));
        List<List<Inline>> items = new ArrayList<>();
        String initial = "";
        for (Map.Entry<String, List<Entry>> word : Words.index(reference).entrySet()) {
            String first = word.getKey().substring(0, 1).toUpperCase(Locale.ROOT);
            if (!first.equals(initial)) {
                if (!items.isEmpty()) blocks.add(new Block.Listing(List.copyOf(items)));
                items.clear();
                initial = first;
                String id = "letter-" + first.toLowerCase(Locale.ROOT);
                if (!letters.isEmpty()) letters.add(plain(" "));
                letters.add(new Inline.Link(first, false, "", id));
                blocks.add(new Block.Heading(2, id, List.of(plain(first))));
            }
            List<Inline> item = new ArrayList<>(List.of(plain(word.getKey() + ": ")));
            item.addAll(links(word.getValue(), ""));
            items.add(item);
        }
        blocks.add(new Block.Listing(items));
        return new Page(WORDS, "All words", blocks);
    }

    /** Links to entries, from the page of a topic or, where that is "", from another one. */
    private List<Inline> links(List<Entry> entries, String from) {
        List<Inline> links = new ArrayList<>();
        for (Entry entry : entries) {
            if (!links.isEmpty()) links.add(plain(", "));
            links.add(link(entry.label(), entry, from));
        }
        return links;
    }

    private Inline link(String text, Entry entry, String from) {
        String page = entry.topic().equals(from) ? "" : pageOf.get(entry.topic());
        return new Inline.Link(text, true, page, entry.id());
    }

    private static Inline plain(String text) {
        return new Inline.Plain(text);
    }
}
