package mfml.cli.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A screen whose user has decided beforehand what to type; it keeps all that was shown, prompts and entries included. */
final class ScriptedScreen implements Screen {
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final StringBuilder shown = new StringBuilder();

    ScriptedScreen(List<Entry> entries) {
        this.entries.addAll(entries);
    }

    static ScriptedScreen typing(String... texts) {
        ScriptedScreen screen = new ScriptedScreen(List.of());
        for (String text : texts) screen.entries.add(new Entry.Text(text));
        return screen;
    }

    @Override
    public Entry read(String prompt) {
        if (entries.isEmpty()) return new Entry.End();
        Entry entry = entries.poll();
        if (entry instanceof Entry.Text(String text)) {
            String lead = " ".repeat(prompt.length());
            print(prompt + text.replace("\n", "\n" + lead));
        }
        return entry;
    }

    @Override
    public synchronized void print(String text) {
        shown.append(text).append('\n');
    }

    @Override
    public void status(String line) {}

    @Override
    public int width() {
        return 80;
    }

    @Override
    public Paint paint() {
        return new Paint(false);
    }

    @Override
    public void onInterrupt(Runnable action) {}

    @Override
    public void close() {}

    /** Without the greeting. */
    String shown() {
        return shown.substring(shown.indexOf("\n") + 1);
    }
}
