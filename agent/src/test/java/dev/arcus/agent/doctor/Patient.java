package dev.arcus.agent.doctor;

import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.hub.TestProxy;
import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.Credential;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.PrivateAccessCode;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.time.Ticker;
import dev.arcus.agent.virtual.Delivery;
import dev.arcus.agent.virtual.Model;
import dev.arcus.agent.virtual.Nameplate;
import dev.arcus.agent.virtual.PbxFolder;
import dev.arcus.agent.virtual.VirtualPbx;
import dev.arcus.wire.errors.Language;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/** A PBX whose way to its hub is well, until a test harms it. */
final class Patient implements AutoCloseable {

    static final Authority AUTHORITY = Authority.make("Installed");
    static final String PABX_ID = "PBX-1";
    static final String CODE = "1234-5678";
    static final String PASSWORD = "00112233445566778899aabbccddeeff";

    private final Path folder;
    private final Deque<Closeable> toClose = new ArrayDeque<>();
    private final Directory directory = new Directory();
    private final Surroundings around =
            new Surroundings(InstantSource.system(), Ticker.system(), new SecureRandom(), directory);
    private Deadlines limits = Deadlines.DEFAULT;
    private TestHub hub;

    Patient(Path folder) throws StateFault {
        this.folder = folder;
        this.hub = track(TestHub.start(AUTHORITY.server()));
        hub.knows("code", CODE);
        new PbxFolder(folder.resolve("pbx"))
                .build(new Nameplate(Delivery.BTCO, "CPU1", Model.CONNECT, Nameplate.SOFTWARE));
        settings(old -> old.withPabxId(new PabxId(PABX_ID))
                .withCode(new ActivationCode(CODE), CodeOrigin.TYPED)
                .withEnabled(true));
        address(address -> address.withDomain(TestHub.DOMAIN)
                .withHub(hub.address().toString())
                .withTrust("sha256:" + AUTHORITY.fingerprint()));
    }

    Path folder() {
        return folder;
    }

    TestHub hub() {
        return hub;
    }

    /** Dials another server from now on. */
    void hub(SSLContext certificate) throws StateFault {
        hub = track(TestHub.start(certificate)).knows("code", CODE);
        dials(hub.address());
    }

    void dials(URI other) throws StateFault {
        address(address -> address.withHub(other.toString()));
    }

    void dialsPort(int port) throws StateFault {
        dials(URI.create("wss://127.0.0.1:" + port + "/websocket"));
    }

    /** Has no address installed; its domain says where the hub is. */
    void findsByDomain(String domain) throws StateFault {
        address(address -> new HubAddress(domain, Optional.empty(), address.trust()));
        directory.says(hub.address());
    }

    TestHub.Behaviour hubBehaves() {
        TestHub.Behaviour behaviour = new TestHub.Behaviour();
        hub.behaves(behaviour);
        return behaviour;
    }

    TestProxy proxy() throws StateFault {
        TestProxy proxy = track(TestProxy.start());
        through(proxy.settings());
        return proxy;
    }

    void through(WebProxy proxy) throws StateFault {
        settings(old -> old.withProxy(Optional.of(proxy)));
    }

    void settings(UnaryOperator<Settings> change) throws StateFault {
        var unused = new SettingsFile(folder).apply(change);
    }

    void address(UnaryOperator<HubAddress> change) throws StateFault {
        settings(old -> old.withAddress(change.apply(old.address())));
    }

    void code(String typed) throws StateFault {
        settings(old -> old.withCode(new ActivationCode(typed), CodeOrigin.TYPED));
    }

    /** Was connected before. */
    void hasPassword() throws StateFault {
        try (StateFolder state = StateFolder.open(folder, around.random())) {
            state.store(new Credential(new PabxId(PABX_ID), new PrivateAccessCode(PASSWORD), PASSWORD, 1, 1));
        }
        hub.knows("password", PASSWORD);
    }

    void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Waits less for what a test makes late. */
    void limits(Deadlines shorter) {
        limits = shorter;
    }

    /** Closed with the patient, the last first. */
    <T extends Closeable> T closes(T thing) {
        toClose.push(thing);
        return thing;
    }

    Report examined() {
        return examined(Language.EN);
    }

    Report examined(Language language) {
        PbxFolder pbx = new PbxFolder(folder.resolve("pbx"));
        Subject subject = new Subject(
                folder,
                around,
                () -> pbx.nameplate().map(Nameplate::hardware),
                () -> new VirtualPbx(pbx.nameplate().orElseThrow(), pbx, around.ticker()),
                () -> {
                    throw new StateFault("no agent runs in this test");
                });
        return new Doctor(subject, limits).examine(language);
    }

    @Override
    public void close() throws IOException {
        around.close();
        while (!toClose.isEmpty()) {
            toClose.pop().close();
        }
    }

    private <T extends AutoCloseable> T track(T thing) {
        toClose.push(() -> {
            try {
                thing.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        return thing;
    }
}
