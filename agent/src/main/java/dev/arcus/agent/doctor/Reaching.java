package dev.arcus.agent.doctor;

import dev.arcus.agent.connection.HubLocation;
import dev.arcus.agent.state.WebProxy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Name resolution and TCP towards a hub, directly or by the CONNECT of a web proxy. */
final class Reaching {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int LOGIN_REQUIRED = 407;
    private static final int SERVER_ERRORS = 500;

    private final HubLocation.Known hub;
    private final Deadlines limits;

    Reaching(HubLocation.Known hub, Deadlines limits) {
        this.hub = hub;
        this.limits = limits;
    }

    /** The name of who is dialled first; a proxy looks the hub's name up by itself. */
    Step<InetSocketAddress> lookUp() {
        String host = hub.proxy().map(WebProxy::host).orElseGet(this::hubHost);
        int port = hub.proxy().map(WebProxy::port).orElseGet(this::hubPort);
        try {
            InetAddress[] found = Timed.within(limits.name(), () -> {}, () -> InetAddress.getAllByName(host));
            List<String> texts =
                    Arrays.stream(found).map(InetAddress::getHostAddress).toList();
            return Step.done(
                    new InetSocketAddress(found[0], port),
                    Words.of(
                            hub.proxy().isPresent() ? "name.passed-proxy" : "name.passed",
                            host,
                            String.join(", ", texts)));
        } catch (UnknownHostException e) {
            return unknown(host, Words.of("name.no-such"));
        } catch (Timed.TooLate e) {
            return unknown(host, Words.of("name.too-late", limits.name().toSeconds()));
        } catch (IOException e) {
            return unknown(host, Words.literally(String.valueOf(e.getMessage())));
        }
    }

    /** Up to where bytes go to the hub; the caller closes the socket. */
    Step<Socket> connect(InetSocketAddress first) {
        Socket socket = new Socket();
        Step<Socket> reached = reach(first, socket);
        if (reached instanceof Step.Stopped<Socket>) {
            closeQuietly(socket);
        }
        return reached;
    }

    /** The same once more over another socket, which stays the caller's. */
    Step<Socket> again(InetSocketAddress first, Socket socket) {
        return reach(first, socket);
    }

    private Step<Socket> reach(InetSocketAddress first, Socket socket) {
        String where = first.getAddress().getHostAddress() + ":" + first.getPort();
        boolean proxied = hub.proxy().isPresent();
        try {
            socket.connect(first, Math.toIntExact(limits.connect().toMillis()));
        } catch (SocketTimeoutException e) {
            return Step.stopped(
                    proxied ? Fault.PROXY_SILENT : Fault.PORT_SILENT,
                    where,
                    limits.connect().toSeconds());
        } catch (ConnectException e) {
            return Step.stopped(proxied ? Fault.PROXY_CLOSED : Fault.PORT_CLOSED, where);
        } catch (IOException e) {
            return Step.stopped(Fault.UNREACHABLE, where, String.valueOf(e.getMessage()));
        }
        return hub.proxy()
                .map(proxy -> tunnel(socket, proxy))
                .orElseGet(() -> Step.done(socket, Words.of("tcp.passed", where)));
    }

    /** CONNECT, with the login at once as the agent does it (RFC 9110 §9.3.6, RFC 7617). */
    private Step<Socket> tunnel(Socket socket, WebProxy proxy) {
        String target = authority();
        byte[] request = HttpHead.request(
                "CONNECT " + target + " HTTP/1.1",
                "Host: " + target
                        + proxy.login()
                                .map(login -> "\r\nProxy-Authorization: " + login.header())
                                .orElse(""));
        try {
            HttpHead answer = Timed.within(limits.tunnel(), socket, () -> {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                return HttpHead.read(socket.getInputStream());
            });
            return tunnelled(socket, proxy, answer);
        } catch (Timed.TooLate e) {
            return Step.stopped(
                    Fault.PROXY_SILENT, proxy.address(), limits.tunnel().toSeconds());
        } catch (IOException e) {
            return Step.stopped(Fault.NO_PROXY_THERE, proxy.address(), String.valueOf(e.getMessage()));
        }
    }

    private Step<Socket> tunnelled(Socket socket, WebProxy proxy, HttpHead answer) {
        int status = answer.status();
        if (status / 100 == OK / 100) {
            return Step.done(socket, Words.of("tcp.passed-proxy", proxy.address(), authority()));
        }
        if (status == LOGIN_REQUIRED || status == UNAUTHORIZED) {
            return login(proxy, answer.all("Proxy-Authenticate"));
        }
        return Step.stopped(
                status >= SERVER_ERRORS ? Fault.PROXY_CANNOT_REACH : Fault.PROXY_REFUSES,
                proxy.address(),
                authority(),
                status);
    }

    /** A proxy that does not offer Basic wants another login than one that can be set. */
    private static Step<Socket> login(WebProxy proxy, List<String> schemes) {
        boolean basic = schemes.isEmpty()
                || schemes.stream()
                        .anyMatch(scheme -> scheme.toLowerCase(Locale.ROOT).startsWith("basic"));
        return proxy.login()
                .filter(login -> basic)
                .map(login -> Step.<Socket>stopped(Fault.PROXY_LOGIN_WRONG, proxy.address(), login.name()))
                .orElseGet(() -> Step.stopped(
                        Fault.PROXY_WANTS_LOGIN,
                        proxy.address(),
                        schemes.isEmpty() ? "-" : String.join(", ", schemes)));
    }

    private Step<InetSocketAddress> unknown(String host, Words why) {
        return Step.stopped(hub.proxy().isPresent() ? Fault.PROXY_NAME_UNKNOWN : Fault.NAME_UNKNOWN, host, why);
    }

    /** Without the brackets of an IPv6 address. */
    String hubHost() {
        return hub.address().getHost().replace("[", "").replace("]", "");
    }

    int hubPort() {
        return hub.address().getPort() < 0 ? 443 : hub.address().getPort();
    }

    /** As {@code Host} and CONNECT write it. */
    String authority() {
        return hub.address().getHost() + ":" + hubPort();
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was only for looking.
        }
    }
}
