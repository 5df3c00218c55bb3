package mfml.doc;

import java.util.List;
import mfml.doc.Block.Inline;

/** Pages in HTML that is well-formed XML too: no scripts, one style sheet inside, for light and dark and paper. */
final class HtmlForm implements Form {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1b1b1b; --page: #ffffff; --box: #f3f3f0; --link: #0b57a4; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #e6e6e6; --page: #16181b; --box: #22262b; --link: #8ab8ff; }
            }
            body { color: var(--ink); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto;
              max-width: 46rem; padding: 1rem; }
            a { color: var(--link); }
            a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
            h2 { margin-top: 2rem; font-size: 1.15rem; }
            code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.95em; }
            pre { background: var(--box); padding: 0.7rem 1rem; overflow-x: auto; border-radius: 4px; line-height: 1.25; }
            li { margin: 0.15rem 0; }
            .skip { position: absolute; left: -100rem; }
            .skip:focus { left: 1rem; }
            @media print {
              nav, .skip { display: none; }
              a { color: inherit; text-decoration: none; }
              h2 { break-after: avoid; }
              pre { break-inside: avoid; white-space: pre-wrap; border: 1px solid; }
            }
            """;

    @Override
    public String file(String page) {
        return page + ".html";
    }

    @Override
    public String write(Page page) {
        StringBuilder body = new StringBuilder();
        for (Block block : page.blocks()) body.append(block(block)).append('\n');
        return """
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s · MFML</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#main">To the text</a>
                <nav aria-label="Reference"><a href="index.html">The reference</a> · <a href="names.html">All names</a> · \
                <a href="words.html">All words</a></nav>
                <main id="main">
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(escaped(page.title()), STYLE, escaped(page.title()), body);
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> {
                String id = heading.id().isEmpty() ? "" : " id=\"" + escaped(heading.id()) + "\"";
                yield "<h%d%s>%s</h%d>".formatted(heading.level(), id, line(heading.text()), heading.level());
            }
            case Block.Paragraph paragraph -> "<p>" + line(paragraph.text()) + "</p>";
            case Block.Example example ->
                "<pre tabindex=\"0\"><code>" + escaped(String.join("\n", example.lines())) + "</code></pre>";
            case Block.Listing listing -> {
                StringBuilder items = new StringBuilder("<ul>\n");
                listing.items()
                        .forEach(item -> items.append("<li>").append(line(item)).append("</li>\n"));
                yield items.append("</ul>").toString();
            }
        };
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
                    line.append("<a href=\"").append(escaped(page + id)).append("\">");
                    line.append(link.code() ? code(link.text()) : escaped(link.text()))
                            .append("</a>");
                }
            }
        }
        return line.toString();
    }

    private static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
