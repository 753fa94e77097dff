package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.restoration.Restoration;
import dev.arcus.domain.restoration.Restorations;
import dev.arcus.domain.restoration.ReturningBox;
import dev.arcus.domain.store.Page;
import java.time.InstantSource;
import java.util.List;

/** After a restore: which PBXs are back, which are not, and why; for staff. */
public final class ReadRestoration {

    private static final int MOST_UNKNOWN = 1000;

    private final Restorations restorations;
    private final AccessPolicy policy;
    private final InstantSource clock;

    public ReadRestoration(Restorations restorations, AccessPolicy policy, InstantSource clock) {
        this.restorations = restorations;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The restore and its PBXs.
     *
     * @param missing how many are not back
     * @param unknown names of PBXs that tried, and that the backup does not know
     */
    public record Report(Restoration restoration, long missing, Page<ReturningBox> boxes, List<String> unknown) {
        public Report {
            unknown = List.copyOf(unknown);
        }
    }

    /** Refused with {@code NOT_FOUND} when the hub was never restored. */
    public Outcome<Report> report(Actor actor, Page.Request page) {
        if (!(policy.reachOf(actor, Act.READ_SYSTEMS) instanceof Reach.Everything)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return restorations
                .last()
                .map(restoration -> Outcome.done(new Report(
                        restoration,
                        restorations.missing(restoration),
                        restorations.boxes(restoration, page),
                        restorations.unknown(restoration, MOST_UNKNOWN))))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** Nothing is left to be done; said again, it stays as it was. */
    public Outcome<Restoration> close(Actor actor) {
        if (!policy.mayEver(actor, Act.OPERATE)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        restorations.close(clock.instant());
        return restorations.last().map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }
}
