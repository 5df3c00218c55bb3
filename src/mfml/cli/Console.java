package mfml.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error in UTF-8 whatever the locale, each text written at once. */
final class Console {
    private final OutputStream out;
    private final OutputStream err;

    Console(OutputStream out, OutputStream err) {
        this.out = out;
        this.err = err;
    }

    static Console standard() {
        return new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    /** A text and a line end to standard output. */
    void say(String text) {
        write(out, text + "\n");
    }

    /** A text, which brings its line end, to standard error. */
    void complain(String text) {
        write(err, text);
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException brokenPipe) {
            Runtime.getRuntime().halt(ExitStatus.NOBODY_LISTENS); // as "mfml … | head" expects: at once and quietly
        }
    }
}
