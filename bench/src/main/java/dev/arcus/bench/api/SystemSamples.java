package dev.arcus.bench.api;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Systems as a fleet of years has them: names that repeat, some shared, most of them activated. */
final class SystemSamples {

    /** In one name of eight. */
    static final List<String> TRADES =
            List.of("Hotel", "Praxis", "Bäckerei", "Kanzlei", "Rathaus", "Garage", "Clinique", "École");

    private static final List<String> TOWNS =
            List.of("Berlin", "Hamburg", "Lyon", "Paris", "Genf", "Bonn", "Köln", "Wien", "Zürich", "Brest");
    private static final Instant FIRST = Instant.parse("2023-11-01T00:00:00Z");
    private static final long SECONDS = Duration.ofDays(1_000).toSeconds();

    private final RandomGenerator random;
    private final Samples samples;
    private final Credential.Created created;
    private final Credential.Activating activating;

    SystemSamples(RandomGenerator random) {
        this.random = random;
        this.samples = new Samples(random);
        // Deriving takes a millisecond; nobody logs in with these.
        this.created = Samples.created(new PbxId("PBXBENCH"), "12345678");
        var box = samples.box("CPU0000000001");
        var transaction = TransactionId.generate(random);
        this.activating = new Credential.Activating(
                created.code(),
                created.codeKeys(),
                PrivateAccessCode.generate(random),
                created.codeKeys(),
                transaction,
                box);
    }

    static String nameOf(int number) {
        return TRADES.get(number % TRADES.size()) + " " + TOWNS.get(number / 7 % TOWNS.size()) + " " + number;
    }

    /** {@code partner}: kept for it, or null. */
    PbxSystem system(int number, List<SiteId> sites, @Nullable CompanyId partner) {
        var plain = samples.system("PBX%06x%06x".formatted(random.nextInt(1 << 24), number), nameOf(number));
        var at = FIRST.plusSeconds(random.nextLong(SECONDS));
        var sharing = random.nextInt(100);
        return new PbxSystem(
                SystemId.next(random),
                plain.pbxId(),
                plain.name(),
                type(random.nextInt(100)),
                null,
                DeliveryMode.BTCO,
                sites,
                plain.dialing(),
                number % 2 == 0 ? plain.rules() : List.of(),
                EmergencyPolicy.UNTOUCHED,
                new PbxSystem.Options(
                        null,
                        "3.0." + number % 10,
                        120,
                        List.of(),
                        sharing < 3,
                        sharing == 3 || sharing == 4,
                        share(1),
                        partner),
                true,
                1,
                at,
                at.plusSeconds(random.nextLong(SECONDS / 100)));
    }

    /** Of the system of that number. */
    Credential credential(int number) {
        var share = random.nextInt(100);
        if (share < 8) {
            return created;
        }
        return share < 9 ? activating : activated(number);
    }

    private Credential activated(int number) {
        var box = new Binding("SN%08d".formatted(number), activating.box().installationKey());
        return new Credential.Activated(
                created.codeKeys(), "0a1b2c3d", activating.transaction(), box, created.codeKeys());
    }

    boolean share(int percent) {
        return random.nextInt(100) < percent;
    }

    private static SystemType type(int share) {
        if (share < 50) {
            return SystemType.OXO;
        }
        if (share < 80) {
            return SystemType.OXE;
        }
        return share < 95 ? SystemType.THIRD_PARTY : SystemType.UNDEFINED;
    }
}
