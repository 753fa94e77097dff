package dev.arcus.domain.administration;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.domain.system.Stations;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Frees the phones of a system that people of a company have, once the system does not serve that company any more. */
public final class FreePhones {

    private final Stations stations;
    private final Users users;

    public FreePhones(Stations stations, Users users) {
        this.stations = stations;
        this.users = users;
    }

    /** A phone that somebody has. */
    public record Held(PhoneNumber phone, User user) {

        /** What counts of it: whose phone it is, not how the two are called. */
        String facts() {
            return phone.shortNumber() + " " + user.id();
        }
    }

    /** The phones that people of the company have, by short number. */
    List<Held> heldBy(SystemId system, CompanyId company) {
        return held(system).stream()
                .filter(held -> held.user().company().equals(company))
                .toList();
    }

    /** The phones that anybody has, by short number. */
    List<Held> held(SystemId system) {
        var phones = stations.phones(system).stream()
                .filter(phone -> phone.details().holder().user() != null)
                .toList();
        var people = users
                .findAll(
                        phones.stream().flatMap(phone -> holder(phone).stream()).toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(User::id, Function.identity()));
        return phones.stream()
                .flatMap(phone -> holder(phone).map(people::get).map(user -> new Held(phone, user)).stream())
                .toList();
    }

    /** In the transaction that is open. */
    void run(SystemId system, CompanyId company) {
        stations.free(
                system,
                heldBy(system, company).stream().map(held -> held.user().id()).toList());
    }

    private static Optional<UserId> holder(PhoneNumber phone) {
        return Optional.ofNullable(phone.details().holder().user());
    }
}
