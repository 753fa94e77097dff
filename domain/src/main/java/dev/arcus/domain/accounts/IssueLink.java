package dev.arcus.domain.accounts;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.PasswordLink;
import dev.arcus.domain.people.PasswordLink.Purpose;
import dev.arcus.domain.people.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Makes a link to set a password, in place of the person's former one, and mails it. */
public final class IssueLink {

    private static final int TOKEN_BYTES = 32;

    private final AccountStores stores;
    private final Mailer mailer;
    private final UnaryOperator<String> address;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** {@code address} makes the whole link of a token. */
    public IssueLink(
            AccountStores stores,
            Mailer mailer,
            UnaryOperator<String> address,
            InstantSource clock,
            RandomGenerator random) {
        this.stores = stores;
        this.mailer = mailer;
        this.address = address;
        this.clock = clock;
        this.random = random;
    }

    IssuedLink run(Actor actor, User user, Purpose purpose) {
        return mail(user, purpose, store(actor, user, purpose));
    }

    /** Makes and stores it, in the transaction that is open; nobody is told yet. */
    IssuedLink store(Actor actor, User user, Purpose purpose) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var expires = now.plus(purpose.lifetime());
        var act = purpose == Purpose.INVITATION ? "person.invite" : "person.password.link";
        stores.transactions().run(() -> {
            stores.links().put(new PasswordLink(user.id(), hash(token), purpose, expires));
            stores.audit().add(AuditEvent.of(now, actor, act, user.id(), user.loginEmail()));
            return true;
        });
        return new IssuedLink(token, address.apply(token), expires, false);
    }

    /** Mails what was stored, outside of every transaction: a mail server may take its time. */
    IssuedLink mail(User user, Purpose purpose, IssuedLink link) {
        var mailed = mailer.send(LinkLetter.write(user, purpose, link.address(), link.expires()));
        return new IssuedLink(link.token(), link.address(), link.expires(), mailed);
    }

    /** What is stored of a token. */
    static String hash(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
