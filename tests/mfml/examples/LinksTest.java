package mfml.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every relative link of every Markdown page of the project leads to a file, and to a heading or anchor in it. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("``.*?``|`[^`]*`");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (String target : links(page)) {
                links++;
                if (!leads(page, target)) dead.add(page + ": " + target);
            }
        }
        assertEquals(List.of(), dead);
        assertTrue(links > 500, "only " + links + " links were found");
    }

    @Test
    void deadLinksAreFound() {
        Path page = Path.of("README.md");
        assertTrue(leads(page, "grammar/REFERENCE.md#names"));
        assertEquals(
                List.of(false, false, false),
                Stream.of("missing.md", "grammar/REFERENCE.md#missing", "#missing")
                        .map(target -> leads(page, target))
                        .toList());
    }

    /** From the README a newcomer reaches every page in a few steps. */
    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        Set<Path> reached = new HashSet<>();
        List<Path> next = new ArrayList<>(List.of(Path.of("README.md")));
        while (!next.isEmpty()) {
            Path page = next.removeLast();
            if (!reached.add(page)) continue;
            for (String target : links(page)) {
                Path file = file(page, target);
                if (file.toString().endsWith(".md") && Files.exists(file)) next.add(file);
            }
        }
        List<Path> lost = new ArrayList<>(pages());
        lost.removeAll(reached);
        assertEquals(List.of(), lost);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        for (String folder : List.of("grammar", "scripts", "src", "stdlib", "tests")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    /** The targets of a page's links to files of the project; what stands in code is none. */
    private static List<String> links(Path page) throws IOException {
        List<String> links = new ArrayList<>();
        boolean fenced = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) fenced = !fenced;
            if (fenced) continue;
            Matcher link = LINK.matcher(CODE.matcher(line).replaceAll(""));
            while (link.find()) if (!link.group(1).contains("://")) links.add(link.group(1));
        }
        return links;
    }

    private static boolean leads(Path page, String target) {
        try {
            Path file = file(page, target);
            int sign = target.indexOf('#');
            return Files.exists(file) && (sign < 0 || anchors(file).contains(target.substring(sign + 1)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Path file(Path page, String target) {
        String name = target.replaceFirst("#.*", "");
        if (name.isEmpty()) return page;
        Path folder = page.getParent() == null ? Path.of("") : page.getParent();
        return folder.resolve(name).normalize();
    }

    /** The anchors of a page: those written, and those that GitHub makes of headings. */
    private static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (String line : Files.readAllLines(page)) {
            Matcher anchor = ANCHOR.matcher(line);
            if (anchor.matches()) anchors.add(anchor.group(1));
            if (line.startsWith("#")) {
                String heading = line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT);
                anchors.add(heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'));
            }
        }
        return anchors;
    }
}
