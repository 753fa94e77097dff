package dev.arcus.hub.console.frame;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * The cookies of the console. Over TLS their names begin with {@code __Host-}, so that the browser takes them only with {@code Secure},
 * for this host and all of its paths; on the plain listener, which is on this machine only, they cannot be.
 */
public final class Cookies {

    private static final String SESSION = "arcus";
    private static final String VISITOR = "arcus-visitor";
    private static final String STEP = "arcus-step";
    private static final String LANGUAGE = "arcus-language";
    private static final String THEME = "arcus-theme";
    private static final String ZONE = "arcus-zone";
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Duration A_YEAR = Duration.ofDays(365);

    private Cookies() {}

    public static Optional<String> session(Context context) {
        return value(context, SESSION);
    }

    /** Until the browser is closed, or the session ends. */
    public static void session(Context context, String token) {
        set(context, SESSION, token, "; HttpOnly; SameSite=Lax");
    }

    public static void endSession(Context context) {
        set(context, SESSION, "", "; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    /** What the form of the login repeats, before there is a session. */
    public static Optional<String> visitor(Context context) {
        return value(context, VISITOR);
    }

    public static void visitor(Context context, String token) {
        set(context, VISITOR, token, "; HttpOnly; SameSite=Strict");
    }

    /** Who gave the right password a moment ago, and owes a code still. */
    public static Optional<String> step(Context context) {
        return value(context, STEP);
    }

    public static void step(Context context, String token, Duration lifetime) {
        set(context, STEP, token, "; HttpOnly; SameSite=Strict; Max-Age=" + lifetime.toSeconds());
    }

    public static void endStep(Context context) {
        set(context, STEP, "", "; HttpOnly; SameSite=Strict; Max-Age=0");
    }

    public static Optional<String> language(Context context) {
        return value(context, LANGUAGE);
    }

    public static void language(Context context, String code) {
        set(context, LANGUAGE, code, "; HttpOnly; SameSite=Lax; Max-Age=" + A_YEAR.toSeconds());
    }

    /** {@code light} or {@code dark}; empty where the browser decides. */
    public static String theme(Context context) {
        return value(context, THEME).filter(THEMES::contains).orElse("");
    }

    /** In which the browser is, as its script says; empty where it runs none, or names one that there is not. */
    public static Optional<ZoneId> zone(Context context) {
        return value(context, ZONE)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    /** Anything else than light or dark leaves it to the browser. */
    public static void theme(Context context, String name) {
        var isOne = THEMES.contains(name);
        var lifetime = isOne ? A_YEAR.toSeconds() : 0;
        set(context, THEME, isOne ? name : "", "; HttpOnly; SameSite=Lax; Max-Age=" + lifetime);
    }

    private static Optional<String> value(Context context, String name) {
        return Optional.ofNullable(context.cookie(prefix(context) + name)).filter(text -> !text.isEmpty());
    }

    private static void set(Context context, String name, String value, String attributes) {
        var secure = isSecure(context) ? "; Secure" : "";
        context.res().addHeader("Set-Cookie", prefix(context) + name + "=" + value + "; Path=/" + secure + attributes);
    }

    private static String prefix(Context context) {
        return isSecure(context) ? "__Host-" : "";
    }

    private static boolean isSecure(Context context) {
        return context.req().isSecure();
    }
}
