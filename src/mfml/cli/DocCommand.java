package mfml.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mfml.doc.Documentation;
import mfml.error.Fault;

/** {@code mfml doc}: the topics, an entry, a search, the pages. */
final class DocCommand {
    private final Console console;
    private final Documentation documentation = new Documentation();

    DocCommand(Console console) {
        this.console = console;
    }

    /** Does what the words behind {@code doc} ask for; a Fault {@code doc.…} says what is wrong with them. */
    void run(List<String> words) {
        if (words.isEmpty()) {
            console.say(documentation.topics()
                    + "\n\nmfml doc NAME says what stands behind a name, mfml doc WORD … searches for words.");
            return;
        }
        switch (words.getFirst()) {
            case "--search" -> search(words.subList(1, words.size()));
            case "--markdown" -> write(documentation.markdown(), words);
            case "--html" -> write(documentation.html(), words);
            default -> look(words);
        }
    }

    private void look(List<String> words) {
        String word = words.getFirst();
        if (word.length() > 2 && word.startsWith("--"))
            throw Fault.of("cli.option").with("option", word);
        if (words.size() > 1) search(words);
        else documentation.entry(word).ifPresentOrElse(console::say, () -> search(words));
    }

    private void search(List<String> words) {
        if (words.isEmpty()) throw Fault.of("doc.no_word");
        console.say(documentation.search(words).orElseThrow(() -> unknown(words)));
    }

    private Fault unknown(List<String> words) {
        Fault fault = Fault.of("doc.unknown").with("words", String.join(" ", words));
        if (words.stream().anyMatch(documentation::comesLater)) return fault.hint("later");
        for (String word : words) {
            var near = documentation.nearest(word);
            if (near.isPresent()) return fault.with("near", near.get()).hint("near");
        }
        return fault;
    }

    private void write(Map<String, String> files, List<String> words) {
        if (words.size() != 2) throw Fault.of("doc.folder").with("option", words.getFirst());
        String folder = words.get(1);
        try {
            Path directory = Files.createDirectories(Path.of(folder));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException | InvalidPathException failed) {
            throw Fault.of("doc.unwritable").with("folder", folder);
        }
        console.say(files.size() + " pages are in " + folder + ".");
    }
}
