package dev.arcus.hub.console.frame;

import io.javalin.http.Context;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** What the forms of pages without a login repeat: the visitor's own cookie, made when there is none. */
public final class VisitorTokens {

    private static final int BYTES = 24;

    private final RandomGenerator random;

    public VisitorTokens(RandomGenerator random) {
        this.random = random;
    }

    public String of(Context context) {
        return Cookies.visitor(context).orElseGet(() -> {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            Cookies.visitor(context, token);
            return token;
        });
    }
}
