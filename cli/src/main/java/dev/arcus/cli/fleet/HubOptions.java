package dev.arcus.cli.fleet;

import dev.arcus.cli.client.AdminClient;
import dev.arcus.cli.client.ApiFailure;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hub, and who logs in there: by options, else by variables. A password is never an option: others could read it. */
final class HubOptions {

    @Option(names = "--url", paramLabel = "URL", description = "The hub, as https://hub.example.org:8443 (ARCUS_URL).")
    private @Nullable String url;

    @Option(names = "--email", paramLabel = "EMAIL", description = "The login e-mail address (ARCUS_EMAIL).")
    private @Nullable String email;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "The hub's CA certificate, PEM (ARCUS_CA); without it, the CAs of this machine.")
    private @Nullable Path ca;

    /** Logs in; {@link ApiFailure} says what is missing. The password is in {@code ARCUS_PASSWORD}, a code in {@code ARCUS_ONE_TIME_CODE}. */
    AdminClient login() {
        var environment = System.getenv();
        var where = URI.create(given(url, environment, "ARCUS_URL", "--url"));
        var who = given(email, environment, "ARCUS_EMAIL", "--email");
        var password = Optional.ofNullable(environment.get("ARCUS_PASSWORD"))
                .orElseThrow(() -> new ApiFailure("no password: set the variable ARCUS_PASSWORD"));
        var file = ca == null ? Optional.ofNullable(environment.get("ARCUS_CA")).map(Path::of) : Optional.of(ca);
        var code = Optional.ofNullable(environment.get("ARCUS_ONE_TIME_CODE"));
        return AdminClient.login(where, file, who, password, code)
                .speaking(Locale.getDefault().toLanguageTag());
    }

    private static String given(@Nullable String option, Map<String, String> environment, String name, String flag) {
        var text = option == null ? environment.get(name) : option;
        if (text == null || text.isBlank()) {
            throw new ApiFailure("say which with " + flag + ", or set the variable " + name);
        }
        return text;
    }
}
