package dev.arcus.hub.api;

import dev.arcus.domain.audit.Refusals;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes calls that were refused, once they are answered: who asked for what, and with which code it ended. */
final class RefusedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);
    private static final String CODE = "arcus.refusal";
    private static final int CONFLICT = 409;

    /** Refusals of people who were understood, beside those of the statuses 401, 403, 404, 409 and 412. */
    private static final Set<ErrorCode> STATES = EnumSet.of(
            ErrorCode.RESERVED_COMPANY,
            ErrorCode.DEFAULT_COMPANY,
            ErrorCode.PARTNER_OF_ITSELF,
            ErrorCode.INVITATION_OF_ANOTHER,
            ErrorCode.BTCO_NOT_FOR_EVOLUTION,
            ErrorCode.LICENCE_NOT_ACCEPTED);

    /** The acts that calls are, by method and the end of the route; others are called by what they read or write. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("POST /systems", "system.declare"),
            Map.entry("PUT /systems/{id}", "system.change"),
            Map.entry("DELETE /systems/{id}", "system.delete"),
            Map.entry("POST /systems/{id}/reset-password", "system.reset"),
            Map.entry("POST /systems/{id}/replace-hardware", "system.replace-hardware"),
            Map.entry("PUT /systems/{id}/test-numbers", "system.test-numbers"),
            Map.entry("POST /sites/{siteId}/systems", "system.link"),
            Map.entry("DELETE /sites/{siteId}/systems/{systemId}", "system.unlink"),
            Map.entry("POST /systems/groups", "group.create"),
            Map.entry("PUT /systems/groups/{id}", "group.change"),
            Map.entry("DELETE /systems/groups/{id}", "group.delete"),
            Map.entry("PUT /systems/{id}/groups/{groupId}", "group.join"),
            Map.entry("DELETE /systems/{id}/groups/{groupId}", "group.leave"),
            Map.entry("POST /companies", "company.create"),
            Map.entry("PUT /companies/{id}", "company.change"),
            Map.entry("DELETE /companies/{id}", "company.delete"),
            Map.entry("POST /sites", "site.create"),
            Map.entry("PUT /sites/{id}", "site.change"),
            Map.entry("DELETE /sites/{id}", "site.delete"),
            Map.entry("POST /users", "person.create"),
            Map.entry("PUT /users/{id}", "person.change"),
            Map.entry("DELETE /users/{id}", "person.delete"),
            Map.entry("POST /fleet/items", "fleet.register"));

    private final Refusals refusals;

    RefusedCalls(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Keeps the code of a refusal until the call is over. */
    static void mark(Context context, @Nullable Integer code) {
        if (code != null) {
            context.attribute(CODE, code);
        }
    }

    /** Notes the call, if it was refused. A store that fails now must not change the answer. */
    void note(Context context) {
        Integer code = context.attribute(CODE);
        var template = template(context);
        // Logins note themselves: they know whose account it is.
        if (code == null || !isOfPeople(code) || template.endsWith("/authentication/v1.0/login")) {
            return;
        }
        var words = context.method().name() + " " + template;
        try {
            note(context, act(context.method().name(), template), String.valueOf(code), words);
        } catch (RuntimeException e) {
            LOG.warn("event=refusal-not-noted code={}", code, e);
        }
    }

    private void note(Context context, String act, String code, String words) {
        var actor = Gatekeeper.user(context).map(user -> user.actor().from(Peers.address(context)));
        if (actor.isPresent()) {
            refusals.add(actor.get(), act, object(context), code, words);
        } else {
            refusals.add("unknown", Peers.address(context), act, code, words);
        }
    }

    private static boolean isOfPeople(int code) {
        return switch (code / 1000) {
            case 401, 403, 404, CONFLICT, 412 -> true;
            default -> STATES.stream().anyMatch(state -> state.code() == code);
        };
    }

    /** The first id of the path. */
    private static @Nullable String object(Context context) {
        return context.pathParamMap().entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(value -> value.matches("[0-9a-f]{24}"))
                .findFirst()
                .orElse(null);
    }

    private static String act(String method, String template) {
        var call = method + " " + template.replaceFirst("^/api/[a-z]+/(admin/)?v[0-9.]+", "");
        return ACTS.getOrDefault(call, method.equals("GET") ? "call.read" : "call.write");
    }

    private static String template(Context context) {
        var last = context.endpoints().matchedHttpEndpoint();
        return last == null ? "none" : last.path;
    }
}
