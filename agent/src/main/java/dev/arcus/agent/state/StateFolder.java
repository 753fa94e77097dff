package dev.arcus.agent.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The one folder of one agent, locked while open, readable by its user only. Each file is durable and old-or-new by
 * itself, and no fact spans two files: {@code identity} (key and counter), {@code credential}, {@code settings},
 * {@code configuration}, and the folder {@code pbx} of the phone system. Used by the agent's own thread; its settings, and
 * {@link #credential} to look at, by any.
 *
 * <p>A factory reset begins with the file {@code reset} and ends with its removal, so that one that was cut off is carried
 * out at the next start.
 */
public final class StateFolder implements AutoCloseable {

    /** What a factory reset removes beside settings and identity, the files of others in this folder included. */
    private static final List<String> FORGOTTEN = List.of("credential", "configuration", "history", "technician");

    private final Path folder;
    private final StateLock lock;
    private final RandomGenerator secure;
    private final SettingsFile settings;
    private final DurableFile identityFile;
    private final DurableFile credentialFile;
    private final DurableFile configurationFile;
    private Identity identity;
    private volatile Optional<Credential> credential;

    private StateFolder(Path folder, StateLock lock, RandomGenerator secure) throws StateFault {
        this.folder = folder;
        this.lock = lock;
        this.secure = secure;
        this.settings = new SettingsFile(folder);
        this.identityFile = cleaned("identity");
        this.credentialFile = cleaned("credential");
        this.configurationFile = cleaned("configuration");
        this.credential = read(credentialFile, Credential::read);
        this.identity = identity(secure);
    }

    /**
     * Opens a folder, making it if need be.
     *
     * @param secure a cryptographically strong source for the installation key
     * @throws StateFault when another agent holds it, or it cannot be written, or is damaged
     */
    public static StateFolder open(Path path, RandomGenerator secure) throws StateFault {
        Path folder = path.toAbsolutePath().normalize();
        PrivateFolder.make(folder);
        StateLock lock = StateLock.take(folder);
        try {
            PrivateFolder.closeFiles(folder);
            return new StateFolder(folder, lock, secure);
        } catch (StateFault | RuntimeException e) {
            release(lock, e);
            throw e;
        }
    }

    /**
     * The number of the living process that holds a folder, if any.
     *
     * @throws StateFault when one cannot find out
     */
    public static Optional<Long> livingHolder(Path folder) throws StateFault {
        return StateLock.livingHolder(folder);
    }

    /**
     * The password in a folder that another process may hold, for looking only.
     *
     * @throws StateFault when it cannot be read or is damaged
     */
    public static Optional<Credential> credentialIn(Path folder) throws StateFault {
        return read(new DurableFile(folder.resolve("credential")), Credential::read);
    }

    /**
     * Asks for a factory reset: whoever holds the folder carries it out within a second, else whoever opens it next.
     *
     * @throws StateFault when it could not be stored; nothing is forgotten then
     */
    public static void askToForget(Path folder) throws StateFault {
        reset(folder).replace(KeyValues.empty().format());
    }

    /** Whether a factory reset was asked for and is not complete. */
    public static boolean isToForget(Path folder) {
        return Files.exists(reset(folder).path());
    }

    public Path path() {
        return folder;
    }

    /** The folder of the phone system's own files. */
    public Path pbx() {
        return folder.resolve("pbx");
    }

    public SettingsFile settings() {
        return settings;
    }

    public Identity identity() {
        return identity;
    }

    /**
     * Counts a login durably before it is begun.
     *
     * @throws StateFault when it could not be stored; then no login may begin
     */
    public Identity nextLogin() throws StateFault {
        Identity next = identity.next();
        identityFile.replace(next.stored().format());
        identity = next;
        return next;
    }

    public Optional<Credential> credential() {
        return credential;
    }

    /**
     * Stores the password durably: after this it may be acknowledged.
     *
     * @throws StateFault when it could not be stored; the old one stands
     */
    public void store(Credential changed) throws StateFault {
        credentialFile.replace(changed.stored().format());
        credential = Optional.of(changed);
    }

    /** The last configuration from the hub, as it came. */
    public Optional<String> configuration() throws StateFault {
        return configurationFile.read();
    }

    /**
     * Stores the configuration from the hub durably.
     *
     * @throws StateFault when it could not be stored; the old one stands
     */
    public void storeConfiguration(String xml) throws StateFault {
        configurationFile.replace(xml);
    }

    /**
     * Back to how the folder was when it was made: settings, password, configuration, history and the technician's password
     * are gone, the installation key is a new one. The phone system forgets for itself, before this.
     *
     * @throws StateFault when it could not be completed; it is still asked for then
     */
    public void forget() throws StateFault {
        for (String name : FORGOTTEN) {
            new DurableFile(folder.resolve(name)).delete();
        }
        credential = Optional.empty();
        settings.forget();
        Identity fresh = Identity.make(secure);
        identityFile.replace(fresh.stored().format());
        identity = fresh;
        reset(folder).delete();
    }

    /** Gives the folder free. */
    @Override
    public void close() throws StateFault {
        try {
            lock.close();
        } catch (IOException e) {
            throw StateFault.writing(folder, e);
        }
    }

    private static DurableFile reset(Path folder) {
        return new DurableFile(folder.resolve("reset"));
    }

    private DurableFile cleaned(String name) throws StateFault {
        DurableFile file = new DurableFile(folder.resolve(name));
        file.removeLeftover();
        return file;
    }

    private Identity identity(RandomGenerator secure) throws StateFault {
        Optional<Identity> stored = read(identityFile, Identity::read);
        if (stored.isPresent()) {
            return stored.get();
        }
        if (credential.isPresent()) {
            throw StateFault.damaged(identityFile.path(), "missing, though there is a password");
        }
        Identity made = Identity.make(secure);
        identityFile.replace(made.stored().format());
        return made;
    }

    private static <T> Optional<T> read(DurableFile file, Function<KeyValues, T> reader) throws StateFault {
        Optional<KeyValues> stored = file.readKeyValues();
        try {
            return stored.map(reader);
        } catch (IllegalArgumentException e) {
            throw StateFault.damaged(file.path(), String.valueOf(e.getMessage()));
        }
    }

    private static void release(StateLock lock, Exception cause) {
        try {
            lock.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
