package dev.arcus.hub.server;

import dev.arcus.domain.administration.CodePolicy;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.history.Retention;
import dev.arcus.hub.mail.SmtpServer;
import dev.arcus.hub.security.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hub's configuration, read and checked. Everything that can be wrong with it stops the start.
 *
 * @param domain XMPP domain that the hub serves
 * @param data its data folder
 * @param backups how the hub backs itself up, null when it does not
 * @param given the settings that were given, as lines of {@code key = value}
 */
public record HubConfiguration(
        String domain,
        Path data,
        Listeners listeners,
        Entrance entrance,
        Tls tls,
        @Nullable ExternalDatabase database,
        Post post,
        Policies policies,
        @Nullable BackupPlan backups,
        String given) {

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Duration LEAST_GRACE = Duration.ofSeconds(120);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    private static final int MAX_HELD = 100_000;

    /** Where the hub listens; a null port is off. Plain listeners are on 127.0.0.1 only. */
    public record Listeners(
            String adminAddress,
            int adminPort,
            @Nullable Integer adminPlainPort,
            String gatewayAddress,
            int gatewayPort,
            @Nullable Integer gatewayPlainPort) {}

    /**
     * What the gateway lets in.
     *
     * @param publicAddress what host-meta names, null for the usual one
     * @param proxyProtocolFrom proxies that begin connections with a PROXY header
     * @param forwardedForFrom proxies that are believed about {@code X-Forwarded-For}
     * @param maxConnections in all; {@code maxUnauthenticated} of them without login, and from one address
     */
    public record Entrance(
            @Nullable String publicAddress,
            List<String> proxyProtocolFrom,
            List<String> forwardedForFrom,
            int maxConnections,
            int maxUnauthenticated,
            int maxUnauthenticatedPerAddress) {
        public Entrance {
            proxyProtocolFrom = List.copyOf(proxyProtocolFrom);
            forwardedForFrom = List.copyOf(forwardedForFrom);
        }
    }

    /**
     * The certificate: the operator's own, or one that the hub makes.
     *
     * @param certificate PEM file, null for the hub's own; {@code key} alike
     * @param names more names for the hub's own
     */
    public record Tls(@Nullable Path certificate, @Nullable Path key, List<String> names) {
        public Tls {
            names = List.copyOf(names);
        }
    }

    /**
     * Mail to people, and calls to webhooks.
     *
     * @param server null for none
     * @param publicAddress where links lead, without a slash at the end; null for this machine
     * @param privateWebhooks whether webhooks may be in private networks
     */
    public record Post(
            @Nullable SmtpServer server, @Nullable String publicAddress, boolean privateWebhooks) {}

    /** PostgreSQL, instead of the embedded database. */
    public record ExternalDatabase(String url, String user, Secret password) {}

    /** The hub's own rules that an operator may set. */
    public record Policies(
            CodePolicy codes, int heldBoxes, Duration returnGrace, Retention retention, Operator operator) {}

    /** The first superadmin; nulls where the hub is to choose. Only of use at the first start. */
    public record Operator(@Nullable String email, @Nullable Secret password) {}

    /** {@code environment} holds the secrets; {@link BadConfiguration} names what is wrong. */
    static HubConfiguration of(Settings settings, Map<String, String> environment) {
        return new HubConfiguration(
                domain(settings),
                settings.path(Setting.DATA),
                listeners(settings),
                entrance(settings),
                tls(settings),
                database(settings, environment),
                post(settings, environment),
                policies(settings, operator(environment)),
                BackupPlan.of(settings),
                settings.lines());
    }

    private static String domain(Settings settings) {
        var domain = settings.text(Setting.DOMAIN);
        if (!DOMAIN.matcher(domain).matches()) {
            throw new BadConfiguration("domain = " + domain + ": must be a domain name in lower case");
        }
        return domain;
    }

    private static Listeners listeners(Settings settings) {
        return new Listeners(
                settings.address(Setting.ADMIN_ADDRESS, Setting.ADMIN_PORT),
                settings.port(Setting.ADMIN_PORT),
                orNull(settings.portOrOff(Setting.ADMIN_PLAIN_PORT)),
                settings.address(Setting.GATEWAY_ADDRESS, Setting.GATEWAY_PORT),
                settings.port(Setting.GATEWAY_PORT),
                orNull(settings.portOrOff(Setting.GATEWAY_PLAIN_PORT)));
    }

    private static Entrance entrance(Settings settings) {
        var most = Integer.MAX_VALUE;
        return new Entrance(
                settings.given(Setting.GATEWAY_PUBLIC_ADDRESS).orElse(null),
                settings.list(Setting.PROXY_PROTOCOL_FROM),
                settings.list(Setting.FORWARDED_FOR_FROM),
                settings.number(Setting.MAX_CONNECTIONS, 1, most),
                settings.number(Setting.MAX_UNAUTHENTICATED, 1, most),
                settings.number(Setting.MAX_UNAUTHENTICATED_PER_ADDRESS, 1, most));
    }

    private static Tls tls(Settings settings) {
        var certificate = settings.given(Setting.TLS_CERTIFICATE).isPresent();
        if (certificate != settings.given(Setting.TLS_KEY).isPresent()) {
            throw new BadConfiguration("tls-certificate and tls-key go together: give both or none");
        }
        return new Tls(
                certificate ? settings.path(Setting.TLS_CERTIFICATE) : null,
                certificate ? settings.path(Setting.TLS_KEY) : null,
                settings.list(Setting.TLS_NAMES));
    }

    private static @Nullable ExternalDatabase database(Settings settings, Map<String, String> environment) {
        var url = settings.given(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            return null;
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw new BadConfiguration("database-url must begin with jdbc:postgresql:");
        }
        var variable = environment.get("ARCUS_DATABASE_PASSWORD");
        var password = settings.given(Setting.DATABASE_PASSWORD_FILE).isPresent()
                ? secretIn(settings.path(Setting.DATABASE_PASSWORD_FILE))
                : new Secret(variable == null ? "" : variable);
        return new ExternalDatabase(url.get(), settings.text(Setting.DATABASE_USER), password);
    }

    private static Post post(Settings settings, Map<String, String> environment) {
        var address = settings.given(Setting.ADMIN_PUBLIC_ADDRESS).map(text -> text.replaceAll("/+$", ""));
        if (address.isPresent() && !address.get().matches("https?://[^/\\s]+(/[^\\s]*)?")) {
            throw new BadConfiguration("admin-public-address must be as https://hub.example.org");
        }
        var url = settings.given(Setting.SMTP_URL);
        if (url.isEmpty()) {
            return new Post(null, address.orElse(null), privateWebhooks(settings));
        }
        var variable = environment.get("ARCUS_SMTP_PASSWORD");
        var password = settings.given(Setting.SMTP_PASSWORD_FILE).isPresent()
                ? secretIn(settings.path(Setting.SMTP_PASSWORD_FILE))
                : new Secret(variable == null ? "" : variable);
        try {
            var server = SmtpServer.of(url.get(), password.text(), settings.text(Setting.SMTP_FROM));
            return new Post(server.trusting(authorities(settings)), address.orElse(null), privateWebhooks(settings));
        } catch (IllegalArgumentException refused) {
            throw new BadConfiguration("smtp-url " + refused.getMessage());
        }
    }

    private static boolean privateWebhooks(Settings settings) {
        var text = settings.text(Setting.WEBHOOK_PRIVATE_ADDRESSES);
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new BadConfiguration("webhook-private-addresses = " + text + ": must be yes or no");
        };
    }

    private static List<X509Certificate> authorities(Settings settings) {
        if (settings.given(Setting.SMTP_CA).isEmpty()) {
            return List.of();
        }
        var file = settings.path(Setting.SMTP_CA);
        try {
            return Pem.certificates(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadConfiguration("smtp-ca = " + file + ": " + e.getMessage());
        }
    }

    private static Secret secretIn(Path file) {
        try {
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new BadConfiguration("cannot read the secret in " + file + ": " + e.getMessage());
        }
    }

    private static Policies policies(Settings settings, Operator operator) {
        return new Policies(
                new CodePolicy(
                        settings.duration(Setting.ACTIVATION_CODE_LIFETIME, DAY, Duration.ofDays(90)),
                        codeForm(settings.text(Setting.ACTIVATION_CODE_FORM))),
                settings.number(Setting.HELD_BOXES, 0, MAX_HELD),
                settings.duration(Setting.RETURN_GRACE, LEAST_GRACE, DAY),
                new Retention(
                        settings.number(Setting.KEEP_EVENTS_PER_SYSTEM, 10, 10_000),
                        settings.duration(Setting.KEEP_EVENTS, DAY, TEN_YEARS),
                        settings.number(Setting.KEEP_ATTEMPTS_PER_IDENTITY, 10, 1_000),
                        settings.number(Setting.KEEP_ATTEMPTS_OF_STRANGERS, 100, 100_000),
                        settings.duration(Setting.KEEP_ATTEMPTS, DAY, TEN_YEARS),
                        settings.duration(Setting.KEEP_AUDIT, DAY, TEN_YEARS)),
                operator);
    }

    private static ActivationCode.Form codeForm(String text) {
        return switch (text) {
            case "checked" -> ActivationCode.Form.CHECKED;
            case "4-digits" -> ActivationCode.Form.FOUR_DIGITS;
            default -> throw new BadConfiguration("activation-code-form = " + text + ": must be checked or 4-digits");
        };
    }

    private static Operator operator(Map<String, String> environment) {
        var password = environment.get("ARCUS_BOOTSTRAP_PASSWORD");
        return new Operator(
                environment.get("ARCUS_BOOTSTRAP_EMAIL"),
                password == null || password.isEmpty() ? null : new Secret(password));
    }

    private static @Nullable Integer orNull(OptionalInt port) {
        return port.isPresent() ? port.getAsInt() : null;
    }
}
