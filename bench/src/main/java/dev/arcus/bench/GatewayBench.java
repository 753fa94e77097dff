package dev.arcus.bench;

import dev.arcus.bench.GatewayCommand.Mode;
import dev.arcus.bench.hub.Estate;
import dev.arcus.bench.hub.HubProcess;
import dev.arcus.bench.hub.Memory;
import dev.arcus.bench.load.Box;
import dev.arcus.bench.load.Crowd;
import dev.arcus.bench.load.Driver;
import dev.arcus.bench.load.Purpose;
import dev.arcus.bench.load.Wave;
import dev.arcus.bench.report.Figure;
import dev.arcus.bench.report.Report;
import dev.arcus.cli.client.AdminClient;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/**
 * The measurement, phase by phase: declare, activate (one hub); then, on the same data and a hub started anew, first login,
 * memory, logins, questions.
 */
final class GatewayBench {
    private static final String DOMAIN = "openrainbow.com";
    private static final int MOST_EXTRA = 1_000;
    private static final int LOGINS_BEFORE_MEMORY = 200;
    private static final Duration SETTLE = Duration.ofSeconds(20);

    private final GatewayCommand options;
    private final Report report;
    private final PrintWriter console;
    private final Phases phases;
    private List<Box> boxes = List.of();

    GatewayBench(GatewayCommand options, Report report, PrintWriter console) {
        this.options = options;
        this.report = report;
        this.console = console;
        this.phases = new Phases(options, report);
    }

    void run() {
        try (var site = Workplace.open(options.setup())) {
            try (var hub = site.startHub();
                    var driver = driver(hub)) {
                declare(hub);
                activate(hub, driver);
            }
            if (!options.onlyActivations) {
                prepareLogins();
                try (var hub = site.startHub();
                        var driver = driver(hub)) {
                    firstLogin(hub, driver);
                    memory(hub, driver);
                    for (var mode : options.modes()) {
                        logins(hub, driver, mode);
                    }
                    questions(hub, driver);
                }
            }
        }
    }

    private static Driver driver(HubProcess hub) {
        return new Driver(hub.gateway(), hub.caFile(), DOMAIN);
    }

    /** Systems for the measured activations, and as many again, within reason, to warm the hub up. */
    private void declare(HubProcess hub) {
        int count = options.connections + Math.min(options.connections, MOST_EXTRA);
        say("Declaring " + count + " systems through the admin API …");
        long start = System.nanoTime();
        try (var api = AdminClient.login(hub.admin(), hub.caFile(), HubProcess.EMAIL, HubProcess.PASSWORD)) {
            boxes = new Estate(api, new SecureRandom()).declare(count);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        report.add(Figure.plain(
                "systems declared by the API",
                count / seconds,
                "/s",
                Estate.CALLERS + " callers; " + count + " systems, durable"));
    }

    private void activate(HubProcess hub, Driver driver) {
        say("Learning salts, then activating …");
        phases.complete(
                "learning salts", Wave.run(driver, Purpose.LEARN_SALT, false, boxes, boxes.size(), options.inFlight));
        boxes.parallelStream().forEach(Box::prepare);
        var extra = boxes.subList(options.connections, boxes.size());
        var warm = Wave.run(driver, Purpose.ACTIVATE, false, extra, extra.size(), options.inFlight);
        phases.complete("activating", warm).leave(options.inFlight);
        var counted = boxes.subList(0, options.connections);
        var measured = phases.measure(
                hub,
                "activations",
                () -> Wave.run(driver, Purpose.ACTIVATE, false, counted, counted.size(), options.inFlight));
        var crowd = phases.complete("activating", measured.value());
        verifyActivated(hub);
        double seconds = measured.value().took().toNanos() / 1e9;
        report.add(Figure.atLeast(
                "first activations, each durable",
                counted.size() / seconds,
                "/s",
                500,
                counted.size() + " fresh systems, " + Setup.name(options.database)));
        report.add(Figure.plain(
                "hub CPU per first activation",
                measured.millisPer(counted.size()),
                "ms",
                "full TLS 1.3 handshake and login included"));
        crowd.leave(options.inFlight);
    }

    private void verifyActivated(HubProcess hub) {
        try (var api = AdminClient.login(hub.admin(), hub.caFile(), HubProcess.EMAIL, HubProcess.PASSWORD)) {
            int activated = new Estate(api, new SecureRandom()).activated();
            if (activated != boxes.size()) {
                throw new BenchFailure("the hub counts " + activated + " activated systems, not " + boxes.size());
            }
        }
    }

    private void prepareLogins() {
        say("Salting " + boxes.size() + " passwords …");
        boxes.parallelStream().forEach(Box::prepare);
    }

    private void firstLogin(HubProcess hub, Driver driver) {
        phases.complete("the first login", Wave.run(driver, Purpose.LOGIN_AND_LEAVE, false, boxes.subList(0, 1), 1, 1));
        report.add(
                Figure.atMost("start to first login accepted", hub.age().toNanos() / 1e9, "s", 3, "launcher included"));
    }

    private void memory(HubProcess hub, Driver driver) {
        say("Holding " + options.connections + " idle connections …");
        int few = Math.min(LOGINS_BEFORE_MEMORY, options.logins);
        phases.complete("logging in", Wave.run(driver, Purpose.LOGIN_AND_LEAVE, false, boxes, few, options.inFlight));
        settle();
        var before = Memory.of(hub.pid());
        var cleanBefore = Memory.afterCollection(hub.pid());
        var crowd = stay(driver);
        settle();
        var with = Memory.of(hub.pid());
        var cleanWith = Memory.afterCollection(hub.pid());
        new MemoryFigures(options.connections, before, cleanBefore, with, cleanWith).addTo(report);
        crowd.leave(options.inFlight);
    }

    private void settle() {
        HubProcess.pause(options.idleSeconds < SETTLE.toSeconds() ? Duration.ofSeconds(options.idleSeconds) : SETTLE);
    }

    private Crowd stay(Driver driver) {
        var some = boxes.subList(0, options.connections);
        return phases.complete(
                "connecting", Wave.run(driver, Purpose.STAY, false, some, some.size(), options.inFlight));
    }

    private void logins(HubProcess hub, Driver driver, Mode mode) {
        boolean resume = mode == Mode.RESUMED;
        say("Logging in, TLS handshakes " + Setup.name(mode) + " …");
        int warm = Math.max(options.warmUp, options.inFlight);
        phases.complete("warming up", Wave.run(driver, Purpose.LOGIN_AND_LEAVE, resume, boxes, warm, options.inFlight));
        long resumedBefore = driver.tally().resumed();
        long handshakesBefore = driver.tally().handshakes();
        var measured = phases.measure(
                hub,
                "logins, TLS " + Setup.name(mode),
                () -> Wave.run(driver, Purpose.LOGIN_AND_LEAVE, resume, boxes, options.logins, options.inFlight));
        phases.complete("logging in", measured.value());
        long resumed = driver.tally().resumed() - resumedBefore;
        long handshakes = driver.tally().handshakes() - handshakesBefore;
        report.add(Figure.atMost(
                "hub CPU per wss login, TLS 1.3 " + Setup.name(mode),
                measured.millisPer(options.logins),
                "ms",
                resume ? 0.5 : 0.9,
                resumed + " of " + handshakes + " handshakes resumed; close included"));
        report.add(Figure.plain(
                "logins, TLS " + Setup.name(mode),
                options.logins / (measured.value().took().toNanos() / 1e9),
                "/s",
                "hub and driver on the same processors"));
    }

    private void questions(HubProcess hub, Driver driver) {
        say("Watching an empty hub, then " + options.connections + " idle connections for " + options.idleSeconds
                + " s each …");
        var idle = Duration.ofSeconds(options.idleSeconds);
        settle();
        var empty = phases.measure(hub, "no connection", () -> pauseFor(idle));
        var crowd = stay(driver);
        settle();
        long answeredBefore = driver.tally().aliveAnswered();
        var held = phases.measure(hub, "idle connections", () -> pauseFor(idle));
        long answered = driver.tally().aliveAnswered() - answeredBefore;
        double micros = (held.cpu().toNanos() - empty.cpu().toNanos()) / 1e3 / Math.max(1, answered);
        report.add(Figure.plain(
                "hub CPU per alive round",
                micros,
                "µs",
                answered + " rounds in " + options.idleSeconds + " s, idle hub ("
                        + empty.cpu().toMillis() + " ms) taken off"));
        pings(hub, crowd);
        crowd.leave(options.inFlight);
    }

    private void pings(HubProcess hub, Crowd crowd) {
        say("Pinging …");
        crowd.ping(options.pings / 2, options.inFlight);
        var measured = phases.measure(hub, "pings", () -> crowd.ping(options.pings, options.inFlight));
        report.add(Figure.atMost(
                "hub CPU per answered ping",
                measured.millisPer(options.pings) * 1e3,
                "µs",
                20,
                options.pings + " pings, " + options.inFlight + " under way"));
    }

    private static Integer pauseFor(Duration time) {
        HubProcess.pause(time);
        return 0;
    }

    private void say(String what) {
        console.println(what);
        console.flush();
    }
}
