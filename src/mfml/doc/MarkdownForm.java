package mfml.doc;

import java.util.List;
import mfml.doc.Block.Inline;

/** Pages in GitHub's Markdown; every entry has an anchor under its own name. */
final class MarkdownForm implements Form {
    @Override
    public String file(String page) {
        return page.equals(Pages.INDEX) ? "README.md" : page + ".md";
    }

    @Override
    public String write(Page page) {
        StringBuilder text = new StringBuilder("# ").append(page.title()).append("\n");
        if (!page.name().equals(Pages.INDEX)) {
            text.append("\n[The reference](README.md) · [All names](names.md) · [All words](words.md)\n");
        }
        for (Block block : page.blocks()) {
            text.append('\n');
            switch (block) {
                case Block.Heading heading -> {
                    if (!heading.id().isEmpty())
                        text.append("<a id=\"").append(heading.id()).append("\"></a>\n\n");
                    text.append("#".repeat(heading.level()))
                            .append(' ')
                            .append(line(heading.text()))
                            .append('\n');
                }
                case Block.Paragraph paragraph ->
                    text.append(line(paragraph.text())).append('\n');
                case Block.Example example ->
                    text.append("```mfml\n")
                            .append(String.join("\n", example.lines()))
                            .append("\n```\n");
                case Block.Listing listing ->
                    listing.items()
                            .forEach(
                                    item -> text.append("- ").append(line(item)).append('\n'));
            }
        }
        return text.toString();
    }

    private String line(List<Inline> pieces) {
        StringBuilder line = new StringBuilder();
        for (Inline piece : pieces) {
            switch (piece) {
                case Inline.Plain plain -> line.append(escaped(plain.text()));
                case Inline.Code code -> line.append(code(code.text()));
                case Inline.Link link -> {
                    String page = link.page().isEmpty() ? "" : file(link.page());
                    String id = link.id().isEmpty() ? "" : "#" + link.id();
                    line.append('[').append(link.code() ? code(link.text()) : escaped(link.text()));
                    line.append("](").append(page).append(id).append(')');
                }
            }
        }
        return line.toString();
    }

    private static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    /** Signs that Markdown would take for its own. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\`*\\[\\]<&#|~]", "\\\\$0")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_");
    }
}
