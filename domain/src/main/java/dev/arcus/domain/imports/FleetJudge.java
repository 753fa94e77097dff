package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of fleet items: a pair that is not registered is new, one of the own stock is the same or changed. */
final class FleetJudge implements RowJudge {

    private final Actor actor;
    private final SystemStores stores;
    private final AccessPolicy policy;
    private final RegisterFleetItem register;
    private final InstantSource clock;

    FleetJudge(Actor actor, SystemStores stores, AccessPolicy policy, RegisterFleetItem register, InstantSource clock) {
        this.actor = actor;
        this.stores = stores;
        this.policy = policy;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void lookAhead(List<Map<Column, String>> rows) {
        var pairs = rows.stream()
                .flatMap(cells -> new FleetCells(cells).pair().stream())
                .map(StockPair::pbxId)
                .toList();
        stores.fleet().lookAhead(pairs);
        stores.systems().lookAhead(pairs);
    }

    @Override
    public Judged judge(Map<Column, String> cells) {
        var read = new FleetCells(cells);
        var pair = read.pair();
        if (pair.isEmpty()) {
            return Judged.error(read.problems());
        }
        var item = stores.fleet().findByPair(pair.get().pbxId());
        if (item.isPresent()) {
            return isOwn(item.get()) ? known(read, item.get()) : taken();
        }
        if (read.model().isEmpty()) {
            return Judged.error(Column.MODEL, RowFault.CELL_EMPTY);
        }
        if (read.custody().filter(kind -> kind != Custody.Kind.IN_STOCK).isPresent()) {
            return Judged.error(Column.CUSTODY, RowFault.OTHER_CUSTODY);
        }
        return read.isEvolutionBuiltToOrder()
                ? Judged.error(Column.MODE, RowFault.EVOLUTION_BUILT_TO_ORDER)
                : fresh(read, pair.get());
    }

    @Override
    public void begin() {}

    private Judged fresh(FleetCells read, StockPair pair) {
        var input = new RegisterFleetItem.Input(read.partner().orElse(null), pair, read.box());
        return switch (register.prepare(actor, input)) {
            case Outcome.Refused<CompanyId> refused ->
                refused.why().field().equals("partnerId") ? Judged.error(Column.PARTNER, RowFault.PARTNER) : taken();
            case Outcome.Done<CompanyId> owner ->
                new Judged(
                        Verdict.fresh(owner.value().value()),
                        pair.toString(),
                        () -> register.registerOneOfMany(actor, owner.value(), input)
                                .map(item -> new Made(item.id().value(), "")));
        };
    }

    private Judged known(FleetCells read, FleetItem item) {
        var partner = read.partner();
        if (partner.isPresent() && !partner.get().equals(item.partner())) {
            return Judged.error(Column.PARTNER, RowFault.OTHER_PARTNER);
        }
        if (read.custody().filter(kind -> kind != item.custody().kind()).isPresent()) {
            return Judged.error(Column.CUSTODY, RowFault.OTHER_CUSTODY);
        }
        if (read.mode().filter(mode -> mode != item.box().mode()).isPresent()) {
            return Judged.error(Column.MODE, RowFault.OTHER_ITEM_MODE);
        }
        if (read.model().filter(Model.OXO_CONNECT_EVOLUTION::equals).isPresent()
                && item.box().mode() == DeliveryMode.BTCO) {
            return Judged.error(Column.MODEL, RowFault.EVOLUTION_BUILT_TO_ORDER);
        }
        return compared(read, item);
    }

    private Judged compared(FleetCells read, FleetItem item) {
        var differences = Differences.between(FleetCells.texts(item), read.given());
        var verdict = Verdict.found(item.id().value(), differences);
        return new Judged(
                verdict,
                item.pair().toString(),
                differences.isEmpty() ? null : () -> change(item, Differences.to(differences)));
    }

    private Outcome<Made> change(FleetItem item, Map<Column, String> texts) {
        stores.fleet().update(changed(item, texts));
        stores.audit()
                .add(AuditEvent.of(
                                clock.instant(),
                                actor,
                                "fleet.change",
                                item.id(),
                                item.pair().toString())
                        .concerning(item.partner(), item.partner()));
        return Outcome.done(new Made(item.id().value(), ""));
    }

    private static FleetItem changed(FleetItem item, Map<Column, String> texts) {
        var model = texts.get(Column.MODEL);
        var note = texts.get(Column.NOTE);
        var box = item.box();
        return item.with(new BoxDetails(
                model == null ? box.model() : Model.parse(model).orElseThrow(),
                changed(texts.get(Column.SERIAL), box.serial()),
                changed(texts.get(Column.SOFTWARE_VERSION), box.softwareVersion()),
                box.mode(),
                note == null ? box.note() : note));
    }

    /** An empty text takes it away: an undo does that. */
    private static @Nullable String changed(@Nullable String given, @Nullable String old) {
        return given == null ? old : given.isEmpty() ? null : given;
    }

    private boolean isOwn(FleetItem item) {
        return item.partner().equals(actor.company())
                || policy.reachOf(actor, Act.WRITE_FLEET) instanceof Reach.Everything;
    }

    private static Judged taken() {
        return Judged.refused(Column.INSTALLATION_REFERENCE, new Refusal(Reason.PAIR_OF_ANOTHER, "", ""));
    }

    @Override
    public Optional<Reason> obstacle(ImportRow row, Made made) {
        var item = stores.fleet().find(new FleetItemId(made.object()));
        if (item.isEmpty()) {
            return row.verdict().outcome() == RowOutcome.NEW ? Optional.empty() : Optional.of(Reason.CHANGED_SINCE);
        }
        if (row.verdict().outcome() == RowOutcome.NEW && !(item.get().custody() instanceof Custody.InStock)) {
            return Optional.of(Reason.ASSIGNED_SINCE);
        }
        return Differences.between(FleetCells.texts(item.get()), expected(row)).isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.CHANGED_SINCE);
    }

    private static Map<Column, String> expected(ImportRow row) {
        return row.verdict().outcome() == RowOutcome.NEW
                ? new FleetCells(row.cells()).given()
                : Differences.to(row.verdict().differences());
    }

    @Override
    public void undo(ImportRow row, Made made) {
        var id = new FleetItemId(made.object());
        stores.fleet().find(id).ifPresent(item -> {
            if (row.verdict().outcome() == RowOutcome.NEW) {
                stores.fleet().delete(id);
                var pair = item.pair().toString();
                stores.audit()
                        .add(AuditEvent.of(clock.instant(), actor, "fleet.remove", id, pair)
                                .concerning(item.partner(), item.partner()));
            } else {
                change(item, Differences.from(row.verdict().differences()));
            }
        });
    }
}
