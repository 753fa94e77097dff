package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ListSystems.Placed;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvents;
import dev.arcus.domain.history.PendingReason;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.status.Status.ChannelStatus;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemPhase;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How all systems within the actor's reach are, and which of them need somebody first. */
public final class ReadOverview {

    /** So many that need somebody are named. */
    public static final int NAMED = 10;

    /** So many of those are pending, at most, and this many of the newest are looked at for why. */
    private static final int PENDING_NAMED = 3;

    private static final int PENDING_LOOKED_AT = 10;
    private static final int EVENTS = 5;

    private final Sources sources;
    private final AccessPolicy policy;
    private final StatusBoard board;

    public ReadOverview(Sources sources, AccessPolicy policy, StatusBoard board) {
        this.sources = sources;
        this.policy = policy;
        this.board = board;
    }

    /** What it reads from. */
    public record Sources(
            SystemStores stores, ReadSystems read, ListSystems list, ReadPending pending, ConnectionEvents events) {}

    /**
     * The overview.
     *
     * @param counts how many have each label, all five
     * @param concerns what went down last comes first, then what is pending though somebody tried
     */
    public record Overview(Map<StatusLabel, Integer> counts, List<Concern> concerns) {

        public Overview {
            counts = Map.copyOf(counts);
            concerns = List.copyOf(concerns);
        }
    }

    /** A system that needs somebody. {@code since} is empty where nobody saw it begin. */
    public record Concern(Placed placed, Why why, Optional<Instant> since) {}

    /** What is the matter. */
    public sealed interface Why {
        /** Activated, but not connected; what ended its connection, where that is known. */
        record NotConnected(Optional<CauseClass> cause) implements Why {}

        /** Connected, but not all is proved: the channels that are down, none when it is the login. */
        record Degraded(List<ChannelStatus> down) implements Why {}

        /** Nobody has completed its activation, though it was tried. */
        record NotActivated(PendingReason reason) implements Why {}
    }

    public Outcome<Overview> run(Actor actor) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var byLabel = byLabel(actor, SystemCriteria.ANY);
        return Outcome.done(new Overview(counts(byLabel), concerns(actor, byLabel)));
    }

    /** How many of the company's systems have each label, all five. */
    public Outcome<Map<StatusLabel, Integer>> of(Actor actor, CompanyId company) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return Outcome.done(counts(byLabel(actor, SystemCriteria.of(company))));
    }

    private Map<StatusLabel, List<SystemId>> byLabel(Actor actor, SystemCriteria criteria) {
        var reach = policy.reachOf(actor, Act.READ_SYSTEMS);
        var newestFirst = new SystemFilter(reach, criteria, SystemFilter.Sort.STATUS_UPDATED_DATE, true);
        Map<StatusLabel, List<SystemId>> byLabel = new EnumMap<>(StatusLabel.class);
        Stream.of(StatusLabel.values()).forEach(label -> byLabel.put(label, List.of()));
        byLabel.putAll(sources.stores().systems().phases(newestFirst).stream()
                .collect(Collectors.groupingBy(
                        sources.list()::label, Collectors.mapping(SystemPhase::system, Collectors.toList()))));
        return byLabel;
    }

    private static Map<StatusLabel, Integer> counts(Map<StatusLabel, List<SystemId>> byLabel) {
        return byLabel.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().size()));
    }

    private List<Concern> concerns(Actor actor, Map<StatusLabel, List<SystemId>> byLabel) {
        var pending = pending(actor, byLabel.getOrDefault(StatusLabel.PENDING, List.of()));
        var down = Stream.of(StatusLabel.ACTIVATED, StatusLabel.DEGRADED)
                .flatMap(label -> byLabel.getOrDefault(label, List.of()).stream())
                .map(system -> new Down(system, board.downSince(system).orElse(Instant.MIN)))
                .sorted(Comparator.comparing(Down::since).reversed())
                .limit(NAMED - pending.size())
                .map(Down::system)
                .toList();
        return Stream.concat(down(actor, down).stream(), pending.stream()).toList();
    }

    private record Down(SystemId system, Instant since) {}

    /** The label may have turned since it was asked for: what runs again needs nobody. */
    private List<Concern> down(Actor actor, List<SystemId> systems) {
        var events = sources.events().ofEach(systems, EVENTS);
        return placed(actor, systems).stream()
                .flatMap(placed ->
                        down(placed, events.getOrDefault(placed.view().system().id(), List.of())).stream())
                .toList();
    }

    private Optional<Concern> down(Placed placed, List<ConnectionEvent> newestFirst) {
        var status = placed.view().status();
        var since = board.downSince(placed.view().system().id());
        return switch (status.label()) {
            case DEGRADED -> {
                var channels =
                        status.channels().stream().filter(one -> !one.up()).toList();
                yield Optional.of(new Concern(placed, new Why.Degraded(channels), since));
            }
            case ACTIVATED -> {
                var end = newestFirst.stream()
                        .filter(event -> event.kind() == ConnectionEvent.Kind.DISCONNECTED)
                        .findFirst();
                var cause = end.flatMap(event -> Optional.ofNullable(event.causeClass()));
                yield Optional.of(
                        new Concern(placed, new Why.NotConnected(cause), since.or(() -> end.map(ConnectionEvent::at))));
            }
            case RUNNING, PENDING, UNKNOWN -> Optional.empty();
        };
    }

    private List<Concern> pending(Actor actor, List<SystemId> newestFirst) {
        var some = newestFirst.subList(0, Math.min(PENDING_LOOKED_AT, newestFirst.size()));
        return placed(actor, some).stream()
                .flatMap(placed -> reason(actor, placed)
                        .map(reason -> new Concern(
                                placed,
                                new Why.NotActivated(reason),
                                Optional.of(placed.view().system().statusUpdated())))
                        .stream())
                .limit(PENDING_NAMED)
                .toList();
    }

    /** Empty where nobody has tried yet: that is how everything begins. */
    private Optional<PendingReason> reason(Actor actor, Placed placed) {
        return switch (sources.pending().run(actor, placed.view().system().id())) {
            case Outcome.Done<ReadPending.Report> done ->
                done.value().reason().filter(reason -> reason.kind() != PendingReason.Kind.NEVER_TRIED);
            case Outcome.Refused<ReadPending.Report> refused -> Optional.empty();
        };
    }

    private List<Placed> placed(Actor actor, List<SystemId> systems) {
        var found = sources.stores().systems().findAll(systems);
        return sources.list().placed(actor, sources.read().views(actor, found));
    }
}
