package dev.arcus.e2e.prove;

import dev.arcus.agent.state.DurableFile;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.Hello;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A PBX whose exchange is cut: declared in the hub, with a state folder for its agent. One thread.
 */
final class ProvenPbx {

    private final String system;
    private final String pbxId;
    private final Path folder;
    private final String serial;
    private final List<String> superseded = new ArrayList<>();
    private String code;
    private String former;

    /**
     * @param system id in the API
     * @param code the activation code that is valid
     * @param folder of the agent's state
     */
    ProvenPbx(String system, String pbxId, String code, Path folder, String serial) {
        this.system = system;
        this.pbxId = pbxId;
        this.code = code;
        this.former = code;
        this.folder = folder;
        this.serial = serial;
    }

    String system() {
        return system;
    }

    String pbxId() {
        return pbxId;
    }

    /** As the logs name it. */
    String key() {
        return pbxId.toLowerCase(Locale.ROOT);
    }

    Path folder() {
        return folder;
    }

    String serial() {
        return serial;
    }

    String code() {
        return code;
    }

    /** An administrator reset the connection: whatever was valid is not any more. */
    void reset(String newCode) {
        password().ifPresent(old -> superseded.add(old.secret()));
        superseded.add(code);
        code = newCode;
        former = newCode;
    }

    /** An administrator renewed the password, which opens until the new one was acknowledged or used. */
    void renew() {
        former = password().orElseThrow().secret();
        superseded.add(former);
    }

    /** What opens, beside what is offered, until the exchange is over: the code, or the password that is being renewed. */
    String former() {
        return former;
    }

    /** Every secret that must not let anybody in once the exchange is over. */
    List<String> dead() {
        var all = new ArrayList<>(superseded);
        all.add(code);
        return all;
    }

    /** What the agent's folder holds, read from outside. */
    record Password(String secret, String transaction) {}

    /** The password in the agent's folder, if there is one. */
    Optional<Password> password() {
        return read("credential").map(file -> new Password(file.required("secret"), file.required("transaction")));
    }

    /** What this very box would say of itself. */
    Hello hello() {
        var identity = read("identity").orElseThrow();
        return hello(serial, identity.required("key"), Math.max(1, identity.number("counter")));
    }

    /** What another box would say. */
    static Hello stranger(String key) {
        return hello("CPU9999999999", key, 1);
    }

    private static Hello hello(String serial, String key, long counter) {
        return new Hello(serial, key, counter, "OXO Connect", "R6.2", "", "", "");
    }

    private Optional<KeyValues> read(String file) {
        try {
            return new DurableFile(folder.resolve(file)).readKeyValues();
        } catch (StateFault e) {
            throw new IllegalStateException(e);
        }
    }
}
