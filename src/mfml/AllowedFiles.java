package mfml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import mfml.error.Fault;
import mfml.source.Source;

/** The folders whose files scripts may read. A path that leads out of them, by .. or a link, is refused like any other. */
final class AllowedFiles {
    private final List<Path> folders;

    AllowedFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    Source read(String file) {
        try {
            for (Path folder : folders) {
                Path root = folder.toRealPath();
                Path wanted = root.resolve(file);
                if (!Files.exists(wanted)) continue;
                Path path = wanted.toRealPath();
                if (!path.startsWith(root)) throw Fault.of("import.outside").with("file", file);
                return new Source(file, decode(Files.readAllBytes(path), file), Source.Origin.IMPORT);
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw Fault.of("import.unreadable")
                    .with("file", file)
                    .with("reason", String.valueOf(unreadable.getMessage()));
        }
        throw folders.isEmpty()
                ? Fault.of("import.not_allowed").with("file", file)
                : Fault.of("import.missing").with("file", file);
    }

    /** The worksheets whose path begins so, in alphabetical order; folders end in a slash. */
    List<String> worksheets(String begun) {
        int slash = begun.lastIndexOf('/') + 1;
        TreeSet<String> found = new TreeSet<>();
        for (Path folder : folders) {
            try {
                Path root = folder.toRealPath();
                Path inside = root.resolve(begun.substring(0, slash)).toRealPath();
                if (!inside.startsWith(root)) continue;
                try (Stream<Path> entries = Files.list(inside)) {
                    entries.forEach(entry -> {
                        String name = entry.getFileName().toString();
                        boolean isFolder = Files.isDirectory(entry) && !name.startsWith(".");
                        if (!name.startsWith(begun.substring(slash)) || !isFolder && !name.endsWith(".mfml")) return;
                        found.add(begun.substring(0, slash) + name + (isFolder ? "/" : ""));
                    });
                }
            } catch (IOException | InvalidPathException unreadable) {
                continue; // it has nothing to offer
            }
        }
        return List.copyOf(found);
    }

    private static String decode(byte[] bytes, String file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw Fault.of("import.encoding").with("file", file);
        }
    }
}
