package dev.arcus.testing;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.NumberingRule;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Valid objects to start a test from, with ids from one seeded random source. */
public final class Samples {

    /** The salt key of every sample credential. */
    public static final Salt.SaltKey SALT_KEY = new Salt.SaltKey(new byte[32]);

    public static final DialingInformation GERMAN_DIALING =
            new DialingInformation("DEU", "0", "00", List.of("0", "9"), true, "+49 711 1234-0");

    private final RandomGenerator random;

    public Samples() {
        this(SeededRandom.create());
    }

    public Samples(RandomGenerator random) {
        this.random = random;
    }

    public RandomGenerator random() {
        return random;
    }

    public Company partner(String name) {
        return company(name, PartnerKind.DR, null);
    }

    /** An indirect reseller under {@code distributor}. */
    public Company reseller(String name, Company distributor) {
        return company(name, PartnerKind.IR, distributor.id());
    }

    /** A value added distributor. */
    public Company distributor(String name) {
        return company(name, PartnerKind.VAD, null);
    }

    public Company withoutRightToConnect(Company partner) {
        var terms = Objects.requireNonNull(partner.partnership());
        return partner.with(terms.with(new Partnership.Rights(false, false, false)));
    }

    public Company withStatus(Company company, CompanyStatus status) {
        return company.withStatus(status, TestClock.START);
    }

    public Company customer(String name, @Nullable CompanyId partner) {
        return company(name, null, partner);
    }

    public Organisation organisation(String name) {
        return new Organisation(OrganisationId.next(random), name, Visibility.PRIVATE, TestClock.START);
    }

    /** An empty group of systems. */
    public SystemGroup group(Company company, String name) {
        return SystemGroup.empty(GroupId.next(random), company.id(), name, TestClock.START);
    }

    public Site site(Company company, String name) {
        return new Site(SiteId.next(random), company.id(), name, CompanyStatus.ACTIVE, TestClock.START);
    }

    public User user(Company company, String loginEmail, Role... roles) {
        return new User(
                UserId.next(random),
                1,
                loginEmail,
                "$argon2id$sample",
                "Ada",
                "Müller",
                Set.of(roles),
                AdminType.UNDEFINED,
                company.id(),
                null,
                "de",
                true,
                true,
                0,
                null,
                TestClock.START);
    }

    /** An OXO Connect, delivered BTCO. */
    public PbxSystem system(String pbxId, String name, Site... sites) {
        return new PbxSystem(
                SystemId.next(random),
                new PbxId(pbxId),
                name,
                SystemType.OXO,
                Model.OXO_CONNECT,
                DeliveryMode.BTCO,
                List.of(sites).stream().map(Site::id).toList(),
                GERMAN_DIALING,
                List.of(new NumberingRule("^0190.*", "", "barred"), new NumberingRule("^(1..)$", "$1", "inside")),
                EmergencyPolicy.UNTOUCHED,
                PbxSystem.Options.DEFAULT,
                false,
                1,
                TestClock.START,
                TestClock.START);
    }

    /** The same system with an activated WebRTC gateway. */
    public PbxSystem withGateway(PbxSystem system) {
        return new PbxSystem(
                system.id(),
                system.pbxId(),
                system.name(),
                system.type(),
                system.model(),
                system.deliveryMode(),
                system.sites(),
                system.dialing(),
                system.rules(),
                system.emergencies(),
                system.options(),
                true,
                system.configurationRevision(),
                system.created(),
                system.statusUpdated());
    }

    public FleetItem fleetItem(Company partner, String pair, @Nullable String serial) {
        var stockPair = StockPair.parse(pair).orElseThrow();
        var salt = Salt.of(SALT_KEY, stockPair.pbxId().text());
        return FleetItem.inStock(
                FleetItemId.next(random),
                partner.id(),
                stockPair,
                ScramKeys.derive(stockPair.code().text(), salt),
                BoxDetails.stock(Model.OXO_CONNECT, serial),
                TestClock.START);
    }

    /** A code that never expires. */
    public static Credential.Created created(PbxId pbxId, String code) {
        return new Credential.Created(new ActivationCode(code), keys(pbxId, code), null, null);
    }

    public static ScramKeys keys(PbxId pbxId, String secret) {
        return ScramKeys.derive(secret, Salt.of(SALT_KEY, pbxId.text()));
    }

    public Binding box(String serial) {
        return new Binding(serial, "0123456789abcdef0123456789abcdef");
    }

    private Company company(String name, @Nullable PartnerKind kind, @Nullable CompanyId partner) {
        return Company.plain(CompanyId.next(random), name, partner, TestClock.START)
                .with(kind == null ? null : Partnership.of(kind))
                .with(CompanyProfile.in("DEU"));
    }
}
