package dev.arcus.agent.connection;

import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A factory reset of a living agent, which someone may ask for at any time. Used by the connection's thread. */
record FactoryReset(String agent, StateFolder state, PhoneSystem phone, StatusListener listener) {

    private static final Logger LOG = LoggerFactory.getLogger(FactoryReset.class);

    boolean isAsked() {
        return StateFolder.isToForget(state.path());
    }

    /** Forgets everything; what fails is tried again when {@link #isAsked} is looked at next. */
    void carryOut() {
        try {
            phone.forget();
            state.forget();
            LOG.info("event=forgotten agent={}", agent);
            listener.forgotten();
        } catch (StateFault e) {
            LOG.error("event=not-forgotten agent={} reason=\"{}\"", agent, e.getMessage());
        }
    }
}
