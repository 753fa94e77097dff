package dev.arcus.hub.api;

import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadFleet.FleetItemView;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItemTag;
import dev.arcus.hub.api.ApiServices.FleetActs;
import dev.arcus.wire.admin.FleetItemBody;
import dev.arcus.wire.admin.FleetItemChangeRequest;
import dev.arcus.wire.admin.FleetItemRequest;
import dev.arcus.wire.admin.FleetReservationRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code /api/arcus/v1/fleet/items}: the PBXs of a partner's fleet, and their moves. */
final class FleetItemsResource {

    private static final String PATH = "/api/arcus/v1/fleet/items";
    private static final String ITEM = PATH + "/{id}";

    private final FleetActs acts;
    private final Once once;

    FleetItemsResource(FleetActs acts, Once once) {
        this.acts = acts;
        this.once = once;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.get(ITEM, this::find);
        routes.put(ITEM, this::change);
        routes.delete(ITEM, this::delete);
        routes.post(ITEM + "/reserve", this::reserve);
        routes.post(ITEM + "/unreserve", this::unreserve);
        routes.post(ITEM + "/check-in", this::checkIn);
        routes.post(ITEM + "/retire", this::retire);
    }

    private void list(Context context) {
        var query = new Query(context);
        var filter = FleetReader.filter(query);
        var page = query.page();
        Answers.many(context, acts.read().list(Gatekeeper.actor(context), filter, page), FleetWriter::write);
    }

    private void create(Context context) {
        var actor = Gatekeeper.actor(context);
        var input = FleetReader.registration(Body.read(context, FleetItemRequest.class));
        var registered = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> acts.register().run(actor, input).map(acts.read()::view),
                        view -> view.item().id().value(),
                        id -> acts.read().find(actor, new FleetItemId(id))));
        Answers.one(context, registered, view -> tagged(context, view));
    }

    private void find(Context context) {
        Answers.one(context, acts.read().find(Gatekeeper.actor(context), id(context)), view -> tagged(context, view));
    }

    private void change(Context context) {
        var change = FleetReader.change(Body.read(context, FleetItemChangeRequest.class));
        answer(
                context,
                acts.change().run(Gatekeeper.actor(context), id(context), change, Preconditions.ifMatch(context)));
    }

    /** What is answered is what is lost. */
    private void delete(Context context) {
        var deleted = acts.delete().run(Gatekeeper.actor(context), id(context), Preconditions.ifMatch(context));
        Answers.one(context, deleted.map(acts.read()::view), FleetWriter::write);
    }

    private void reserve(Context context) {
        var reservation = FleetReader.reservation(Body.read(context, FleetReservationRequest.class));
        answer(
                context,
                acts.move()
                        .reserve(
                                Gatekeeper.actor(context),
                                id(context),
                                reservation.company(),
                                reservation.note(),
                                Preconditions.ifMatch(context)));
    }

    private void unreserve(Context context) {
        answer(context, acts.move().release(Gatekeeper.actor(context), id(context), Preconditions.ifMatch(context)));
    }

    private void checkIn(Context context) {
        answer(context, acts.move().checkIn(Gatekeeper.actor(context), id(context), Preconditions.ifMatch(context)));
    }

    private void retire(Context context) {
        answer(context, acts.move().retire(Gatekeeper.actor(context), id(context), Preconditions.ifMatch(context)));
    }

    private void answer(Context context, Outcome<FleetItem> outcome) {
        Answers.one(context, outcome.map(acts.read()::view), view -> tagged(context, view));
    }

    private static FleetItemBody tagged(Context context, FleetItemView view) {
        Preconditions.tag(context, FleetItemTag.of(view.item()));
        return FleetWriter.write(view);
    }

    private static FleetItemId id(Context context) {
        return Path.value(context, "id", FleetItemId::new);
    }
}
