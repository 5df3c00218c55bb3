package mfml.cli.session;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import mfml.Mfml;
import mfml.Session;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.ExternalTerminal;

/** A terminal with a line editor: history, completion, colours, paste. */
final class EditorScreen implements Screen {
    private static final String TAB = "mfml-tab";
    /** A terminal that does not say how wide it is. */
    private static final int USUAL_WIDTH = 80;

    private final Terminal terminal;
    private final LineReader reader;
    private final Paint paint;
    private boolean statusShown;

    EditorScreen(Terminal terminal, Session session, Optional<Path> history, Paint paint) {
        this.terminal = terminal;
        this.paint = paint;
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("mfml")
                .parser(new EditorText(session))
                .completer((reader, line, found) -> ((EditorText.Line) line).offer(found))
                .highlighter(new EditorColours(paint))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // 5! is a factorial
                .option(LineReader.Option.COMPLETE_MATCHER_TYPO, false)
                .option(LineReader.Option.COMPLETE_MATCHER_CAMELCASE, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P. ")
                .variable(LineReader.BLINK_MATCHING_PAREN, 0) // the highlighter marks the pair, and the cursor stays
                .variable(LineReader.HISTORY_SIZE, 5000)
                .variable(LineReader.HISTORY_FILE_SIZE, 5000);
        history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        this.reader = builder.build();
        reader.getWidgets().put(TAB, this::tab);
        reader.getKeyMaps().get(LineReader.MAIN).bind(new Reference(TAB), KeyMap.ctrl('I'));
    }

    static EditorScreen open(Session session, Optional<Path> history, Paint paint) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .provider("ffm")
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(true)
                .dumb(false)
                .build();
        return new EditorScreen(terminal, session, history, paint);
    }

    /** A screen that nobody sees, on which these keys are typed. */
    static Screen rehearsal(String keys, Session session, Optional<Path> history) {
        try {
            Terminal terminal = new ExternalTerminal(
                    "rehearsal",
                    "xterm-256color",
                    new Keys(keys),
                    OutputStream.nullOutputStream(),
                    StandardCharsets.UTF_8);
            return new EditorScreen(terminal, session, history, new Paint(true));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A shorthand before the cursor becomes its sign; else the word is completed. */
    private boolean tab() {
        var buffer = reader.getBuffer();
        String before = buffer.substring(0, buffer.cursor());
        Optional<String> expanded = Mfml.expandShorthand(before);
        if (expanded.isEmpty()) {
            reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
            return true;
        }
        String after = expanded.get();
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) same++;
        buffer.backspace(before.codePointCount(same, before.length()));
        buffer.write(after.substring(same));
        return true;
    }

    @Override
    public Entry read(String prompt) {
        try {
            return new Entry.Text(reader.readLine(paint.prompt(prompt)));
        } catch (UserInterruptException interrupted) {
            return new Entry.Interrupted(interrupted.getPartialLine().isBlank());
        } catch (EndOfFileException end) {
            return new Entry.End();
        }
    }

    @Override
    public synchronized void print(String text) {
        eraseStatus();
        terminal.writer().println(text);
        terminal.writer().flush();
    }

    @Override
    public synchronized void status(String line) {
        eraseStatus();
        if (line.isEmpty()) return;
        terminal.writer().print(paint.quiet(line));
        terminal.writer().flush();
        statusShown = true;
    }

    private void eraseStatus() {
        if (!statusShown) return;
        terminal.writer().print("\r\u001b[K");
        terminal.writer().flush();
        statusShown = false;
    }

    @Override
    public int width() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : USUAL_WIDTH;
    }

    @Override
    public Paint paint() {
        return paint;
    }

    @Override
    public void onInterrupt(Runnable action) {
        terminal.handle(Terminal.Signal.INT, signal -> action.run());
    }

    @Override
    public void close() {
        try {
            reader.getHistory().save();
            terminal.close();
        } catch (IOException gone) {
            // the terminal was closed from outside, or the disk is full: there is nobody left to tell
        }
    }
}
