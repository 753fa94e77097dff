package dev.arcus.agent.sip;

import dev.arcus.agent.trust.HubNotTrusted;
import dev.arcus.agent.trust.Trust;
import dev.arcus.agent.trust.TrustedTls;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Finds the PBX and opens the way to it: name, connection, TLS with the certificate checked for the host. */
final class SipDialer {

    private final SipServer server;
    private final Optional<Trust> trust;

    SipDialer(SipServer server, Optional<Trust> trust) {
        this.server = server;
        this.trust = trust;
    }

    /** What became of it. */
    sealed interface Dialled {
        record Open(SipSocket socket) implements Dialled {}

        record Failed(Trouble why) implements Dialled {}
    }

    /** Dials; all of it is over at the deadline. */
    Dialled dial(Deadline deadline, SipSocket.Receiver receiver) {
        Optional<InetAddress> address = resolved(deadline);
        if (address.isEmpty()) {
            return new Dialled.Failed(new Trouble.CannotResolve(server.host()));
        }
        try {
            return new Dialled.Open(
                    switch (server.transport()) {
                        case UDP -> UdpSocket.open(server, address.get(), receiver);
                        case TCP -> StreamSocket.over(server, connected(address.get(), deadline), receiver);
                        case TLS -> StreamSocket.over(server, secured(address.get(), deadline), receiver);
                    });
        } catch (IOException e) {
            return new Dialled.Failed(trouble(e));
        }
    }

    /** Asks on a thread of its own, since the runtime neither interrupts a look-up nor limits it. */
    private Optional<InetAddress> resolved(Deadline deadline) {
        FutureTask<InetAddress> look = new FutureTask<>(() -> InetAddress.getByName(server.host()));
        Thread.ofPlatform().daemon().name("sip-name").start(look);
        try {
            return Optional.of(look.get(deadline.leftNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Socket connected(InetAddress address, Deadline deadline) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(address, server.port()), deadline.leftMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket secured(InetAddress address, Deadline deadline) throws IOException {
        Socket plain = connected(address, deadline);
        try {
            SSLSocket socket = (SSLSocket) TrustedTls.context(trust.orElseThrow())
                    .getSocketFactory()
                    .createSocket(plain, server.host(), server.port(), true);
            SSLParameters checks = socket.getSSLParameters();
            checks.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(checks);
            socket.setSoTimeout(deadline.leftMillis());
            socket.startHandshake();
            socket.setSoTimeout(0);
            return socket;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Trouble trouble(IOException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HubNotTrusted untrusted) {
                return new Trouble.NotTrusted(untrusted.fault());
            }
        }
        return switch (failure) {
            case SSLException noTls -> new Trouble.NoTls(server);
            case ConnectException refused -> new Trouble.NothingListens(server);
            case UnknownHostException unknown -> new Trouble.CannotResolve(server.host());
            default -> new Trouble.NoAnswer(server);
        };
    }
}
