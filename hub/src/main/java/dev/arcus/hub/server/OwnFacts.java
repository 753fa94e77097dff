package dev.arcus.hub.server;

import dev.arcus.hub.api.ApiServices;
import dev.arcus.hub.console.operator.HubFacts;
import dev.arcus.hub.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the hub tells its operator of itself.
 *
 * @param certificate what the listeners show, once they do
 */
record OwnFacts(
        HubConfiguration configuration,
        Supplier<Optional<X509Certificate>> certificate,
        HubBackups backups,
        Optional<ScheduledBackups> scheduled)
        implements Function<ApiServices.Facts, HubFacts> {

    private static final long UNKNOWN = -1;

    @Override
    public HubFacts apply(ApiServices.Facts facts) {
        var shown = certificate.get();
        return new HubFacts(
                facts.version(),
                facts.domain(),
                facts.gatewayAddress(),
                facts.gateway().getAsBoolean(),
                store(facts),
                new HubFacts.Certificate(
                        shown.map(one -> one.getSubjectX500Principal().getName())
                                .orElse(""),
                        shown.map(one -> one.getNotAfter().toInstant()),
                        configuration.tls().certificate() == null),
                new HubFacts.Backups(
                        facts.operation().backup().get(), backups.last(), scheduled.map(ScheduledBackups::next)),
                facts.operation().mail().get());
    }

    private HubFacts.Store store(ApiServices.Facts facts) {
        var up = facts.database().getAsBoolean();
        var kind = configuration.database() == null ? "H2" : "PostgreSQL";
        try {
            var disk = Files.getFileStore(configuration.data());
            return new HubFacts.Store(up, kind, Database.schema(), disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException unknown) {
            return new HubFacts.Store(up, kind, Database.schema(), UNKNOWN, UNKNOWN);
        }
    }
}
