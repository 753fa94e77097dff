package dev.arcus.agent.virtual;

import dev.arcus.agent.state.FileMark;
import dev.arcus.agent.state.StateFault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log what the calls of a virtual PBX do. One thread. */
final class CallLog {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    private final PbxFolder folder;
    private final InstantSource clock;
    private final Map<String, Call.State> said = new HashMap<>();
    private FileMark mark = FileMark.ABSENT;
    private Calls calls = Calls.NONE;

    CallLog(PbxFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * One look.
     *
     * @throws StateFault when the file cannot be used
     */
    void look() throws StateFault {
        FileMark now = folder.callsMark();
        if (!now.equals(mark)) {
            mark = now;
            calls = folder.calls();
        }
        Instant time = clock.instant();
        for (Call call : calls.calls()) {
            Call.State state = call.state(time);
            String name = call.from() + " " + call.placedAt();
            boolean known = said.containsKey(name);
            if (state != Call.State.ENDED ? said.put(name, state) != state : known && said.remove(name) != null) {
                LOG.info(
                        "event=call from={} to={} state={}",
                        call.from(),
                        call.to(),
                        state.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
