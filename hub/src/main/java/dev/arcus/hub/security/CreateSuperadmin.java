package dev.arcus.hub.security;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import java.time.InstantSource;
import java.util.Set;
import java.util.random.RandomGenerator;

/** At the first start: the operator's company, and in it the person who may do everything. */
public final class CreateSuperadmin {

    private static final String COMPANY = "Arcus operator";

    private final Authenticator.Stores stores;
    private final PasswordHashes hashes;
    private final InstantSource clock;
    private final RandomGenerator random;

    public CreateSuperadmin(
            Authenticator.Stores stores, PasswordHashes hashes, InstantSource clock, RandomGenerator random) {
        this.stores = stores;
        this.hashes = hashes;
        this.clock = clock;
        this.random = random;
    }

    /** False, and nothing done, when there are people already. */
    public boolean run(String loginEmail, String password) {
        if (!stores.users().isEmpty()) {
            return false;
        }
        var company = company();
        var user = user(company.id(), loginEmail, hashes.hash(password));
        return stores.transactions().runDurably(() -> {
            stores.companies().add(company);
            stores.users().add(user);
            stores.audit()
                    .add(AuditEvent.of(
                                    user.created(),
                                    Author.OPERATOR,
                                    "person.create",
                                    user.id().value(),
                                    "first superadmin")
                            .changed(Facts.NONE, FactsOf.person(user))
                            .concerning(company));
            return true;
        });
    }

    private Company company() {
        var company = Company.plain(CompanyId.next(random), COMPANY, null, clock.instant());
        return company.with(company.ties().asStandard());
    }

    private User user(CompanyId company, String loginEmail, String passwordHash) {
        var now = clock.instant();
        return new User(
                UserId.next(random),
                1,
                loginEmail,
                passwordHash,
                "Arcus",
                "Operator",
                Set.of(Role.USER, Role.SUPERADMIN),
                AdminType.UNDEFINED,
                company,
                null,
                "en",
                true,
                true,
                0,
                null,
                now);
    }
}
