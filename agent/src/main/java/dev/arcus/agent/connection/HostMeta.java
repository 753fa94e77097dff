package dev.arcus.agent.connection;

import dev.arcus.agent.state.WebProxy;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.FrameLimits;
import dev.arcus.xmpp.FrameParser;
import dev.arcus.xmpp.ParsedFrame;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Asks a domain where its WebSocket is (XEP-0156 §2 over RFC 6415 §2), by the same way and with the same trust as the hub itself. What is
 * no answer, or names no {@code wss} address that may be dialled, counts as none.
 *
 * @param place where a domain keeps its host-meta
 */
record HostMeta(Function<String, URI> place) {

    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final int LONGEST = 16 << 10;
    private static final String NAMESPACE = "http://docs.oasis-open.org/ns/xri/xrd-1.0";
    private static final String RELATION = "urn:xmpp:alt-connections:websocket";
    private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml[^>]*\\?>\\s*");

    /** Where RFC 6415 puts it. */
    static HostMeta wellKnown() {
        return new HostMeta(domain -> URI.create("https://" + domain + "/.well-known/host-meta"));
    }

    /** The address, if the domain names one. */
    CompletableFuture<Optional<URI>> ask(HttpClient http, HubLocation.Known hub) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(place.apply(hub.domain())).timeout(LIMIT);
        hub.proxy().flatMap(WebProxy::login).ifPresent(login -> request.header("Proxy-Authorization", login.header()));
        return http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST))
                .thenApply(HostMeta::address)
                .exceptionally(problem -> Optional.empty());
    }

    private static Optional<URI> address(HttpResponse<String> answer) {
        String xml = DECLARATION.matcher(answer.body()).replaceFirst("").strip();
        return answer.statusCode() == 200
                        && new FrameParser(FrameLimits.DEFAULT).parse(xml) instanceof ParsedFrame.Parsed(Element meta)
                ? meta.children("Link", NAMESPACE).stream()
                        .filter(link ->
                                link.attribute("rel").filter(RELATION::equals).isPresent())
                        .flatMap(link -> link.attribute("href").flatMap(HostMeta::dialable).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<URI> dialable(String href) {
        try {
            return Optional.of(HubLocation.hub(href));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
