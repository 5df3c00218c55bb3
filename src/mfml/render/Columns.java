package mfml.render;

/** One column of a matrix: its cells padded to one width, numbers with their points below each other. */
final class Columns {
    private Columns() {}

    static String[] aligned(String[] cells) {
        int before = 0;
        int behind = 0;
        for (String cell : cells) {
            int point = point(cell);
            before = Math.max(before, Block.width(cell.substring(0, point)));
            behind = Math.max(behind, Block.width(cell.substring(point)));
        }
        String[] padded = new String[cells.length];
        for (int k = 0; k < cells.length; k++) {
            int point = point(cells[k]);
            int left = before - Block.width(cells[k].substring(0, point));
            padded[k] = Block.padded(" ".repeat(left) + cells[k], before + behind);
        }
        return padded;
    }

    /** Where the decimals or the power of ten of a number begin; of anything else its end. */
    private static int point(String cell) {
        if (cell.isEmpty() || cell.endsWith("i") || !Character.isDigit(cell.charAt(cell.length() - 1)))
            return cell.length();
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (c == '.' || c == 'e') return at;
            if (c == '/' || Character.isLetter(c)) return cell.length();
        }
        return cell.length();
    }
}
