package dev.arcus.agent.doctor;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.wire.agent.ChannelReport;
import java.util.List;
import java.util.Optional;

/** The PBX while the doctor is there. A phone system is opened only if no agent has one, and closed when he leaves. */
final class Bedside implements AutoCloseable {

    private final Subject subject;
    private Optional<PhoneSystem> phone = Optional.empty();

    Bedside(Subject subject) {
        this.subject = subject;
    }

    /** What the PBX is. */
    Step<Hardware> hardware() {
        try {
            return subject.hardware()
                    .read()
                    .<Step<Hardware>>map(found -> Step.done(found, Words.literally(found.serial())))
                    .orElseGet(() -> Step.stopped(Fault.NEVER_STARTED, subject.folder()));
        } catch (StateFault e) {
            return Step.stopped(Fault.STATE_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Each monitored channel: as the running agent reports it, else after a round trip.
     *
     * @throws StateFault when one cannot find out
     */
    List<ChannelReport> channels() throws StateFault {
        if (StateFolder.livingHolder(subject.folder()).isPresent()) {
            return subject.live().read().channels();
        }
        if (phone.isEmpty()) {
            phone = Optional.of(subject.phone().open());
        }
        return phone.get().probe(Deadlines.PROBE);
    }

    @Override
    public void close() {
        phone.ifPresent(PhoneSystem::close);
    }
}
