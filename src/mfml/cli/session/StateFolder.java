package mfml.cli.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a user's session leaves what the next one should know: {@code XDG_STATE_HOME}, else {@code ~/.local/state}. */
final class StateFolder {
    private StateFolder() {}

    static Path history(Map<String, String> environment, String home) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path folder = state.startsWith("/") ? Path.of(state) : Path.of(home, ".local", "state");
        return folder.resolve("mfml").resolve("history");
    }

    /** The file, made where there was none and readable by its owner alone; empty where that cannot be. */
    static Optional<Path> writable(Path file) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(file);
                file.toFile().setReadable(false, false);
                file.toFile().setReadable(true, true);
            }
            return Files.isWritable(file) && Files.isReadable(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException | SecurityException refused) {
            return Optional.empty();
        }
    }
}
