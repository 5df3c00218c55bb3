package mfml.reference;

import java.util.List;

/**
 * What the reference says of one function, word or sign.
 *
 * @param id its anchor on a page: the name of a function, letters and hyphens for a sign
 * @param names all spellings under which it is found; the last one is its label
 * @param form how it is written, with its arguments
 * @param topic the heading under which it stands; "" for a function of the user's
 * @param doc one or more sentences; the first one alone says what it is
 * @param examples lines of MFML, each with what it shows behind {@code #}
 * @param see names of related entries
 * @param aliases what other libraries and languages call it
 */
public record Entry(
        String id,
        List<String> names,
        String form,
        String topic,
        String doc,
        List<String> examples,
        List<String> see,
        List<String> aliases) {

    /** An entry read off a documentation comment. */
    public static Entry of(List<String> names, String form, String topic, DocComment comment) {
        return new Entry(
                names.getFirst(),
                names,
                form,
                topic,
                comment.doc(),
                comment.examples(),
                comment.see(),
                comment.aliases());
    }

    /** The same entry with other lines of examples. */
    public Entry showing(List<String> lines) {
        return new Entry(id, names, form, topic, doc, lines, see, aliases);
    }

    /** The short text for lists: a function's name, a word, a sign. */
    public String label() {
        return names.getLast();
    }

    /** The first sentence. */
    public String summary() {
        for (int end = doc.indexOf(". "); end >= 0; end = doc.indexOf(". ", end + 1)) {
            if (Character.isUpperCase(doc.codePointAt(end + 2))) return doc.substring(0, end + 1);
        }
        return doc;
    }
}
