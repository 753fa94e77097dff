package dev.arcus.domain.imports;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ChangeSystem;
import dev.arcus.domain.administration.DeclareSystem;
import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of declarations. A row with a device ID is about the system that has it; one without is about the system of that name on
 * that site. What exists is changed in its name, type and dialing information only: never in its secret.
 */
final class SystemJudge implements RowJudge {

    private final Actor actor;
    private final SystemStores stores;
    private final AccessPolicy policy;
    private final DeclareSystem declare;
    private final ChangeSystem change;
    private final SystemUndo undo;
    private final Places places;
    private final Map<String, Proposal> proposals = new HashMap<>();
    private final List<FleetItemId> taken = new ArrayList<>();

    SystemJudge(
            Actor actor,
            SystemStores stores,
            AccessPolicy policy,
            DeclareSystem declare,
            ChangeSystem change,
            SystemUndo undo) {
        this.actor = actor;
        this.stores = stores;
        this.policy = policy;
        this.declare = declare;
        this.change = change;
        this.undo = undo;
        this.places = new Places(actor, stores, policy);
    }

    /** Where a row says that the system stands; null where it says nothing. */
    private record Stand(Company company, Site site) {}

    @Override
    public void lookAhead(List<Map<Column, String>> rows) {
        var named = rows.stream()
                .flatMap(cells -> new SystemCells(cells).deviceId().stream())
                .toList();
        stores.fleet().lookAhead(named);
        stores.systems().lookAhead(named);
    }

    @Override
    public Judged judge(Map<Column, String> cells) {
        var row = new SystemCells(cells);
        var known = row.deviceId().flatMap(stores.systems()::findByPbxId);
        if (known.isPresent()) {
            return ofDevice(row, known.get());
        }
        List.of(Column.COMPANY, Column.NAME).forEach(row::require);
        var stand = row.isGood() ? stand(row) : Optional.<Stand>empty();
        if (!row.isGood() || stand.isEmpty()) {
            return Judged.error(row.problems());
        }
        return row.deviceId().isPresent() ? fresh(row, stand.get()) : ofName(row, stand.get());
    }

    @Override
    public void begin() {
        stores.fleet().lockAhead(taken);
    }

    private Judged ofDevice(SystemCells row, PbxSystem system) {
        if (!policy.covers(actor, Act.WRITE_SYSTEMS, system)) {
            return Judged.refused(Column.DEVICE_ID, new Refusal(Reason.PBX_ID_TAKEN, "pbxId", ""));
        }
        if (row.isGood() && row.text(Column.COMPANY).isPresent()) {
            var stand = stand(row);
            if (stand.isPresent() && !system.sites().contains(stand.get().site().id())) {
                row.problem(Column.SITE, RowFault.STANDS_ELSEWHERE);
            }
        }
        return row.isGood() ? found(row, system) : Judged.error(row.problems());
    }

    private Judged ofName(SystemCells row, Stand stand) {
        var named = places.named(stand.site(), row.given().getOrDefault(Column.NAME, ""));
        return switch (named.size()) {
            case 0 -> fresh(row, stand);
            case 1 -> found(row, named.getFirst());
            default -> Judged.error(Column.NAME, RowFault.SYSTEM_AMBIGUOUS);
        };
    }

    private Judged found(SystemCells row, PbxSystem system) {
        if (row.mode().filter(mode -> mode != system.deliveryMode()).isPresent()) {
            return Judged.error(Column.MODE, RowFault.OTHER_MODE);
        }
        var differences = Differences.between(SystemTexts.of(system), row.given());
        var verdict = Verdict.found(system.id().value(), differences);
        if (differences.isEmpty()) {
            return new Judged(verdict, system.id().value(), null);
        }
        var wanted = SystemTexts.change(Differences.to(differences));
        return switch (change.rehearse(actor, system, wanted)) {
            case Outcome.Refused<PbxSystem> refused -> refused(refused.why());
            case Outcome.Done<PbxSystem> done ->
                new Judged(
                        verdict,
                        system.id().value(),
                        () -> change.run(actor, system.id(), wanted, Expected.ANY)
                                .map(changed -> new Made(changed.id().value(), "")));
        };
    }

    private Judged fresh(SystemCells row, Stand stand) {
        row.require(Column.MODEL);
        row.require(Column.COUNTRY);
        checkMode(row);
        if (!row.isGood()) {
            return Judged.error(row.problems());
        }
        var declaration = declaration(row, stand.site());
        return switch (declare.prepare(actor, declaration)) {
            case Outcome.Refused<DeclareSystem.Prepared> refused -> refused(refused.why());
            case Outcome.Done<DeclareSystem.Prepared> done -> fresh(key(row, stand), stand, done.value());
        };
    }

    private Judged fresh(String key, Stand stand, DeclareSystem.Prepared prepared) {
        prepared.item().ifPresent(taken::add);
        return new Judged(
                Verdict.fresh(stand.site().id().value()),
                key,
                () -> declare.declareOneOfMany(actor, prepared)
                        .map(view -> made(view.system(), prepared.isFromReservation())));
    }

    private static Made made(PbxSystem system, boolean wasReserved) {
        return new Made(
                system.id().value(), DeclaredState.of(system, wasReserved).text());
    }

    private static String key(SystemCells row, Stand stand) {
        return row.deviceId()
                .map(PbxId::key)
                .orElseGet(() -> stand.site().id() + " " + row.given().get(Column.NAME));
    }

    private static void checkMode(SystemCells row) {
        var isPair = row.deviceId().flatMap(id -> StockPair.parse(id.text())).isPresent();
        var fits = row.mode()
                .map(mode -> switch (mode) {
                    case STOCK -> isPair;
                    case BTCO -> row.deviceId().isEmpty();
                    case SPECIFIED -> row.deviceId().isPresent() && !isPair;
                })
                .orElse(true);
        if (!fits) {
            row.problem(Column.DEVICE_ID, RowFault.MODE_AND_DEVICE_ID);
        }
    }

    private SystemDeclaration declaration(SystemCells row, Site site) {
        var given = row.given();
        var type = ServerType.parse(given.getOrDefault(Column.MODEL, ""));
        return new SystemDeclaration(
                given.getOrDefault(Column.NAME, ""),
                site.id(),
                type.type(),
                type.model(),
                row.deviceId().orElse(null),
                null,
                dialing(given),
                List.of(),
                EmergencyChange.NONE,
                PbxSystem.Options.DEFAULT,
                null);
    }

    /** Prefixes that the row does not give are those that are usual in the country. */
    private DialingInformation dialing(Map<Column, String> given) {
        var usual = proposals.computeIfAbsent(given.getOrDefault(Column.COUNTRY, ""), Proposal::of);
        var start = new DialingInformation(
                usual.country(), usual.nationalPrefix(), usual.internationalPrefix(), List.of(), true, null);
        return SystemTexts.dialing(start, given);
    }

    private Optional<Stand> stand(SystemCells row) {
        var companies = places.companies(row.text(Column.COMPANY).orElse(""));
        if (companies.size() != 1) {
            row.problem(Column.COMPANY, companies.isEmpty() ? RowFault.COMPANY_UNKNOWN : RowFault.COMPANY_AMBIGUOUS);
            return Optional.empty();
        }
        var company = companies.getFirst();
        var sites = places.sites(company, row.text(Column.SITE).orElse(""));
        if (sites.size() != 1) {
            row.problem(Column.SITE, sites.isEmpty() ? RowFault.SITE_UNKNOWN : RowFault.SITE_AMBIGUOUS);
            return Optional.empty();
        }
        return Optional.of(new Stand(company, sites.getFirst()));
    }

    private static Judged refused(Refusal why) {
        var column = switch (why.reason()) {
            case PBX_ID_TAKEN, PAIR_REGISTERED, BTCO_NOT_FOR_EVOLUTION -> Column.DEVICE_ID;
            case CENTREX_SITE_MISMATCH, NOT_IN_SCOPE, NOT_FOUND -> Column.SITE;
            default -> Column.NAME;
        };
        return Judged.refused(column, why);
    }

    @Override
    public Optional<Reason> obstacle(ImportRow row, Made made) {
        return undo.obstacle(row, made);
    }

    @Override
    public void undo(ImportRow row, Made made) {
        if (row.verdict().outcome() == RowOutcome.NEW) {
            undo.forget(actor, made);
        } else {
            var back = SystemTexts.change(Differences.from(row.verdict().differences()));
            if (change.run(actor, new SystemId(made.object()), back, Expected.ANY)
                    instanceof Outcome.Refused<PbxSystem> refused) {
                throw new Overtaken(row.place(), refused.why());
            }
        }
    }
}
