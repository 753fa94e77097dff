package dev.arcus.agent.doctor;

import dev.arcus.agent.connection.LoginTrial;
import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.StateFault;
import dev.arcus.wire.agent.ChannelReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whom the doctor examines.
 *
 * @param folder the agent's state folder
 * @param around clock, chance and dialler
 * @param hardware what the PBX is; nothing if it was never built
 * @param phone makes the phone system behind an agent that does not run
 * @param live reads what a running agent says about itself
 */
public record Subject(Path folder, Surroundings around, HardwareSource hardware, PhoneSource phone, LiveSource live) {

    /** Reads what the PBX is. */
    @FunctionalInterface
    public interface HardwareSource {
        Optional<Hardware> read() throws StateFault;
    }

    /** Makes a phone system, which the doctor closes. */
    @FunctionalInterface
    public interface PhoneSource {
        PhoneSystem open() throws StateFault;
    }

    /** Reads what a running agent wrote down. */
    @FunctionalInterface
    public interface LiveSource {
        Live read() throws StateFault;
    }

    /**
     * What a running agent wrote down.
     *
     * @param connected whether it is logged in
     * @param connecting whether it is just trying
     * @param refusal the class of the hub's last word, if it was a refusal
     * @param attempt the number under which the hub keeps the cause, if it said one
     * @param words its status as a line for people
     * @param channels what it reports to the hub; empty when it did not say
     */
    public record Live(
            boolean connected,
            boolean connecting,
            Optional<LoginTrial.Why> refusal,
            Optional<String> attempt,
            String words,
            List<ChannelReport> channels) {
        public Live {
            channels = List.copyOf(channels);
        }
    }
}
