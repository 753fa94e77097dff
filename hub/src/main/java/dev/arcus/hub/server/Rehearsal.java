package dev.arcus.hub.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.arcus.domain.store.StorageFailed;
import dev.arcus.hub.security.Pem;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A hub that starts on a folder of its own, lets its superadmin log in and look at the console and a PBX knock, and ends: what a JVM with
 * {@code -XX:AOTCacheOutput} learns from it makes the start, the first login and the first pages of later hubs shorter. The launcher runs it twice
 * after each build, and lets only the second one be learnt from: most starts have no certificate to write, and a class that needs
 * BouncyCastle would be linked, and its signed jars checked, at each start if the JVM had seen it at work. It listens on loopback
 * only, for its password is no secret. Exit code 0 when everybody was answered.
 */
final class Rehearsal {

    private static final int LOGINS = 6;
    private static final long PATIENCE_SECONDS = 60;
    private static final String OPEN = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='%s' version='1.0'/>";

    private final HubConfiguration configuration;

    Rehearsal(HubConfiguration configuration) {
        this.configuration = configuration;
    }

    /** {@code arguments}: the folder. The superadmin's e-mail address and password stand in the environment, both times alike. */
    public static void main(String[] arguments) throws Exception {
        var parsed = HubMain.command()
                .parseArgs(
                        "up",
                        "--data=" + arguments[0],
                        "--admin-address=127.0.0.1",
                        "--admin-port=0",
                        "--admin-plain-port=off",
                        "--gateway-address=127.0.0.1",
                        "--gateway-port=0");
        new Rehearsal(HubMain.configuration(parsed.subcommand())).run();
        // What the client's threads may still do is of no interest.
        System.exit(0);
    }

    /** Returns when the hub has ended; {@link IllegalStateException} when somebody was not answered as expected. */
    void run() throws IOException, GeneralSecurityException, InterruptedException, TimeoutException {
        try (var hub = start();
                var client = client(hub)) {
            for (var login = 0; login < LOGINS; login++) {
                login(client, hub);
            }
            knock(client, hub);
            var operator = configuration.policies().operator();
            var email = Objects.requireNonNull(operator.email());
            var password = Objects.requireNonNull(operator.password()).text();
            new RehearsedVisit(client, hub.facts().adminUrl(), email, password).run();
        }
    }

    private Hub start() {
        return Hub.start(configuration, Hub.Times.real(), Rehearsal::fail);
    }

    private static void fail(StorageFailed lost) {
        throw lost;
    }

    private void login(HttpClient client, Hub hub) throws IOException, InterruptedException {
        var operator = configuration.policies().operator();
        var password = Objects.requireNonNull(operator.password()).text();
        var credentials = Base64.getEncoder().encodeToString((operator.email() + ":" + password).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(hub.facts().adminUrl() + RehearsedVisit.LOGIN))
                .header("Authorization", "Basic " + credentials)
                .build();
        var status = client.send(request, BodyHandlers.ofString()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("the login was answered with " + status);
        }
    }

    private void knock(HttpClient client, Hub hub) throws IOException, InterruptedException, TimeoutException {
        var answered = new Answered();
        var socket = client.newWebSocketBuilder()
                .subprotocols("xmpp")
                .buildAsync(URI.create(hub.facts().gatewayUrl() + "/websocket"), answered)
                .join();
        socket.sendText(OPEN.formatted(configuration.domain()), true).join();
        answered.await();
        socket.abort();
    }

    private static HttpClient client(Hub hub) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var authority = Path.of(Objects.requireNonNull(hub.facts().caFile()));
        store.setCertificateEntry("hub", Pem.certificates(authority).getFirst());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The hub's first word. */
    private static final class Answered implements WebSocket.Listener {

        private final CompletableFuture<CharSequence> word = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            word.complete(data);
            return word;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            word.completeExceptionally(error);
        }

        void await() throws IOException, InterruptedException, TimeoutException {
            try {
                word.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw new IOException("the gateway did not answer", e);
            }
        }
    }
}
