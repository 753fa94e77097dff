package dev.arcus.agent;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where the OMC page is served, if it is. */
final class ConsoleOptions {

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--console-port",
            paramLabel = "PORT",
            description = "serve the OMC page on this port of the loopback address (default: not at all)")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--console-address",
            paramLabel = "ADDRESS",
            description = "serve it on this address instead, for a network that you trust: it is not encrypted")
    private Optional<String> address = Optional.empty();

    /**
     * Where to listen.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    Optional<InetSocketAddress> address() {
        if (port.isEmpty() && address.isPresent()) {
            throw new IllegalArgumentException("--console-address goes with --console-port");
        }
        if (port.filter(number -> number < 1 || number > LAST_PORT).isPresent()) {
            throw new IllegalArgumentException("--console-port is 1 to " + LAST_PORT);
        }
        InetAddress bound = address.map(ConsoleOptions::literal).orElseGet(() -> literal("127.0.0.1"));
        return port.map(number -> new InetSocketAddress(bound, number));
    }

    private static InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--console-address is an IP address of this machine, not a name", e);
        }
    }
}
