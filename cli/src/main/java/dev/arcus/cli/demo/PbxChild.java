package dev.arcus.cli.demo;

import dev.arcus.cli.demo.Processes.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A virtual PBX as its own process; what makes it one of stock or one built to order are its files and options. */
final class PbxChild {

    private final Processes processes;
    private final String name;
    private final Path state;
    private final List<String> options;

    private PbxChild(Processes processes, String name, Path state, List<String> options) {
        this.processes = processes;
        this.name = name;
        this.state = state;
        this.options = List.copyOf(options);
    }

    /** From stock: everything stands in the installation file; nobody types anything. */
    static PbxChild fromStock(Processes processes, Path folder, HubChild hub, String pair, String serial) {
        var hyphen = pair.indexOf('-');
        var file = folder.resolve("stock-pbx.installation");
        write(file, """
                customer = Bakery Sonnenschein
                licences = demo
                fleet-reference = %s
                installation-reference = %s
                hub = %s
                trust = sha256:%s
                """.formatted(
                        pair.substring(0, hyphen), pair.substring(hyphen + 1), hub.gateway(), hub.fingerprint()));
        return new PbxChild(
                processes,
                "pbx-stock",
                folder.resolve("pbx-stock"),
                List.of("--serial", serial, "--model", "OXO Connect Evolution", "--installation", file.toString()));
    }

    /** Built to order: the technician types device ID and activation code. */
    static PbxChild builtToOrder(Processes processes, Path folder, HubChild hub, HubView.Declared declared) {
        return new PbxChild(
                processes,
                "pbx-btco",
                folder.resolve("pbx-btco"),
                List.of(
                        "--serial",
                        "CPU0000004711",
                        "--model",
                        "OXO Connect",
                        "--hub",
                        hub.gateway().toString(),
                        "--trust",
                        "sha256:" + hub.fingerprint(),
                        "--pabx-id",
                        declared.pbxId(),
                        "--activation-code",
                        declared.code()));
    }

    Child switchOn() {
        var arguments = new ArrayList<>(List.of("agent", "--state", state.toString()));
        arguments.addAll(options);
        return processes.start(name, Map.of(), arguments);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
