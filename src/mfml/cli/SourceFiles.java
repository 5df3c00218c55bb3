package mfml.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import mfml.error.Fault;
import mfml.source.Source;

/** Reads worksheets: UTF-8 whatever the locale, with or without a byte order mark. */
final class SourceFiles {
    private SourceFiles() {}

    /** The text of a file, or of standard input for {@code -}. */
    static Source read(String file) {
        try {
            boolean standardInput = file.equals("-");
            byte[] bytes = standardInput ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            return new Source(standardInput ? "standard input" : file, decode(bytes, file));
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw Fault.of("cli.missing").with("file", file);
        } catch (AccessDeniedException denied) {
            throw Fault.of("cli.denied").with("file", file);
        } catch (IOException failed) {
            if (Files.isDirectory(Path.of(file))) throw Fault.of("cli.folder").with("file", file);
            throw Fault.of("cli.unreadable").with("file", file).with("reason", failed.getMessage());
        }
    }

    private static String decode(byte[] bytes, String file) throws CharacterCodingException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int k = 0; k < in.position(); k++) {
                if (bytes[k] == '\n') line++;
            }
            String read = file.equals("-") ? "The standard input" : file;
            throw Fault.of("source.encoding").with("file", read).with("line", line);
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
