package dev.arcus.cli.demo;

import dev.arcus.cli.demo.HubView.Declared;
import dev.arcus.cli.demo.Processes.Child;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Both journeys of the product page. Every status told here is the hub's word, asked over its API. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PAIR = "ALE12-1234.5678.90";
    private static final String SERIAL = "CPU0012345678";

    private final Processes processes;
    private final Path folder;
    private final Story story;

    Demo(Processes processes, Path folder, Story story) {
        this.processes = processes;
        this.folder = folder;
        this.story = story;
    }

    /** What both journeys need. */
    private record World(HubChild hub, HubView view, String site) {}

    /** A PBX that came to life. */
    private record Alive(Declared declared, PbxChild pbx, Child process) {}

    /** Plays it; with {@code once} also cuts the first PBX off and sees it return. */
    void play(boolean once) {
        var hub = startHub();
        try (var api = hub.login()) {
            var world = prepare(hub, new HubView(api));
            var stock = journeyA(world);
            journeyB(world);
            if (once) {
                cutAndReturn(world, stock);
                story.part("Both PBXs are Running. That was the demo.");
            } else {
                tellWhereToLook(hub);
            }
        }
    }

    private HubChild startHub() {
        story.part("The hub");
        var hub = HubChild.start(processes, folder.resolve("hub"), password());
        story.line("Administration", hub.admin() + "  (CA sha256:" + hub.fingerprint() + ")");
        story.line("PBXs dial in at", hub.gateway().toString());
        return hub;
    }

    private World prepare(HubChild hub, HubView view) {
        story.part("A partner, a customer, a fleet");
        var partner = view.createPartner("Nordlicht Telefonie");
        var company = view.createCustomer("Bakery Sonnenschein", partner);
        var site = view.createSite("Munich, Old Town", company);
        view.addToFleet(partner, "ALE12", "1234.5678.90", "OXO Connect Evolution", SERIAL);
        view.addToFleet(partner, "ALE12", "1234.5678.91", "OXO Connect", "CPU0012345679");
        view.addToFleet(partner, "ALE12", "1234.5678.92", "OXO Connect", "CPU0012345680");
        story.line("Business partner", "Nordlicht Telefonie");
        story.line("Customer company", "Bakery Sonnenschein, site Munich, Old Town");
        story.line("Fleet", "ALE12-1234.5678.90, .91, .92");
        return new World(hub, view, site);
    }

    private Alive journeyA(World world) {
        story.part("Journey A: a PBX from stock");
        var declared = world.view().declare("Shop", world.site(), "OXO Connect Evolution", Optional.of(PAIR));
        story.step("Partner", "Create: server name Shop, device ID and activation code " + PAIR);
        story.step("Hub", "Shop is " + world.view().status(declared));
        var pbx = PbxChild.fromStock(processes, folder, world.hub(), PAIR, SERIAL);
        var process = pbx.switchOn();
        story.step("On site", "the PBX is switched on; nobody types anything");
        awaitRunning(world, declared, process);
        return new Alive(declared, pbx, process);
    }

    private void journeyB(World world) {
        story.part("Journey B: a PBX built to customer order");
        var declared = world.view().declare("Office", world.site(), "OXO Connect", Optional.empty());
        story.step("Partner", "Create: server name Office, device ID and activation code left to the hub");
        story.step("Hub", "shows device ID " + declared.pbxId() + " and activation code " + declared.code());
        story.step("Hub", "Office is " + world.view().status(declared));
        var pbx = PbxChild.builtToOrder(processes, folder, world.hub(), declared);
        var process = pbx.switchOn();
        story.step("On site", "the technician types both into Cloud Rainbow and applies");
        awaitRunning(world, declared, process);
    }

    private void cutAndReturn(World world, Alive stock) {
        story.part("A PBX is cut off and returns");
        processes.kill(stock.process());
        story.step("On site", "the PBX loses its power");
        awaitStatus(world, stock.declared(), "Activated");
        var again = stock.pbx().switchOn();
        story.step("On site", "the power is back");
        awaitRunning(world, stock.declared(), again);
    }

    private void awaitRunning(World world, Declared declared, Child process) {
        try {
            awaitStatus(world, declared, "Running");
        } catch (DemoFailure e) {
            throw new DemoFailure(e.getMessage() + "; the PBX said: " + process.lastWords());
        }
    }

    private void awaitStatus(World world, Declared declared, String label) {
        var time = world.view().awaitStatus(declared, label, PATIENCE);
        story.step(
                "Hub",
                String.format(Locale.ROOT, "%s is %s  (%.1f s)", declared.name(), label, time.toMillis() / 1000.0));
    }

    private void tellWhereToLook(HubChild hub) {
        story.part("Both PBXs are Running. Where to look:");
        story.line("Admin API", hub.admin() + "/api/rainbow/admin/v1.0/systems");
        story.line("Log in as", hub.email() + "  password " + hub.password());
        story.line(
                "Try",
                "curl --cacert " + hub.caFile() + " -u " + hub.email() + ":" + hub.password() + " " + hub.admin()
                        + "/api/rainbow/authentication/v1.0/login");
        story.line("Logs", folder.resolve("logs").toString());
        story.part("Ctrl-C ends everything.");
    }

    private static String password() {
        var bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        return "Demo-" + HexFormat.of().formatHex(bytes);
    }
}
