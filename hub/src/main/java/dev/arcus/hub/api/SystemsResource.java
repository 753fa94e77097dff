package dev.arcus.hub.api;

import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ResetCode;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.hub.api.ApiServices.SystemActs;
import dev.arcus.wire.admin.HistoryEntry;
import dev.arcus.wire.admin.ResetRequest;
import dev.arcus.wire.admin.SystemBody;
import dev.arcus.wire.admin.SystemRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/rainbow/admin/v1.0/systems} (admin API §4.5). */
final class SystemsResource {

    private static final String PATH = "/api/rainbow/admin/v1.0/systems";
    private static final int HISTORY = 100;

    private final SystemActs acts;
    private final Once once;
    private final SystemWriter writer;
    private final StateWriter states;
    private final SystemLists lists;

    SystemsResource(SystemActs acts, Once once, SystemWriter writer, StateWriter states) {
        this.acts = acts;
        this.once = once;
        this.writer = writer;
        this.states = states;
        this.lists = new SystemLists(acts, writer);
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.get(PATH + "/countries", CountryList::answerForSystems);
        routes.get(PATH + "/pbxid/{pbxId}", this::findByPbxId);
        routes.get(PATH + "/{id}", this::find);
        routes.put(PATH + "/{id}", this::change);
        routes.delete(PATH + "/{id}", this::delete);
        routes.get(PATH + "/{id}/state", this::state);
        routes.post(PATH + "/{id}/reset-password", this::reset);
    }

    private void create(Context context) {
        var actor = Gatekeeper.actor(context);
        var declaration = new SystemReader(body(context)).requireConsent().declaration();
        var declared = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> acts.declare().run(actor, declaration),
                        view -> view.system().id().value(),
                        id -> acts.read().find(actor, new SystemId(id))));
        Answers.one(context, declared, view -> full(context, view, null));
    }

    private void list(Context context) {
        lists.answer(context, new SystemQuery(new Query(context)));
    }

    private void find(Context context) {
        answer(context, acts.read().find(Gatekeeper.actor(context), id(context)));
    }

    private void findByPbxId(Context context) {
        var pbxId = Path.value(context, "pbxId", PbxId::parse);
        answer(context, acts.read().findByPbxId(Gatekeeper.actor(context), pbxId));
    }

    private void change(Context context) {
        var actor = Gatekeeper.actor(context);
        var change = new SystemReader(body(context)).change();
        switch (acts.change().run(actor, id(context), change, Preconditions.ifMatch(context))) {
            case Outcome.Done<?> done -> answer(context, acts.read().find(actor, id(context)));
            case Outcome.Refused<?> refused -> Answers.one(context, new Outcome.Refused<>(refused.why()), view -> view);
        }
    }

    private void delete(Context context) {
        var deleted = acts.delete().run(Gatekeeper.actor(context), id(context), Preconditions.ifMatch(context));
        Answers.done(context, deleted, id -> "System " + id + " was deleted.");
    }

    private void state(Context context) {
        var query = new Query(context);
        var format = query.format(Query.Format.SMALL);
        query.done();
        var actor = Gatekeeper.actor(context);
        Answers.one(
                context,
                acts.read().find(actor, id(context)),
                view -> states.write(
                        view, format, query.flag("connectionHistory") ? history(context, view, HISTORY) : null));
    }

    private void reset(Context context) {
        var code = resetCode(context);
        var reset = acts.reset().run(Gatekeeper.actor(context), id(context), code, Preconditions.ifMatch(context));
        Answers.one(context, reset, view -> full(context, view, null));
    }

    /** The vendor's clients send no body: then it is a new one. */
    private static ResetCode resetCode(Context context) {
        if (Body.bytes(context).length == 0) {
            return ResetCode.NEW;
        }
        var inputs = new Inputs();
        var code =
                inputs.optional("code", Body.read(context, ResetRequest.class).code(), text -> switch (text) {
                    case "new" -> ResetCode.NEW;
                    case "pair" -> ResetCode.PAIR;
                    default -> throw new IllegalArgumentException("must be new or pair");
                });
        inputs.done();
        return code.orElse(ResetCode.NEW);
    }

    private void answer(Context context, Outcome<SystemView> found) {
        var wanted = new Query(context).flag("connectionHistory");
        Answers.one(context, found, view -> full(context, view, wanted ? history(context, view, HISTORY) : null));
    }

    private SystemBody full(Context context, SystemView view, @Nullable List<HistoryEntry> history) {
        Preconditions.tag(context, SystemTag.of(view.system()));
        return writer.full(view, history);
    }

    private @Nullable List<HistoryEntry> history(Context context, SystemView view, int limit) {
        var language = Answers.language(context);
        return switch (acts.history()
                .events(Gatekeeper.actor(context), view.system().id(), limit)) {
            case Outcome.Done<List<ConnectionEvent>> done ->
                done.value().stream()
                        .map(event -> SystemWriter.history(event, language))
                        .toList();
            case Outcome.Refused<?> refused -> null;
        };
    }

    private static SystemRequest body(Context context) {
        return Body.read(context, SystemRequest.class);
    }

    private static SystemId id(Context context) {
        return Path.value(context, "id", SystemId::new);
    }
}
