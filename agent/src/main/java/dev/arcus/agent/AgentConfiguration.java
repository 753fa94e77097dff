package dev.arcus.agent;

import dev.arcus.agent.connection.StatusListener;
import dev.arcus.agent.connection.Surroundings;
import dev.arcus.agent.pbx.PhoneSystem;
import dev.arcus.agent.state.StateFolder;

/**
 * What an agent is made of.
 *
 * @param name how the log calls it, without a space
 * @param state opened; the agent closes it
 * @param phone the phone system behind it; the agent closes it
 * @param around the world; shared, not closed by the agent
 * @param listener hears each change of the status, beside the status file
 */
public record AgentConfiguration(
        String name, StateFolder state, PhoneSystem phone, Surroundings around, StatusListener listener) {

    public AgentConfiguration {
        if (name.isBlank() || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("an agent's name has no space");
        }
    }
}
