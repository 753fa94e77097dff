package dev.arcus.agent.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The version of this agent, as built. */
public final class AgentVersion {

    private AgentVersion() {}

    /** Such as {@code 0.1.0}. */
    public static String text() {
        try (@Nullable InputStream file = AgentVersion.class.getResourceAsStream("/dev/arcus/agent/version.txt")) {
            return file == null ? "unknown" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
