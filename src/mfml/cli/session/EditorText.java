package mfml.cli.session;

import java.util.List;
import mfml.Completion;
import mfml.Session;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** What the editor asks of a text: whether it is whole, and which word stands before the cursor. */
final class EditorText implements Parser {
    private final Session session;

    EditorText(Session session) {
        this.session = session;
    }

    @Override
    public ParsedLine parse(String text, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && Whole.needsMore(text, session)) {
            throw new EOFError(-1, -1, "incomplete");
        }
        boolean completes = context == ParseContext.COMPLETE;
        return new Line(text, cursor, completes ? session.complete(text, cursor) : new Completion(cursor, List.of()));
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    /** The text with what could stand at its cursor; the word before the cursor is replaced as a whole. */
    record Line(String line, int cursor, Completion completion) implements CompletingParsedLine {
        void offer(List<Candidate> offered) {
            int place = 0;
            for (Completion.Candidate found : completion.candidates()) {
                String group = null;
                String description = found.description().isEmpty() ? null : found.description();
                offered.add(new Candidate(found.text(), found.text(), group, description, null, null, false, place++));
            }
        }

        @Override
        public String word() {
            return line.substring(completion.from(), cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - completion.from();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return wordCursor();
        }
    }
}
