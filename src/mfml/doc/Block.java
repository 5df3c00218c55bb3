package mfml.doc;

import java.util.List;

/** A piece of a page, whatever form the page is written in. */
sealed interface Block {
    /** @param id the anchor, or "" */
    record Heading(int level, String id, List<Inline> text) implements Block {}

    record Paragraph(List<Inline> text) implements Block {}

    /** Lines of MFML with what they show. */
    record Example(List<String> lines) implements Block {}

    record Listing(List<List<Inline>> items) implements Block {}

    /** A piece of a line. */
    sealed interface Inline {
        record Plain(String text) implements Inline {}

        record Code(String text) implements Inline {}

        /**
         * @param code whether the text is set as code
         * @param page the page's name without its ending; "" for the same page
         * @param id the anchor there; "" for its beginning
         */
        record Link(String text, boolean code, String page, String id) implements Inline {}
    }
}
