package dev.arcus.e2e.support;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * Where PBXs dial, as the tests see it.
 *
 * @param domain the XMPP domain that the hub serves
 * @param client trusts the hub's authority
 */
public record Gateway(URI uri, String domain, HttpClient client) {

    public static Gateway at(URI uri, String domain, SSLContext tls) {
        return new Gateway(uri, domain, client(tls).build());
    }

    /** The same, dialled from another address of this machine. */
    public static Gateway from(InetAddress address, URI uri, String domain, SSLContext tls) {
        return new Gateway(uri, domain, client(tls).localAddress(address).build());
    }

    private static HttpClient.Builder client(SSLContext tls) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .connectTimeout(Duration.ofSeconds(10));
    }
}
