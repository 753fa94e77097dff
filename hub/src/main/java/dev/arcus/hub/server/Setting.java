package dev.arcus.hub.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting of the hub: its key is the constant's name in lower case with hyphens. */
enum Setting {
    DOMAIN("openrainbow.com", "XMPP domain that this hub serves"),
    DATA("~/.arcus/hub", "data folder, made at the first start"),
    ADMIN_ADDRESS("0.0.0.0", "address of the admin listener"),
    ADMIN_PORT("8443", "port of the admin listener; 0 for any free one"),
    ADMIN_PLAIN_PORT("8080", "port of the admin listener without TLS, on 127.0.0.1 only; off for none"),
    GATEWAY_ADDRESS("0.0.0.0", "address of the listener for PBXs"),
    GATEWAY_PORT("8444", "port of the listener for PBXs; 0 for any free one"),
    GATEWAY_PLAIN_PORT("off", "port of the listener for PBXs without TLS, on 127.0.0.1 only; off for none"),
    TLS_CERTIFICATE("", "PEM file with your own certificate and its chain; empty for one made by the hub"),
    TLS_KEY("", "PEM file with its private key, unencrypted PKCS #8"),
    TLS_NAMES("", "more names and addresses for the hub's own certificate, separated by commas"),
    DATABASE_URL("", "jdbc:postgresql://host/database; empty for the embedded database in the data folder"),
    DATABASE_USER("", "user of that database"),
    DATABASE_PASSWORD_FILE("", "file with its password; or the variable ARCUS_DATABASE_PASSWORD"),
    ADMIN_PUBLIC_ADDRESS(
            "", "where people find the hub, for links in mail; empty for https://<this machine>:<admin port>"),
    SMTP_URL("", "mail server, smtps://user@host:465 or smtp://user@host:587 (STARTTLS); empty for none"),
    SMTP_FROM("", "address that mail of the hub comes from"),
    SMTP_CA("", "PEM file with the authority of the mail server's certificate; empty for those that Java trusts"),
    SMTP_PASSWORD_FILE("", "file with the mail server's password; or the variable ARCUS_SMTP_PASSWORD"),
    WEBHOOK_PRIVATE_ADDRESSES("no", "whether webhooks may be in private networks: yes or no"),
    ACTIVATION_CODE_LIFETIME("30d", "how long a generated activation code lives, 1d to 90d"),
    ACTIVATION_CODE_FORM(
            "checked",
            "form of generated activation codes: checked (ABCD-EFGH-JKMN-PQRS), or 4-digits, which can be guessed"),
    HELD_BOXES("1000", "how many undeclared PBXs from stock may wait connected"),
    RETURN_GRACE("120s", "how long PBXs that were connected before a restart may take to return, 120s or more"),
    KEEP_EVENTS("180d", "how long connection events and incidents are kept"),
    KEEP_EVENTS_PER_SYSTEM("500", "how many connection events of each system are kept, 10 to 10000"),
    KEEP_ATTEMPTS("30d", "how long attempts to connect are kept"),
    KEEP_ATTEMPTS_PER_IDENTITY("100", "how many different attempts under each PABX-ID are kept, 10 to 1000"),
    KEEP_ATTEMPTS_OF_STRANGERS("10000", "how many different attempts under no known PABX-ID are kept, 100 to 100000"),
    KEEP_AUDIT("1095d", "how long the audit trail is kept"),
    BACKUP_EVERY("off", "how often the hub backs itself up while it runs, 15m to 30d; off for never"),
    BACKUP_KEEP("7", "how many of those backups are kept, 1 to 1000; older ones go once a new one is whole"),
    BACKUP_FOLDER("", "where those backups are put, of this hub alone; empty for backups/ in the data folder"),
    BACKUP_PASSPHRASE_FILE(
            "", "file with a passphrase of 12 characters or more that encrypts those backups; empty for none"),
    PROXY_PROTOCOL_FROM(
            "", "addresses of proxies that begin connections of PBXs with a PROXY header, separated by commas"),
    FORWARDED_FOR_FROM("", "addresses of proxies that name the PBX in X-Forwarded-For, separated by commas"),
    GATEWAY_PUBLIC_ADDRESS(
            "", "what host-meta names; empty for wss://agent.<domain>/websocket with the gateway's port"),
    MAX_CONNECTIONS("18000", "connections of PBXs in all"),
    MAX_UNAUTHENTICATED("1000", "connections of PBXs that have not logged in, in all"),
    MAX_UNAUTHENTICATED_PER_ADDRESS("100", "the same from one address");

    private final String initial;
    private final String meaning;

    Setting(String initial, String meaning) {
        this.initial = initial;
        this.meaning = meaning;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value where nobody gives another. */
    String initial() {
        return initial;
    }

    /** One line for the operator. */
    String meaning() {
        return meaning;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }
}
