package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemFilter;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the fleet, the systems, or what came of an import, in the columns of an import. Each export is audited. */
public final class ExportRows {

    private final ImportStores stores;
    private final AccessPolicy policy;
    private final InstantSource clock;
    private final FindImport find;

    public ExportRows(ImportStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.clock = clock;
        this.find = new FindImport(stores.batches(), policy, clock);
    }

    /** Rows that are read while they are written, one after the other. */
    @FunctionalInterface
    public interface Rows {
        void forEach(Consumer<Result> each);
    }

    /** Everything of {@code kind} that the actor reaches. */
    public Outcome<Rows> all(Actor actor, ImportKind kind) {
        if (!policy.mayEver(actor, kind.read())) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        audit(actor, "export", kind.name(), "");
        return Outcome.done(
                switch (kind) {
                    case FLEET -> rows -> fleet(actor, rows);
                    case SYSTEMS -> rows -> systems(actor, rows);
                });
    }

    /**
     * A row.
     *
     * @param row of the import that it comes from, or null for what an export found
     * @param code the activation code, while it is unspent and for those who may see it; else empty
     */
    public record Result(@Nullable ImportRow row, Map<Column, String> texts, String code) {

        private static Result of(Map<Column, String> texts) {
            return new Result(null, texts, "");
        }
    }

    /** What came of each row of an import. */
    public Outcome<Rows> result(Actor actor, ImportId id) {
        return find.then(actor, Act.READ_IMPORTS, id, batch -> {
            audit(actor, "import.result", id.value(), "device IDs and activation codes of " + batch.kind());
            return Outcome.done(rows -> paged(
                    page -> stores.batches().rows(id, ImportBatches.RowChoice.ALL, page),
                    found -> found.forEach(row -> rows.accept(result(actor, batch, row)))));
        });
    }

    private Result result(Actor actor, ImportBatch batch, ImportRow row) {
        var made = row.made();
        var target = made == null ? row.verdict().target() : made.object();
        if (batch.kind() == ImportKind.FLEET || target == null || (made == null && isNew(row))) {
            return new Result(row, row.cells(), "");
        }
        return stores.systems()
                .systems()
                .find(new SystemId(target))
                .map(system -> new Result(row, withDevice(row, system), made == null ? "" : code(actor, system)))
                .orElseGet(() -> new Result(row, row.cells(), ""));
    }

    private static boolean isNew(ImportRow row) {
        return row.verdict().outcome() == RowOutcome.NEW;
    }

    private static Map<Column, String> withDevice(ImportRow row, PbxSystem system) {
        var texts = new EnumMap<Column, String>(Column.class);
        texts.putAll(row.cells());
        texts.put(Column.DEVICE_ID, system.pbxId().text());
        return texts;
    }

    private String code(Actor actor, PbxSystem system) {
        if (!policy.covers(actor, Act.WRITE_SYSTEMS, system)) {
            return "";
        }
        return stores.systems()
                .credentials()
                .find(system.id())
                .flatMap(found -> found.value() instanceof Credential.Created created
                        ? Optional.of(created.code().text())
                        : Optional.empty())
                .orElse("");
    }

    private void fleet(Actor actor, Consumer<Result> rows) {
        var everything = policy.reachOf(actor, Act.READ_FLEET) instanceof Reach.Everything;
        var partner = everything ? null : actor.company();
        paged(
                page -> stores.systems().fleet().list(FleetFilter.of(partner), page),
                items -> items.forEach(item -> rows.accept(Result.of(FleetCells.texts(item)))));
    }

    private void systems(Actor actor, Consumer<Result> rows) {
        var places = new Places(actor, stores.systems(), policy);
        var filter = SystemFilter.all(policy.reachOf(actor, Act.READ_SYSTEMS));
        paged(
                page -> stores.systems().systems().list(filter, page),
                systems -> systems.forEach(system -> {
                    var texts = new EnumMap<Column, String>(Column.class);
                    texts.putAll(SystemTexts.of(system));
                    places.siteOf(system).ifPresent(site -> {
                        texts.put(Column.SITE, site.name());
                        texts.put(Column.COMPANY, places.nameOf(site.company()));
                    });
                    rows.accept(Result.of(texts));
                }));
    }

    private static <T> void paged(Function<Page.Request, Page<T>> list, Consumer<List<T>> each) {
        var offset = 0L;
        Page<T> page;
        do {
            page = list.apply(new Page.Request(Page.Request.MAX_LIMIT, offset));
            each.accept(page.items());
            offset += Page.Request.MAX_LIMIT;
        } while (offset < page.total());
    }

    private void audit(Actor actor, String act, String object, String detail) {
        var event =
                AuditEvent.of(clock.instant(), actor, act, object, detail).concerning(actor.company(), actor.company());
        stores.systems().transactions().run(() -> {
            stores.systems().audit().add(event);
            return true;
        });
    }
}
