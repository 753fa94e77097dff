package dev.arcus.domain.audit;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, and from where.
 *
 * @param name the login e-mail of a person, {@code hub}, {@code operator}, or the PABX-ID that a box named
 * @param user id of the person, or null
 * @param company of the person, or null
 * @param address IP address, or null where there is none
 */
public record Author(
        String name,
        @Nullable String user,
        @Nullable CompanyId company,
        @Nullable String address) {

    /** The hub by itself. */
    public static final Author HUB = new Author("hub", null, null, null);

    /** Whoever has the hub's machine, and proved it by that. */
    public static final Author OPERATOR = new Author("operator", null, null, null);

    private static final int MAX_NAME = 255;
    private static final int MAX_ADDRESS = 64;

    public Author {
        name = AuditText.of(name, MAX_NAME);
        address = address == null ? null : AuditText.of(address, MAX_ADDRESS);
    }

    public static Author of(Actor actor) {
        return new Author(actor.loginEmail(), actor.id().value(), actor.company(), actor.address());
    }

    /** Somebody who is not known: by the name that was given, which may be nobody's. */
    public static Author claiming(String name, @Nullable String address) {
        return new Author(name, null, null, address);
    }
}
