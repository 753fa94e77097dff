package dev.arcus.hub.api;

import dev.arcus.domain.administration.ChangeGroup;
import dev.arcus.domain.administration.ChangeGroup.ServedBy;
import dev.arcus.domain.administration.GroupDeclaration;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.group.GroupFilter;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.store.Name;
import dev.arcus.hub.api.ApiServices.GroupActs;
import dev.arcus.wire.admin.GroupBody;
import dev.arcus.wire.admin.GroupRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /api/rainbow/admin/v1.0/systems/groups} (admin API §4.5). */
final class GroupsResource {

    private static final String SYSTEMS = "/api/rainbow/admin/v1.0/systems";
    private static final String PATH = SYSTEMS + "/groups";
    private static final String MEMBER = SYSTEMS + "/{id}/groups/{groupId}";

    private final GroupActs acts;
    private final Once once;

    GroupsResource(GroupActs acts, Once once) {
        this.acts = acts;
        this.once = once;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.get(PATH + "/{id}", this::find);
        routes.put(PATH + "/{id}", this::change);
        routes.delete(PATH + "/{id}", this::delete);
        routes.put(MEMBER, this::join);
        routes.delete(MEMBER, this::leave);
    }

    private void list(Context context) {
        var query = new Query(context);
        // The contract knows the whole object only, so that is what comes unasked.
        var format = query.format(Query.Format.FULL);
        var name = query.text("name").orElse(null);
        var companies = query.values("companyId", CompanyId::new);
        query.value("sortField", GroupsResource::onlyName);
        var descending = query.descending();
        var page = query.page();
        var found = acts.read()
                .list(Gatekeeper.actor(context), reach -> new GroupFilter(reach, companies, name, descending), page);
        Answers.many(context, found, group -> write(group, format));
    }

    private void create(Context context) {
        var body = Body.read(context, GroupRequest.class);
        var inputs = new Inputs();
        var name = inputs.required("name", body.name(), Name::require);
        var companies = ids(inputs, "companies", body.companies(), CompanyId::new);
        var systems = ids(inputs, "systems", body.systems(), SystemId::new);
        if (companies.isEmpty() && inputs.areGood()) {
            inputs.problem("companies", "at least one is required", null);
        }
        var gateway = gateway(inputs, body);
        inputs.done();
        var declaration =
                new GroupDeclaration(name.orElseThrow(), companies, systems, gateway == null ? null : gateway.system());
        var actor = Gatekeeper.actor(context);
        answer(
                context,
                once.run(
                        IdempotencyKey.of(context),
                        new Once.Creation<>(
                                () -> acts.create().run(actor, declaration),
                                group -> group.id().value(),
                                id -> acts.read().find(actor, new GroupId(id)))));
    }

    private void find(Context context) {
        answer(context, acts.read().find(Gatekeeper.actor(context), id(context)));
    }

    private void change(Context context) {
        var id = id(context);
        var body = Body.read(context, GroupRequest.class);
        var inputs = new Inputs();
        var name = inputs.optional("name", body.name(), Name::require);
        var gateway = gateway(inputs, body);
        inputs.done();
        var wish = new ChangeGroup.Wish(name.orElse(null), gateway);
        answer(context, acts.change().run(Gatekeeper.actor(context), id, wish, Preconditions.ifMatch(context)));
    }

    private void delete(Context context) {
        Answers.done(
                context,
                acts.delete().run(Gatekeeper.actor(context), id(context), Preconditions.ifMatch(context)),
                id -> "Group " + id + " was deleted.");
    }

    private void join(Context context) {
        var expected = Preconditions.ifMatch(context);
        answer(context, acts.assign().join(Gatekeeper.actor(context), group(context), system(context), expected));
    }

    private void leave(Context context) {
        var system = system(context);
        Answers.done(
                context,
                acts.assign().leave(Gatekeeper.actor(context), group(context), system, Preconditions.ifMatch(context)),
                group -> "System " + system + " left group " + group.id() + ".");
    }

    private static void answer(Context context, Outcome<SystemGroup> outcome) {
        Answers.one(context, outcome, group -> {
            Preconditions.tag(context, group.tag());
            return full(group);
        });
    }

    private static <T> Set<T> ids(Inputs inputs, String param, @Nullable List<String> texts, Function<String, T> type) {
        var given = Objects.requireNonNullElse(texts, List.<String>of());
        var ids = new LinkedHashSet<T>();
        if (given.size() > SystemGroup.MAX_SYSTEMS) {
            inputs.problem(param, "at most " + SystemGroup.MAX_SYSTEMS, null);
            return ids;
        }
        for (var i = 0; i < given.size(); i++) {
            inputs.required(param + "[" + i + "]", given.get(i), type).ifPresent(ids::add);
        }
        return ids;
    }

    /** Null where the body does not speak of it. */
    private static @Nullable ServedBy gateway(Inputs inputs, GroupRequest body) {
        var text = body.defaultGatewaySystemId();
        if (text == null) {
            return null;
        }
        return text.isEmpty()
                ? new ServedBy(null)
                : new ServedBy(inputs.optional("defaultGatewaySystemId", text, SystemId::new)
                        .orElse(null));
    }

    private static GroupId id(Context context) {
        return Path.value(context, "id", GroupId::new);
    }

    private static GroupId group(Context context) {
        return Path.value(context, "groupId", GroupId::new);
    }

    private static SystemId system(Context context) {
        return Path.value(context, "id", SystemId::new);
    }

    private static Object write(SystemGroup group, Query.Format format) {
        return switch (format) {
            case SMALL -> new GroupBody.Small(group.id().value(), group.name());
            case MEDIUM, FULL -> full(group);
        };
    }

    private static GroupBody full(SystemGroup group) {
        var gateway = group.defaultGateway();
        return new GroupBody(
                group.id().value(),
                group.name(),
                List.of(group.company().value()),
                group.members().stream()
                        .map(member -> new GroupBody.Member(
                                member.system().value(), member.pbxId().text()))
                        .toList(),
                gateway == null ? null : gateway.value());
    }

    private static String onlyName(String text) {
        if (!text.equals("name")) {
            throw new IllegalArgumentException("must be name");
        }
        return text;
    }
}
