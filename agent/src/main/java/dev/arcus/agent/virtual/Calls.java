package dev.arcus.agent.virtual;

import dev.arcus.agent.state.KeyValues;
import dev.arcus.wire.agent.Stations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The calls of a virtual PBX, the oldest first: the file {@code calls}. The latest {@link #MAX} are kept. */
public record Calls(List<Call> calls) {

    /** How many are kept. */
    public static final int MAX = 100;

    static final Calls NONE = new Calls(List.of());

    private static final String KEY = "call.";

    public Calls {
        calls = List.copyOf(calls.subList(Math.max(0, calls.size() - MAX), calls.size()));
    }

    static Calls read(KeyValues file) {
        file.onlyKnown(Set.of(), Set.of(KEY));
        return new Calls(file.entries().values().stream().map(Call::read).toList());
    }

    KeyValues stored() {
        KeyValues text = KeyValues.empty();
        for (int i = 0; i < calls.size(); i++) {
            text = text.with(KEY + (i + 1), calls.get(i).text());
        }
        return text;
    }

    /**
     * The same with one more call.
     *
     * @param stations the phones of the PBX; what is dialled and is none of them goes out to the public network
     * @throws IllegalArgumentException with one line of reason when it cannot be placed
     */
    Calls with(String from, String to, List<Stations.Station> stations, Instant now, Duration rings, Duration talks) {
        require(stations.stream().anyMatch(phone -> phone.number().equals(from)), "this PBX has no phone " + from);
        require(!from.equals(to), "a phone does not call itself");
        for (String phone : List.of(from, to)) {
            require(calls.stream().noneMatch(call -> call.occupies(phone, now)), phone + " is busy");
        }
        List<Call> more = new ArrayList<>(calls);
        more.add(Call.placed(from, to, now, rings, talks));
        return new Calls(more);
    }

    /**
     * The same after a phone hung up.
     *
     * @throws IllegalArgumentException when it has no call
     */
    Calls hungUp(String phone, Instant now) {
        require(calls.stream().anyMatch(call -> call.occupies(phone, now)), phone + " has no call");
        return new Calls(calls.stream()
                .map(call -> call.occupies(phone, now) ? call.hungUp(now) : call)
                .toList());
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
