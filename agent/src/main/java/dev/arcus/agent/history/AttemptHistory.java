package dev.arcus.agent.history;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.state.KeyValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The latest attempts, the newest first; attempts in a row that end alike are one entry.
 *
 * @param entries at most {@link #MOST}
 * @param codeMayHelp the hub's last word on the secret of this PBX was that it is void
 */
public record AttemptHistory(List<AttemptEntry> entries, boolean codeMayHelp) {

    /** How many entries are kept. */
    public static final int MOST = 50;

    private static final String ENTRY = "attempt.";

    public AttemptHistory {
        entries = List.copyOf(entries);
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " entries");
        }
    }

    /** Nothing was tried yet. */
    public static AttemptHistory none() {
        return new AttemptHistory(List.of(), false);
    }

    /** The history after a change of the status; the same when that is not the outcome of an attempt. */
    AttemptHistory after(ConnectionStatus status, Instant now) {
        Optional<AttemptEntry> entry = AttemptEntry.of(status, now);
        return entry.map(outcome -> new AttemptHistory(with(outcome), codeMayHelp(status)))
                .orElse(this);
    }

    private boolean codeMayHelp(ConnectionStatus status) {
        return status.codeMayHelp() || (codeMayHelp && !(status instanceof ConnectionStatus.Connected));
    }

    private List<AttemptEntry> with(AttemptEntry newest) {
        List<AttemptEntry> all = new ArrayList<>(entries);
        Optional<AttemptEntry> previous = entries.stream().findFirst();
        if (previous.filter(entry -> entry.isFollowedAlikeBy(newest)).isPresent()) {
            all.set(0, previous.get().and(newest));
        } else if (previous.filter(entry -> entry.isSameConnectionAs(newest)).isPresent()) {
            all.set(0, newest);
        } else {
            all.addFirst(newest);
        }
        return all.subList(0, Math.min(all.size(), MOST));
    }

    KeyValues stored() {
        KeyValues text = KeyValues.empty().with("code-may-help", Boolean.toString(codeMayHelp));
        for (int i = 0; i < entries.size(); i++) {
            text = text.with(ENTRY + (i + 1), entries.get(i).text());
        }
        return text;
    }

    /**
     * @throws IllegalArgumentException when it is damaged
     */
    static AttemptHistory read(KeyValues stored) {
        stored.onlyKnown(Set.of("code-may-help"), Set.of(ENTRY));
        List<AttemptEntry> found = stored.entries().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ENTRY))
                .map(entry -> AttemptEntry.read(entry.getValue()))
                .toList();
        return new AttemptHistory(found, stored.flag("code-may-help"));
    }
}
