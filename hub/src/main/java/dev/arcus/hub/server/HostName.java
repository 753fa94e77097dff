package dev.arcus.hub.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of this machine, from what the system keeps of it: no name service is asked, which could take long. */
final class HostName {

    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    private HostName() {}

    static Optional<String> find() {
        return kernel().or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> FORM.matcher(name).matches());
    }

    private static Optional<String> kernel() {
        try {
            return Files.exists(KERNEL) ? Optional.of(Files.readString(KERNEL)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
