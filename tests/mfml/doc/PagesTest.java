package mfml.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pages: the committed ones are those that are written now, HTML is well-formed, and every link leads somewhere. */
class PagesTest {
    private static final Path COMMITTED = Path.of("grammar/reference");
    private static final Documentation DOCUMENTATION = new Documentation();

    @Test
    void theCommittedPagesAreUpToDate() throws IOException {
        Map<String, String> written = new TreeMap<>(DOCUMENTATION.markdown());
        if (Boolean.getBoolean("mfml.rewrite")) rewrite(written);
        Map<String, String> committed = new TreeMap<>();
        try (Stream<Path> files = Files.list(COMMITTED)) {
            for (Path file : files.toList()) committed.put(file.getFileName().toString(), Files.readString(file));
        }
        String how = "write them anew: mvn -q test -Dtest=PagesTest -Dmfml.rewrite=true";
        assertEquals(written.keySet(), committed.keySet(), how);
        for (String file : written.keySet()) assertEquals(written.get(file), committed.get(file), how);
    }

    private static void rewrite(Map<String, String> pages) throws IOException {
        Files.createDirectories(COMMITTED);
        try (Stream<Path> files = Files.list(COMMITTED)) {
            for (Path file : files.toList())
                if (!pages.containsKey(file.getFileName().toString())) Files.delete(file);
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(COMMITTED.resolve(page.getKey()), page.getValue());
        }
    }

    @Test
    void htmlIsWellFormedWithoutScriptsAndItsLinksLead() throws Exception {
        Map<String, Document> pages = new HashMap<>();
        Map<String, Set<String>> anchors = new HashMap<>();
        for (Map.Entry<String, String> file : DOCUMENTATION.html().entrySet()) {
            assertFalse(file.getValue().contains("<script"), file.getKey());
            assertTrue(file.getValue().length() < 200_000, file.getKey() + " is too large");
            Document page = parsed(file.getValue().replaceFirst("<!DOCTYPE html>\n", ""));
            pages.put(file.getKey(), page);
            Set<String> ids = new HashSet<>();
            for (Element element : elements(page, "*")) {
                String id = element.getAttribute("id");
                if (!id.isEmpty()) assertTrue(ids.add(id), file.getKey() + " has two #" + id);
            }
            anchors.put(file.getKey(), ids);
            assertEquals(1, elements(page, "h1").size());
            assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        }
        pages.forEach((name, page) -> elements(page, "a").forEach(link -> {
            String[] target = (link.getAttribute("href") + "#").split("#", -1);
            String file = target[0].isEmpty() ? name : target[0];
            assertTrue(pages.containsKey(file), name + " links to " + file);
            assertTrue(target[1].isEmpty() || anchors.get(file).contains(target[1]), name + " links to #" + target[1]);
        }));
    }

    @Test
    void signsAreEscaped() {
        var text = List.<Block.Inline>of(
                new Block.Inline.Plain("a < b & *c* _d_ [x](y) e_f"), new Block.Inline.Code("|x|<&"));
        Page page =
                new Page("p", "A & B", List.of(new Block.Paragraph(text), new Block.Example(List.of("1 < 2  # true"))));
        String html = new HtmlForm().write(page);
        assertTrue(html.contains("<p>a &lt; b &amp; *c* _d_ [x](y) e_f<code>|x|&lt;&amp;</code></p>"), html);
        assertTrue(html.contains("<code>1 &lt; 2  # true</code>"), html);
        assertTrue(html.contains("<title>A &amp; B"), html);
        String markdown = new MarkdownForm().write(page);
        assertTrue(markdown.contains("a \\< b \\& \\*c\\* \\_d\\_ \\[x\\](y) e_f`|x|<&`"), markdown);
        assertTrue(markdown.contains("```mfml\n1 < 2  # true\n```"), markdown);
    }

    /** The index by word is the search of pages without scripts: it leads from other libraries' words to the entry. */
    @Test
    void theIndexByWordLeadsFromAnyWord() {
        String words = DOCUMENTATION.markdown().get("words.md");
        assertTrue(words.contains("- average: [`mean`](reductions.md#mean)"), words);
        assertTrue(words.contains("- transpose: "), words);
        assertTrue(words.contains("- elif: [`if`](conditions-and-loops.md#if)\n"), words);
        assertTrue(DOCUMENTATION.html().get("words.html").contains("<li>average: <a href=\"reductions.html#mean\">"));
    }

    @Test
    void everyEntryStandsOnOnePage() {
        Map<String, String> pages = DOCUMENTATION.markdown();
        Reference reference = new Reference();
        List<String> lacking = new ArrayList<>();
        for (var entry : reference.entries()) {
            String anchor = "<a id=\"" + entry.id() + "\"></a>\n\n## `" + entry.form() + "`\n";
            long count = pages.values().stream()
                    .filter(page -> page.contains(anchor))
                    .count();
            if (count != 1) lacking.add(entry.id() + " " + count);
        }
        assertEquals(List.of(), lacking);
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < nodes.getLength(); k++) elements.add((Element) nodes.item(k));
        return elements;
    }
}
