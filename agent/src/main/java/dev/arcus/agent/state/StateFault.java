package dev.arcus.agent.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The state could not be read or written. The message is one line for the person who runs the agent; what was stored before still stands. */
public final class StateFault extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * @param message one line that names the file and what to do
     */
    public StateFault(String message) {
        super(message);
    }

    private StateFault(String message, IOException cause) {
        super(message, cause);
    }

    static StateFault reading(Path path, IOException cause) {
        return new StateFault("cannot read " + path + ": " + reason(cause), cause);
    }

    static StateFault writing(Path path, IOException cause) {
        return new StateFault(
                "cannot write " + path + ": " + reason(cause) + "; what was stored before is unchanged", cause);
    }

    static StateFault damaged(Path path, String why) {
        return new StateFault(path + " is damaged (" + why
                + "): put back a copy of the folder, or begin with an empty one" + " and a new activation code");
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "Permission denied";
        }
        String text =
                cause instanceof FileSystemException detailed ? said(detailed.getReason()) : said(cause.getMessage());
        return text.isEmpty() ? cause.getClass().getSimpleName() : text;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
