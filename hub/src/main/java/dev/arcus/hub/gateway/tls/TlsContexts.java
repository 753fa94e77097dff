package dev.arcus.hub.gateway.tls;

import dev.arcus.hub.security.Pem;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TLS of new connections: version 1.3, or 1.2 with ephemeral keys, by OpenSSL where it loads and the JDK's engine elsewhere. The
 * certificate is read again when its files change; connections that exist keep the one they have. Files that cannot be read then change
 * nothing. Any thread may ask for a handler; {@link #refresh} belongs to the timer.
 */
public final class TlsContexts {
    private static final Logger LOG = LoggerFactory.getLogger(TlsContexts.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final List<String> CIPHERS = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private final TlsFiles files;
    private final InstantSource clock;
    private final Optional<TicketKeys> tickets;
    private SslContext context;
    private Stamp stamp;
    private boolean closed;

    /** What tells that a file is another one. */
    private record Stamp(FileTime certificate, FileTime privateKey) {
        static Stamp of(TlsFiles files) throws IOException {
            return new Stamp(modified(files.certificate()), modified(files.privateKey()));
        }

        private static FileTime modified(Path file) throws IOException {
            return Files.getLastModifiedTime(file);
        }
    }

    private TlsContexts(TlsFiles files, InstantSource clock, Optional<TicketKeys> tickets) throws IOException {
        this.files = files;
        this.clock = clock;
        this.tickets = tickets;
        this.stamp = Stamp.of(files);
        this.context = build();
    }

    /**
     * Reads the files.
     *
     * @throws IOException when they are missing or are no certificate with its key
     */
    public static TlsContexts open(TlsFiles files, InstantSource clock, RandomGenerator random) throws IOException {
        var ticketFiles = files.tickets();
        Optional<TicketKeys> tickets =
                ticketFiles == null ? Optional.empty() : Optional.of(TicketKeys.open(ticketFiles, random));
        return new TlsContexts(files, clock, tickets);
    }

    /** The handler for one new connection. */
    public synchronized SslHandler newHandler(ByteBufAllocator allocator) {
        return context.newHandler(allocator);
    }

    /** Looks after the files from now on. */
    public void watch(Timer timer) {
        var _ = timer.newTimeout(
                due -> {
                    refresh();
                    watch(timer);
                },
                LOOK.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Takes new files and new ticket keys into use, if it is time for either. */
    public void refresh() {
        try {
            var now = Stamp.of(files);
            if (!now.equals(stamp)) {
                replace(build());
                stamp = now;
                LOG.info("event=certificate-read file={}", files.certificate());
            } else {
                useTicketKeys(context);
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("event=certificate-not-read file={} reason=\"{}\"", files.certificate(), unreadable.toString());
        }
    }

    public synchronized void close() {
        if (!closed) {
            closed = true;
            ReferenceCountUtil.release(context);
        }
    }

    private synchronized void replace(SslContext next) {
        if (closed) {
            ReferenceCountUtil.release(next);
            return;
        }
        ReferenceCountUtil.release(context);
        context = next;
    }

    private SslContext build() throws IOException {
        try {
            // Both for a short start: given files, Netty would look for BouncyCastle, whose signed classes are costly
            // to load; and its
            // usual kind of key store derives keys of a password.
            var built = SslContextBuilder.forServer(Pem.key(files.privateKey()), Pem.certificates(files.certificate()))
                    .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL_REFCNT : SslProvider.JDK)
                    .keyStoreType("JKS")
                    .protocols("TLSv1.3", "TLSv1.2")
                    .ciphers(CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                    .build();
            useTicketKeys(built);
            return built;
        } catch (IllegalArgumentException notACertificate) {
            throw new IOException("not a certificate with its key: " + files.certificate(), notACertificate);
        }
    }

    private void useTicketKeys(SslContext target) {
        if (target.sessionContext() instanceof OpenSslSessionContext sessions) {
            tickets.ifPresent(keys -> sessions.setTicketKeys(keys.at(clock.instant())));
        }
    }
}
