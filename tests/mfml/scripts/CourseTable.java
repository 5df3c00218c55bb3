package mfml.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes scripts/COURSE.md: a line for every row of the sections done so far, read off the head of the row's worksheet. A
 * worksheet begins with {@code # LA-05 Title} and, in its second line, {@code # met}, {@code # exposition only} or
 * {@code # open: why}. A row without a worksheet is an error.
 */
final class CourseTable {
    private record Section(String id, String title, String folder, int rows) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("LA", "Linear Algebra Data Structures", "01-data-structures", 22),
            new Section("TENS", "Tensor Operations", "02-tensor-operations", 16),
            new Section("LIM", "Limits", "06-limits", 17),
            new Section("DIFF", "Derivatives and Differentiation", "07-derivatives", 18),
            new Section("PART", "Partial-Derivative Calculus", "09-partial-derivatives", 15),
            new Section("INT", "Integral Calculus", "11-integral-calculus", 9));

    private static final Pattern HEAD = Pattern.compile("# (\\S+) (.+)\n# (met|exposition only|open: .+)\n[\\s\\S]*");

    private CourseTable() {}

    static String text(Path scripts) throws IOException {
        StringBuilder page = new StringBuilder("# The course, row by row\n\n");
        page.append("Written by the tests from the first two lines of every worksheet.\n");
        for (Section section : SECTIONS) {
            page.append("\n## ").append(section.title).append("\n\n");
            page.append("| row | lecture | worksheet | state |\n| --- | --- | --- | --- |\n");
            for (int row = 1; row <= section.rows; row++) {
                String id = "%s-%02d".formatted(section.id, row);
                Path worksheet = scripts.resolve(section.folder).resolve(id + ".mfml");
                Matcher head = HEAD.matcher(Files.readString(worksheet));
                if (!head.matches() || !head.group(1).equals(id)) {
                    throw new IllegalStateException(worksheet + " does not begin with its row, title and state");
                }
                page.append("| ").append(id).append(" | ").append(head.group(2)).append(" | [");
                page.append(id)
                        .append(".mfml](")
                        .append(section.folder)
                        .append('/')
                        .append(id)
                        .append(".mfml) | ");
                page.append(head.group(3)).append(" |\n");
            }
        }
        return page.toString();
    }
}
