package mfml.doc;

/** What a page is written in. */
interface Form {
    /** The name of the page's file. */
    String file(String page);

    String write(Page page);
}
