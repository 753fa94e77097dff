package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.Model;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Changes what is known of a box in the fleet, wherever it is. */
public final class ChangeFleetItem {

    private final SystemStores stores;
    private final InstantSource clock;
    private final FindFleetItem find;

    public ChangeFleetItem(SystemStores stores, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.find = new FindFleetItem(stores.fleet(), policy);
    }

    /** What is to be different; null leaves it, an empty text takes it away. */
    public record Change(
            @Nullable Model model,
            @Nullable String serial,
            @Nullable String softwareVersion,
            @Nullable String note) {

        boolean isEmpty() {
            return model == null && serial == null && softwareVersion == null && note == null;
        }

        BoxDetails applyTo(BoxDetails old) {
            return new BoxDetails(
                    model == null ? old.model() : model,
                    changed(serial, old.serial()),
                    changed(softwareVersion, old.softwareVersion()),
                    old.mode(),
                    note == null ? old.note() : note);
        }

        private static @Nullable String changed(@Nullable String given, @Nullable String old) {
            return given == null ? old : given.isEmpty() ? null : given;
        }
    }

    public Outcome<FleetItem> run(Actor actor, FleetItemId id, Change change, Expected expected) {
        return stores.transactions().run(() -> find.locked(actor, id, expected, item -> change(actor, item, change)));
    }

    private Outcome<FleetItem> change(Actor actor, FleetItem item, Change change) {
        if (change.isEmpty()) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        try {
            var changed = item.with(change.applyTo(item.box()));
            if (!changed.equals(item)) {
                stores.fleet().update(changed);
                var detail = item.pair() + ": " + words(item.box()) + " -> " + words(changed.box());
                stores.audit()
                        .add(AuditEvent.of(clock.instant(), actor, "fleet.change", item.id(), detail)
                                .concerning(item.partner(), item.partner()));
            }
            return Outcome.done(changed);
        } catch (IllegalArgumentException misfit) {
            return Outcome.refused(Reason.INVALID, "model", String.valueOf(misfit.getMessage()));
        }
    }

    private static String words(BoxDetails box) {
        return box.model().label() + ", serial " + box.serial() + ", version " + box.softwareVersion() + ", note \""
                + box.note() + '"';
    }
}
