package dev.arcus.domain.incident;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PBXs that dropped together.
 *
 * @param cause of most of them
 * @param place what they have in common: the address, or the id of the site, company or partner; empty for the whole hub
 */
public record Incident(Instant start, CauseClass cause, Extent extent, String place, List<Member> members) {

    public Incident {
        members = List.copyOf(members);
    }

    /** How far it reaches. */
    public enum Extent {
        ADDRESS,
        SITE,
        COMPANY,
        PARTNER,
        HUB
    }

    /**
     * One of them.
     *
     * @param back when it was connected again, or null
     */
    public record Member(
            SystemId system, Instant dropped, @Nullable Instant back) {}

    static Incident of(Extent extent, String place, List<Drop> drops) {
        var cause =
                drops.stream().collect(Collectors.groupingBy(Drop::cause, Collectors.counting())).entrySet().stream()
                        .max(Map.Entry.<CauseClass, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey();
        var members = drops.stream()
                .map(drop -> new Member(drop.system(), drop.at(), null))
                .toList();
        return new Incident(drops.getFirst().at(), cause, extent, place, members);
    }

    /** When the last of them was back; empty while one is away. */
    public Optional<Instant> end() {
        return members.stream().allMatch(member -> member.back() != null)
                ? members.stream()
                        .flatMap(member -> Stream.ofNullable(member.back()))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** The same, for who sees only {@code systems}: of the others nothing is left, not even their number. */
    public Optional<Incident> of(Set<SystemId> systems) {
        var seen = members.stream()
                .filter(member -> systems.contains(member.system()))
                .toList();
        return seen.isEmpty() ? Optional.empty() : Optional.of(new Incident(start, cause, extent, place, seen));
    }
}
