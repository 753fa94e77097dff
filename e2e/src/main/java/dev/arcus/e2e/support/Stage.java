package dev.arcus.e2e.support;

import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.agent.virtual.Delivery;
import dev.arcus.agent.virtual.Model;
import dev.arcus.agent.virtual.Nameplate;
import dev.arcus.agent.virtual.PbxFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A hub with a partner, a customer and a site, and whatever agents a test starts; what it started ends with it. One thread, but for
 * {@link #admin}.
 */
public final class Stage implements AutoCloseable {

    private static final Duration RUNS_WITHIN = Duration.ofSeconds(30);

    private static final String CUSTOMER = "Bakery Sonnenschein";

    private final Path folder;
    private final HubProcess hub;
    private final boolean own;
    private final AdminClient admin;
    private final String partner;
    private final String customer;
    private final String site;
    private final List<AgentProcess> agents = new ArrayList<>();
    private int installations;

    private Stage(Path folder, HubProcess hub, boolean own, String customer) {
        this.folder = folder;
        this.hub = hub;
        this.own = own;
        this.admin = hub.login();
        this.partner = admin.createPartner("Nordlicht Telefonie");
        this.customer = admin.createCustomer(customer, partner);
        this.site = admin.createSite("Munich", this.customer);
    }

    /** Starts a hub in {@code folder}. */
    public static Stage open(Path folder) {
        return open(folder, HubProcess.Setup.in(folder));
    }

    /** Starts a hub as {@code setup} says; agents keep their state in {@code folder}. */
    public static Stage open(Path folder, HubProcess.Setup setup) {
        return new Stage(folder, HubProcess.start(setup), true, CUSTOMER);
    }

    /** On a hub that others use, too, with a partner and a customer of its own; the hub does not end with it. */
    public static Stage on(HubProcess hub, Path folder, String customer) {
        return new Stage(folder, hub, false, customer);
    }

    /** Where its agents keep their state. */
    public Path folder() {
        return folder;
    }

    public HubProcess hub() {
        return hub;
    }

    public AdminClient admin() {
        return admin;
    }

    /** The id of the partner. */
    public String partner() {
        return partner;
    }

    /** The id of the customer. */
    public String customer() {
        return customer;
    }

    /** The id of the customer's site. */
    public String site() {
        return site;
    }

    /** Built to customer order: the hub makes PABX-ID and code. */
    public AdminClient.Declared declare(String name) {
        return admin.declare(name, site);
    }

    public AdminClient.Declared declareStock(String name, String pair) {
        return admin.declareStock(name, site, pair);
    }

    public void addToFleet(String pair, String serial) {
        var _ = admin.addToFleet(partner, pair, "OXO Connect", serial);
    }

    /** A PBX whose technician typed PABX-ID and code; it dials {@code port}. */
    public AgentProcess typed(String name, String serial, AdminClient.Declared system, int port) {
        return agent(
                name,
                "--serial",
                serial,
                "--model",
                "OXO Connect",
                "--hub",
                HubProcess.gatewayAddress(port).toString(),
                "--trust",
                trust(),
                "--pabx-id",
                system.pbxId(),
                "--activation-code",
                system.code());
    }

    public AgentProcess typed(String name, String serial, AdminClient.Declared system) {
        return typed(name, serial, system, hub.setup().gatewayPort());
    }

    /** A state folder in {@code fleet}, as when a technician has typed everything; nothing is started. */
    public void prepare(Path fleet, String serial, AdminClient.Declared system) {
        var place = fleet.resolve(system.pbxId());
        var gateway = HubProcess.gatewayAddress(hub.setup().gatewayPort()).toString();
        var address = new HubAddress(HubProcess.DOMAIN, Optional.of(gateway), Optional.of(trust()));
        try (var state = StateFolder.open(place, new SecureRandom())) {
            new PbxFolder(state.pbx()).build(new Nameplate(Delivery.BTCO, serial, Model.CONNECT, Nameplate.SOFTWARE));
        } catch (StateFault e) {
            throw new IllegalStateException(e);
        }
        try {
            new SettingsFile(place)
                    .edit(settings -> settings.withPabxId(new PabxId(system.pbxId()))
                            .withCode(new ActivationCode(system.code()), CodeOrigin.TYPED)
                            .withAddress(address)
                            .withEnabled(true));
        } catch (StateFault e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PBX from stock, for which nobody types anything; {@code options} are further ones of {@code arcus agent}. */
    public AgentProcess fromStock(String name, String serial, String pair, String... options) {
        installations++;
        var file = folder.resolve("installation-" + installations);
        var hyphen = pair.indexOf('-');
        write(file, """
                customer = Bakery Sonnenschein
                licences = demo
                fleet-reference = %s
                installation-reference = %s
                hub = %s
                trust = %s
                """.formatted(
                        pair.substring(0, hyphen),
                        pair.substring(hyphen + 1),
                        HubProcess.gatewayAddress(hub.setup().gatewayPort()),
                        trust()));
        var all = new ArrayList<>(
                List.of("--serial", serial, "--model", "OXO Connect", "--installation", file.toString()));
        all.addAll(List.of(options));
        return agent(name, all.toArray(String[]::new));
    }

    /** An agent on the state folder {@code name}, with options of {@code arcus agent}. */
    public AgentProcess agent(String name, String... options) {
        var agent = AgentProcess.start(name, folder, options);
        agents.add(agent);
        return agent;
    }

    /** Waits until the hub says {@code label} of the system, and returns how long that took. */
    public Duration awaitLabel(AdminClient.Declared system, String label) {
        return Patience.until(
                RUNS_WITHIN,
                system.name() + " is " + label,
                () -> admin.label(system.id()) + "; " + said(),
                () -> admin.label(system.id()).equals(label));
    }

    @Override
    public void close() {
        admin.close();
        agents.forEach(AgentProcess::close);
        if (own) {
            hub.close();
        }
    }

    private String said() {
        return agents.stream().map(agent -> agent.process().output()).toList().toString();
    }

    private String trust() {
        return "sha256:" + hub.facts().caFingerprint();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
