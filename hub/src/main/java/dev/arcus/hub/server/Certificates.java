package dev.arcus.hub.server;

import dev.arcus.hub.api.TlsIdentity;
import dev.arcus.hub.security.Pem;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The certificate of the listeners: the operator's own files, or the hub's own ones in {@code tls/} of the data folder, which
 * it renews by itself. Asked again while the hub runs, it answers with the files as they are then.
 */
final class Certificates {

    /** The hub's own certificate is replaced when it has less than this left. */
    static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private static final String FOLDER = "tls";
    private static final String AUTHORITY = "tls/ca.crt";
    private static final String AUTHORITY_KEY = "tls/ca.key";
    private static final String SERVER = "tls/server.crt";
    private static final String SERVER_KEY = "tls/server.key";

    private final DataFolder data;
    private final HubConfiguration configuration;
    private final InstantSource clock;

    Certificates(DataFolder data, HubConfiguration configuration, InstantSource clock) {
        this.data = data;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * What the listeners are now.
     *
     * @param certificate PEM file with the chain; {@code key} its private key
     * @param authority PEM file of the hub's own authority; empty for an operator's certificate, like its fingerprint
     */
    record Current(
            TlsIdentity identity, Path certificate, Path key, Optional<Path> authority, Optional<String> fingerprint) {}

    /** {@link StartFailure} when the operator's files cannot be used. */
    Current current() {
        var certificate = configuration.tls().certificate();
        var key = configuration.tls().key();
        return certificate != null && key != null ? operators(certificate, key) : own();
    }

    private Current operators(Path certificate, Path key) {
        var identity = new TlsIdentity(read(key, Pem::key), read(certificate, Pem::certificates));
        var own = identity.chain().getFirst();
        if (!KeyMatch.of(identity.key(), own.getPublicKey())) {
            throw new StartFailure(
                    "the private key in " + key + " does not belong to the certificate in " + certificate);
        }
        if (own.getNotAfter().toInstant().isBefore(clock.instant())) {
            throw new StartFailure("the certificate in " + certificate + " expired on "
                    + own.getNotAfter().toInstant() + ": renew it");
        }
        return new Current(identity, certificate, key, Optional.empty(), Optional.empty());
    }

    private Current own() {
        data.folder(FOLDER);
        var now = clock.instant();
        var authority = authority(now);
        var file = data.path().resolve(SERVER);
        if (!Files.exists(file) || !isGood(read(file, Pem::certificates), authority, now)) {
            renew(authority, now);
        }
        var identity = new TlsIdentity(read(data.path().resolve(SERVER_KEY), Pem::key), read(file, Pem::certificates));
        return new Current(
                identity,
                file,
                data.path().resolve(SERVER_KEY),
                Optional.of(data.path().resolve(AUTHORITY)),
                Optional.of(Pem.fingerprint(authority.certificate())));
    }

    private OwnAuthority authority(Instant now) {
        var file = data.path().resolve(AUTHORITY);
        if (Files.exists(file)) {
            return new OwnAuthority(
                    read(data.path().resolve(AUTHORITY_KEY), Pem::key),
                    read(file, Pem::certificates).getFirst());
        }
        var created = OwnAuthority.create(now);
        data.write(AUTHORITY_KEY, Pem.of(created.key()), true);
        data.write(AUTHORITY, Pem.of(created.certificate()), false);
        return created;
    }

    private void renew(OwnAuthority authority, Instant now) {
        var pair = OwnAuthority.keyPair();
        var issued = authority.issue(pair.getPublic(), names(), now);
        data.write(SERVER_KEY, Pem.of(pair.getPrivate()), true);
        data.write(SERVER, Pem.of(issued) + Pem.of(authority.certificate()), false);
    }

    /** Of this authority, for all the names, long enough, and with its key beside it. */
    private boolean isGood(List<X509Certificate> chain, OwnAuthority authority, Instant now) {
        var own = chain.getFirst();
        try {
            own.verify(authority.certificate().getPublicKey());
        } catch (GeneralSecurityException otherAuthority) {
            return false;
        }
        var key = data.path().resolve(SERVER_KEY);
        return Files.exists(key)
                && KeyMatch.of(read(key, Pem::key), own.getPublicKey())
                && own.getNotAfter().toInstant().isAfter(now.plus(RENEW_BEFORE))
                && alternatives(own).containsAll(names());
    }

    /** Every name and address that the hub may be dialled by, as far as it knows. */
    private Set<String> names() {
        var names = new LinkedHashSet<String>(List.of("localhost", "127.0.0.1", "::1"));
        names.add(configuration.domain());
        names.add("agent." + configuration.domain());
        HostName.find().ifPresent(names::add);
        for (var address : List.of(
                configuration.listeners().adminAddress(),
                configuration.listeners().gatewayAddress())) {
            if (!address.equals("0.0.0.0") && !address.equals("::")) {
                names.add(address);
            }
        }
        names.addAll(configuration.tls().names());
        return names.stream().map(Certificates::canonical).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Addresses in the one form in which certificates give them back. */
    private static String canonical(String name) {
        try {
            return InetAddress.ofLiteral(name).getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return name;
        }
    }

    private static Set<String> alternatives(X509Certificate certificate) {
        var names = new TreeSet<String>();
        try {
            var found = certificate.getSubjectAlternativeNames();
            for (var name : found == null ? List.<List<?>>of() : new ArrayList<>(found)) {
                names.add(String.valueOf(name.get(1)));
            }
        } catch (CertificateParsingException e) {
            return Set.of();
        }
        return names;
    }

    private interface Reading<T> {
        T from(Path file) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try {
            return reading.from(file);
        } catch (IOException e) {
            throw new StartFailure("cannot read " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(file + " " + e.getMessage(), e);
        }
    }
}
