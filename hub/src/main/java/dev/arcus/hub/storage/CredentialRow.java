package dev.arcus.hub.storage;

import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Credential.Activated;
import dev.arcus.domain.credential.Credential.Activating;
import dev.arcus.domain.credential.Credential.Created;
import dev.arcus.domain.credential.Credential.Renewing;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.TransactionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the four forms of a credential lie in one row. */
final class CredentialRow {

    private CredentialRow() {}

    /**
     * Phase, code, code keys, expiry, former keys, pending password, password keys, fingerprint, transaction, serial and
     * installation key of the box; keys, transaction, date and offer of a renewal; then {@code more}.
     */
    static @Nullable Object[] values(Credential credential, Object... more) {
        var values = new ArrayList<@Nullable Object>(
                switch (credential) {
                    case Created c ->
                        Arrays.<@Nullable Object>asList(
                                c.phase().name(),
                                c.code().text(),
                                c.codeKeys().encodeBesideSecret(),
                                Row.atOrNull(c.expires()),
                                encoded(c.former()),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null);
                    case Activating a ->
                        Arrays.<@Nullable Object>asList(
                                a.phase().name(),
                                a.code().text(),
                                a.codeKeys().encodeBesideSecret(),
                                null,
                                null,
                                a.pending().text(),
                                a.pendingKeys().encode(),
                                null,
                                a.transaction().text(),
                                a.box().serial(),
                                a.box().installationKey(),
                                null,
                                null,
                                null,
                                null);
                    case Activated a -> activated(a, null);
                    case Renewing r -> activated(r.inForce(), r);
                });
        Collections.addAll(values, more);
        return values.toArray();
    }

    private static List<@Nullable Object> activated(Activated a, @Nullable Renewing r) {
        return Arrays.<@Nullable Object>asList(
                a.phase().name(),
                null,
                a.spentCode().encode(),
                null,
                encoded(a.former()),
                r == null ? null : r.pending().text(),
                a.passwordKeys().encode(),
                a.fingerprint(),
                a.transaction().text(),
                a.box().serial(),
                a.box().installationKey(),
                r == null ? null : r.pendingKeys().encode(),
                r == null ? null : r.transaction().text(),
                r == null ? null : Row.at(r.since()),
                r == null ? null : r.offered());
    }

    static Credential read(Row row) {
        return switch (row.one(Credential.Phase.class, "phase")) {
            case CREATED ->
                new Created(
                        new ActivationCode(row.text("code")),
                        codeKeys(row),
                        row.instantOrNull("expires"),
                        formerKeys(row));
            case ACTIVATING ->
                new Activating(
                        new ActivationCode(row.text("code")),
                        codeKeys(row),
                        new PrivateAccessCode(row.text("pending")),
                        keys(row, "password_keys"),
                        new TransactionId(row.text("transaction_id")),
                        box(row));
            case ACTIVATED -> activated(row);
        };
    }

    private static Credential activated(Row row) {
        var inForce = new Activated(
                keys(row, "password_keys"),
                row.text("fingerprint"),
                new TransactionId(row.text("transaction_id")),
                box(row),
                keys(row, "code_keys"),
                formerKeys(row));
        var pending = row.textOrNull("pending");
        return pending == null
                ? inForce
                : new Renewing(
                        inForce,
                        new PrivateAccessCode(pending),
                        keys(row, "renewal_keys"),
                        new TransactionId(row.text("renewal_transaction")),
                        row.instant("renewal_since"),
                        row.flag("renewal_offered"));
    }

    /** While the code itself is there. */
    private static ScramKeys codeKeys(Row row) {
        return ScramKeys.decode(row.text("code_keys"), row.text("code"));
    }

    private static ScramKeys keys(Row row, String column) {
        return ScramKeys.decode(row.text(column));
    }

    private static @Nullable ScramKeys formerKeys(Row row) {
        var line = row.textOrNull("former_keys");
        return line == null ? null : ScramKeys.decode(line);
    }

    private static @Nullable String encoded(@Nullable ScramKeys keys) {
        return keys == null ? null : keys.encode();
    }

    private static Binding box(Row row) {
        return new Binding(row.text("box_serial"), row.text("box_key"));
    }
}
