package dev.arcus.agent.sip;

import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.trust.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the file {@code connector} of a state folder says about a SIP PBX ({@code docs/agent.md}).
 *
 * @param trust whom to trust; there if and only if the transport is TLS
 * @param keepAlive from one OPTIONS to the next, 1 to 10 s
 * @param extension as which the agent registers, if it is to
 * @param stations the CSV file of the phones, absolute
 */
public record SipSettings(
        SipServer server,
        Optional<Trust> trust,
        Duration keepAlive,
        Optional<Extension> extension,
        Optional<Path> stations) {

    /** Says which connector a file is for. */
    public static final String KIND = "connector";

    /** The value of {@link #KIND} for this one. */
    public static final String NAME = "sip";

    private static final Set<String> KEYS = Set.of(
            KIND,
            "server",
            "transport",
            "domain",
            "trust",
            "keep-alive",
            "extension",
            "login",
            "password",
            "expires",
            "stations");
    private static final long USUAL_KEEP_ALIVE = 5;
    private static final long LONGEST_KEEP_ALIVE = 10;
    private static final long USUAL_EXPIRES = 300;

    public SipSettings {
        if ((server.transport() == Transport.TLS) != trust.isPresent()) {
            throw new IllegalArgumentException("trust says whom to trust with transport=tls, and only then");
        }
        if (keepAlive.toSeconds() < 1 || keepAlive.toSeconds() > LONGEST_KEEP_ALIVE) {
            throw new IllegalArgumentException("keep-alive is 1 to 10 seconds");
        }
    }

    /**
     * Reads the keys of a file.
     *
     * @param folder what the names of the trust file and the station file are relative to
     * @throws IllegalArgumentException with one line of reason
     */
    public static SipSettings read(KeyValues file, Path folder) {
        file.onlyKnown(KEYS, Set.of());
        Transport transport = file.text("transport").map(Transport::parse).orElse(Transport.UDP);
        SipServer server = SipServer.parse(file.required("server"), transport);
        return new SipSettings(
                file.text("domain").map(server::withDomain).orElse(server),
                file.text("trust").map(anchor -> Trust.parse(anchor, folder)),
                Duration.ofSeconds(number(file, "keep-alive", USUAL_KEEP_ALIVE)),
                extension(file),
                file.text("stations")
                        .map(name -> folder.toAbsolutePath().resolve(name).normalize()));
    }

    /** The keys that {@link #read} reads back; a trust file is inside. */
    public KeyValues stored() {
        return KeyValues.empty()
                .with(KIND, NAME)
                .with("server", server.place())
                .with("transport", server.transport().word())
                .with("domain", server.domain())
                .with("trust", trust.map(Trust::text))
                .with("keep-alive", Long.toString(keepAlive.toSeconds()))
                .with("extension", extension.map(Extension::number))
                .with("login", extension.map(Extension::login))
                .with("password", extension.map(Extension::password))
                .with(
                        "expires",
                        extension.map(each -> Long.toString(each.expires().toSeconds())))
                .with("stations", stations.map(Path::toString));
    }

    /** What the link to the PBX depends on: other stations are no reason to cut it. */
    SipSettings ofLink() {
        return new SipSettings(server, trust, keepAlive, extension, Optional.empty());
    }

    private static Optional<Extension> extension(KeyValues file) {
        Optional<String> number = file.text("extension");
        if (number.isEmpty()) {
            for (String key : new String[] {"login", "password", "expires"}) {
                if (file.text(key).isPresent()) {
                    throw new IllegalArgumentException(key + " is for an extension, and extension is missing");
                }
            }
            return Optional.empty();
        }
        return Optional.of(new Extension(
                number.get(),
                file.text("login").orElse(number.get()),
                file.required("password"),
                Duration.ofSeconds(number(file, "expires", USUAL_EXPIRES))));
    }

    private static long number(KeyValues file, String key, long usual) {
        return file.text(key).isPresent() ? file.number(key) : usual;
    }
}
