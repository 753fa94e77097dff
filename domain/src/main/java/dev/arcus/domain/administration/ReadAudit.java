package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.ChainLink;
import dev.arcus.domain.audit.ChainVerdict;
import dev.arcus.domain.audit.VerifyChain;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.store.Transactions;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail: each level sees what concerns the companies that it reaches. */
public final class ReadAudit {

    private final AuditTrail trail;
    private final VerifyChain verify;
    private final Transactions transactions;
    private final AccessPolicy policy;
    private final InstantSource clock;
    private final FindSystem find;

    public ReadAudit(SystemStores stores, VerifyChain verify, AccessPolicy policy, InstantSource clock) {
        this.trail = stores.audit();
        this.transactions = stores.transactions();
        this.verify = verify;
        this.policy = policy;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    /** Newest first; the reach of {@code wanted} is the actor's. */
    public Outcome<Page<AuditEntry>> list(Actor actor, AuditFilter wanted, Page.Request page) {
        var reach = policy.reachOf(actor, Act.READ_AUDIT);
        return reach instanceof Reach.Nothing
                ? Outcome.refused(Reason.ROLE_MISSING)
                : Outcome.done(trail.list(wanted.within(reach), page));
    }

    /** What was done to one system, newest first, whoever did it. */
    public Outcome<Page<AuditEntry>> ofSystem(Actor actor, SystemId id, AuditFilter wanted, Page.Request page) {
        return find.then(
                actor,
                Act.READ_SYSTEMS,
                id,
                system -> Outcome.done(
                        trail.list(wanted.within(new Reach.Everything()).of(id.value()), page)));
    }

    /** Notes that {@code rows} entries left the hub. */
    public void exported(Actor actor, @Nullable SystemId system, long rows) {
        var object = system == null ? null : system.value();
        transactions.run(() -> {
            trail.add(AuditEvent.of(clock.instant(), Author.of(actor), "audit.export", object, rows + " entries"));
            return true;
        });
    }

    /** Whether the whole trail is what was written: for superadmins. {@code known}: a head from elsewhere, or null. */
    public Outcome<ChainVerdict> verify(Actor actor, @Nullable ChainLink known) {
        if (!policy.mayEver(actor, Act.OPERATE)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        synchronized (verify) {
            return Outcome.done(verify.run(known));
        }
    }
}
