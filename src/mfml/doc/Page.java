package mfml.doc;

import java.util.List;

/**
 * A page of the reference.
 *
 * @param name of its file without the ending; {@code index} for the first
 */
record Page(String name, String title, List<Block> blocks) {}
