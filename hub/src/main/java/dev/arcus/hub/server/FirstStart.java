package dev.arcus.hub.server;

import dev.arcus.hub.security.CreateSuperadmin;
import dev.arcus.hub.security.OneTimePassword;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The first start on a data folder: somebody has to be able to log in. */
public final class FirstStart {

    private FirstStart() {}

    /**
     * The superadmin that was made.
     *
     * @param generated the password to print once; null when the operator chose one
     */
    public record Operator(String email, @Nullable OneTimePassword generated) {}

    /** Empty when there are people already. */
    static Optional<Operator> run(HubConfiguration configuration, CreateSuperadmin create, RandomGenerator random) {
        var chosen = configuration.policies().operator();
        var email = Objects.requireNonNullElse(chosen.email(), "admin@" + configuration.domain());
        var given = chosen.password();
        var generated = given == null ? OneTimePassword.next(random) : null;
        var password = given == null ? Objects.requireNonNull(generated).text() : given.text();
        return create.run(email, password) ? Optional.of(new Operator(email, generated)) : Optional.empty();
    }
}
