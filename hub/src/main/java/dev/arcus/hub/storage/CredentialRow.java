package dev.arcus.hub.storage;

import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Credential.Activated;
import dev.arcus.domain.credential.Credential.Activating;
import dev.arcus.domain.credential.Credential.Created;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.TransactionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** How the three forms of a credential lie in one row. */
final class CredentialRow {

    private CredentialRow() {}

    /**
     * Phase, code, code keys, expiry, former keys, pending password, password keys, fingerprint, transaction, serial and
     * installation key of the box; then {@code more}.
     */
    static @Nullable Object[] values(Credential credential, Object... more) {
        var values = new ArrayList<@Nullable Object>(
                switch (credential) {
                    case Created c ->
                        Arrays.<@Nullable Object>asList(
                                c.phase().name(),
                                c.code().text(),
                                c.codeKeys().encode(),
                                Row.atOrNull(c.expires()),
                                encoded(c.former()),
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
                                a.codeKeys().encode(),
                                null,
                                null,
                                a.pending().text(),
                                a.pendingKeys().encode(),
                                null,
                                a.transaction().text(),
                                a.box().serial(),
                                a.box().installationKey());
                    case Activated a ->
                        Arrays.<@Nullable Object>asList(
                                a.phase().name(),
                                null,
                                a.spentCode().encode(),
                                null,
                                null,
                                null,
                                a.passwordKeys().encode(),
                                a.fingerprint(),
                                a.transaction().text(),
                                a.box().serial(),
                                a.box().installationKey());
                });
        Collections.addAll(values, more);
        return values.toArray();
    }

    static Credential read(Row row) {
        return switch (row.one(Credential.Phase.class, "phase")) {
            case CREATED ->
                new Created(
                        new ActivationCode(row.text("code")),
                        keys(row, "code_keys"),
                        row.instantOrNull("expires"),
                        formerKeys(row));
            case ACTIVATING ->
                new Activating(
                        new ActivationCode(row.text("code")),
                        keys(row, "code_keys"),
                        new PrivateAccessCode(row.text("pending")),
                        keys(row, "password_keys"),
                        new TransactionId(row.text("transaction_id")),
                        box(row));
            case ACTIVATED ->
                new Activated(
                        keys(row, "password_keys"),
                        row.text("fingerprint"),
                        new TransactionId(row.text("transaction_id")),
                        box(row),
                        keys(row, "code_keys"));
        };
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
