package dev.arcus.e2e.prove;

import dev.arcus.e2e.support.AdminClient;
import dev.arcus.e2e.support.HubProcess;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The hub under proof, its database and its administrator. One thread. */
final class World implements AutoCloseable {

    private final HubProcess hub;
    private final Ledger ledger;
    private final Path folder;
    private final Marks marks;
    private @Nullable AdminClient admin;

    World(HubProcess hub, Ledger ledger, Path folder, Marks marks) {
        this.hub = hub;
        this.ledger = ledger;
        this.folder = folder;
        this.marks = marks;
    }

    HubProcess hub() {
        return hub;
    }

    Ledger ledger() {
        return ledger;
    }

    /** For state folders and logs. */
    Path folder() {
        return folder;
    }

    Marks marks() {
        return marks;
    }

    /** Logged in once; a token outlives the hub. */
    AdminClient admin() {
        var known = admin;
        if (known != null) {
            return known;
        }
        var fresh = hub.login();
        admin = fresh;
        return fresh;
    }

    /** Asks again with a new login when the hub does not know the token any more. */
    <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (AdminClient.Refused e) {
            if (e.status() != 401) {
                throw e;
            }
            forgetLogin();
            return question.get();
        }
    }

    @Override
    public void close() {
        forgetLogin();
        hub.close();
    }

    private void forgetLogin() {
        var known = admin;
        admin = null;
        if (known != null) {
            known.close();
        }
    }
}
