package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.domain.system.PublicNumbers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for each phone of a system, whoever says more of it (admin API §4.9). */
public final class PhoneRules {

    private final Sites sites;
    private final Users users;
    private final GroupRules groups;

    public PhoneRules(Sites sites, Users users, GroupRules groups) {
        this.sites = sites;
        this.users = users;
        this.groups = groups;
    }

    /**
     * Why {@code old} cannot become {@code next}.
     *
     * @param all every phone of the system
     */
    Optional<Refusal> objection(PbxSystem system, List<PhoneNumber> all, PhoneNumber old, PhoneNumber next) {
        return internal(system, all, old, next).or(() -> direct(system, next)).or(() -> user(system, next));
    }

    private Optional<Refusal> internal(PbxSystem system, List<PhoneNumber> all, PhoneNumber old, PhoneNumber next) {
        var number = next.internalNumber();
        if (number.equals(old.internalNumber())) {
            return Optional.empty();
        }
        var said = next.details().numbers().internal();
        if (system.options().centrex()
                && !Objects.equals(said, old.details().numbers().internal())) {
            return refusal(Reason.INTERNAL_NUMBER_FIXED, "internalNumber", "");
        }
        return isTaken(system, all, old.id(), number)
                ? refusal(Reason.INTERNAL_NUMBER_TAKEN, "internalNumber", "")
                : Optional.empty();
    }

    /** Whether another phone than {@code own} of the system, or one of its group, is called by the number. */
    boolean isTaken(PbxSystem system, List<PhoneNumber> all, String own, String number) {
        return all.stream()
                        .anyMatch(one ->
                                !one.id().equals(own) && one.internalNumber().equals(number))
                || groups.isTaken(system, number);
    }

    private static Optional<Refusal> direct(PbxSystem system, PhoneNumber next) {
        return next.details().numbers().direct() != null
                        && new PublicNumbers(system).of(next).isEmpty()
                ? refusal(Reason.INVALID, "number", "is no public number of that country")
                : Optional.empty();
    }

    private Optional<Refusal> user(PbxSystem system, PhoneNumber next) {
        return isOfItsCompanies(system, next.details().holder().user())
                ? Optional.empty()
                : refusal(Reason.INVALID, "userId", "no such user in a company of the system");
    }

    private boolean isOfItsCompanies(PbxSystem system, @Nullable UserId user) {
        return user == null
                || users.find(user)
                        .map(found -> sites.findAll(system.sites()).stream()
                                .anyMatch(site -> site.company().equals(found.company())))
                        .orElse(false);
    }

    private static Optional<Refusal> refusal(Reason reason, String field, String detail) {
        return Optional.of(new Refusal(reason, field, detail));
    }
}
