package mfml.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a Markdown page.
 *
 * @param language behind the fence, "" where there is none
 * @param where page and line, for messages
 */
record CodeBlock(String language, String where, List<String> lines) {
    static List<CodeBlock> of(Path page) throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        CodeBlock open = null;
        int number = 0;
        for (String line : Files.readAllLines(page)) {
            number++;
            if (line.startsWith("```")) {
                if (open != null) blocks.add(open);
                open = open == null ? new CodeBlock(line.substring(3), page + ":" + number, new ArrayList<>()) : null;
            } else if (open != null) {
                open.lines.add(line);
            }
        }
        return blocks;
    }

    /** An error as it is printed, which the block of MFML before it leads to. */
    boolean isError() {
        return language.isEmpty() && lines.getFirst().startsWith("Error:");
    }
}
