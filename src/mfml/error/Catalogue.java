package mfml.error;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of all errors, in {@code errors.properties} beside this class: under each code one sentence, under {@code
 * code.detail} what was met and needed, under {@code code.hint} (or {@code code.hint.name}) the nearest fix. Holes are
 * {@code {name}}. Read when the first error is shown, never at start.
 */
public final class Catalogue {
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)\\}");

    private Catalogue() {}

    private static final class Texts {
        static final Properties ALL = read();

        private static Properties read() {
            Properties texts = new Properties();
            try (var in = Catalogue.class.getResourceAsStream("errors.properties")) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return texts;
        }
    }

    public static String message(String code, Map<String, Object> holes) {
        String text = Texts.ALL.getProperty(code);
        if (text == null) throw new IllegalStateException("no text in the catalogue for " + code);
        return fill(text, holes);
    }

    public static String detail(String code, Map<String, Object> holes) {
        return fill(Texts.ALL.getProperty(code + ".detail", ""), holes);
    }

    public static String hint(String code, String name, Map<String, Object> holes) {
        String key = name == null ? code + ".hint" : code + ".hint." + name;
        return fill(Texts.ALL.getProperty(key, ""), holes);
    }

    /** Every code: the keys that are no detail and no hint. */
    public static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (String key : Texts.ALL.stringPropertyNames()) {
            if (!key.endsWith(".detail") && !key.contains(".hint")) codes.add(key);
        }
        return codes;
    }

    private static String fill(String text, Map<String, Object> holes) {
        Matcher hole = HOLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (hole.find()) {
            Object value = holes.get(hole.group(1));
            hole.appendReplacement(filled, Matcher.quoteReplacement(value == null ? hole.group() : value.toString()));
        }
        return hole.appendTail(filled).toString();
    }
}
