package mfml.render;

import java.util.List;

/** Text of several lines put beside or below other text. */
final class Block {
    private Block() {}

    /** One value a line (or more, indented), behind its label; the labels are padded to one width. */
    static String labelled(List<String> labels, List<String> values) {
        int widest = labels.stream().mapToInt(Block::width).max().orElse(0);
        StringBuilder block = new StringBuilder();
        for (int k = 0; k < labels.size(); k++) {
            if (k > 0) block.append('\n');
            if (values.get(k).equals(labels.get(k))) {
                block.append(labels.get(k)); // a mark of omission
                continue;
            }
            block.append(padded(labels.get(k), widest)).append("  ");
            block.append(values.get(k).replace("\n", "\n" + " ".repeat(widest + 2)));
        }
        return block.toString();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Columns that one line takes: combining marks take none. */
    static int width(String line) {
        int width = 0;
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            if (Character.getType(c) != Character.NON_SPACING_MARK) width++;
            at += Character.charCount(c);
        }
        return width;
    }
}
