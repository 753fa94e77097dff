package dev.arcus.domain.incident;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.incident.Incident.Extent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which drops belong together: no more than {@link #APART} between one and the next, and something in common. What they have in common is looked for
 * from the address on, by site, company and partner; when half of all that were connected dropped at more than one address,
 * it is the hub. A pure function.
 */
public final class DropGroups {

    /** A silent loss is noticed up to 15 s sooner or later than that of its neighbour. */
    public static final Duration APART = Duration.ofSeconds(10);

    /** So many make an incident. */
    public static final int LEAST = 3;

    private static final Places NOWHERE = new Places(Set.of(), Set.of(), Set.of());

    private DropGroups() {}

    /** Where a system stands. */
    public record Places(Set<SiteId> sites, Set<CompanyId> companies, Set<CompanyId> partners) {
        public Places {
            sites = Set.copyOf(sites);
            companies = Set.copyOf(companies);
            partners = Set.copyOf(partners);
        }
    }

    /**
     * @param drops each system once
     * @param connected how many systems were connected before
     * @param places asked only for those whose address does not tell
     */
    public static List<Incident> of(List<Drop> drops, int connected, Function<SystemId, Places> places) {
        var incidents = new ArrayList<Incident>();
        for (var burst : bursts(drops)) {
            if (isOfTheHub(burst, connected)) {
                incidents.add(Incident.of(Extent.HUB, "", burst));
                continue;
            }
            var left = new ArrayList<>(burst);
            take(left, Extent.ADDRESS, drop -> Set.of(drop.address()), incidents);
            if (left.size() < LEAST) {
                continue;
            }
            var found = left.stream().collect(Collectors.toMap(Drop::system, drop -> places.apply(drop.system())));
            Function<Drop, Places> of = drop -> found.getOrDefault(drop.system(), NOWHERE);
            take(left, Extent.SITE, drop -> names(of.apply(drop).sites()), incidents);
            take(left, Extent.COMPANY, drop -> names(of.apply(drop).companies()), incidents);
            take(left, Extent.PARTNER, drop -> names(of.apply(drop).partners()), incidents);
        }
        return List.copyOf(incidents);
    }

    private static List<List<Drop>> bursts(List<Drop> drops) {
        var bursts = new ArrayList<List<Drop>>();
        for (var drop : drops.stream().sorted(Comparator.comparing(Drop::at)).toList()) {
            var last = bursts.isEmpty() ? null : bursts.getLast();
            if (last == null || Duration.between(last.getLast().at(), drop.at()).compareTo(APART) > 0) {
                last = new ArrayList<>();
                bursts.add(last);
            }
            last.add(drop);
        }
        return bursts;
    }

    private static boolean isOfTheHub(List<Drop> burst, int connected) {
        var addresses = burst.stream().map(Drop::address).distinct().count();
        return burst.size() >= LEAST && addresses > 1 && 2 * burst.size() >= connected;
    }

    /** Moves groups of at least {@link #LEAST} that share a key out of {@code left}, the largest first. */
    private static void take(
            List<Drop> left, Extent extent, Function<Drop, Set<String>> keys, List<Incident> incidents) {
        var groups = new LinkedHashMap<String, List<Drop>>();
        left.forEach(drop -> keys.apply(drop)
                .forEach(key ->
                        groups.computeIfAbsent(key, none -> new ArrayList<>()).add(drop)));
        groups.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST)
                .sorted(Map.Entry.comparingByValue(Comparator.comparingInt(group -> -group.size())))
                .forEach(entry -> {
                    var there = new HashSet<>(left);
                    var group =
                            entry.getValue().stream().filter(there::contains).toList();
                    if (group.size() >= LEAST) {
                        incidents.add(Incident.of(extent, entry.getKey(), group));
                        left.removeAll(new HashSet<>(group));
                    }
                });
    }

    private static Set<String> names(Set<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }
}
