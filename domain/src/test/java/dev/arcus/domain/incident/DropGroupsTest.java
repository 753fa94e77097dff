package dev.arcus.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.incident.DropGroups.Places;
import dev.arcus.domain.incident.Incident.Extent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DropGroupsTest {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final Random RANDOM = new Random(1);
    private static final Function<SystemId, Places> NOWHERE = system -> new Places(Set.of(), Set.of(), Set.of());

    @Test
    void tenBehindOneAddressAreOneIncident() {
        var drops = drops(10, 1, second -> "192.0.2.1");

        var incidents = DropGroups.of(drops, 10, NOWHERE);

        assertThat(incidents).singleElement().satisfies(incident -> {
            assertThat(incident.extent()).isEqualTo(Extent.ADDRESS);
            assertThat(incident.place()).isEqualTo("192.0.2.1");
            assertThat(incident.members()).hasSize(10);
            assertThat(incident.cause()).isEqualTo(CauseClass.LOST);
            assertThat(incident.end()).isEmpty();
        });
    }

    @Test
    void twoAreNoneAndThreeFarApartAreNone() {
        assertThat(DropGroups.of(drops(2, 1, second -> "192.0.2.1"), 100, NOWHERE))
                .isEmpty();
        assertThat(DropGroups.of(drops(3, 11, second -> "192.0.2.1"), 100, NOWHERE))
                .isEmpty();
    }

    @Test
    void halfOfAllAtManyAddressesIsTheHub() {
        var drops = drops(5, 1, second -> "192.0.2." + second);

        assertThat(DropGroups.of(drops, 10, NOWHERE))
                .extracting(Incident::extent)
                .containsExactly(Extent.HUB);
        assertThat(DropGroups.of(drops, 11, NOWHERE)).isEmpty();
    }

    @Test
    void whatTheAddressDoesNotTellTheSiteTheCompanyAndThePartnerDo() {
        var site = SiteId.next(RANDOM);
        var company = CompanyId.next(RANDOM);
        var partner = CompanyId.next(RANDOM);
        var drops = drops(9, 1, second -> "192.0.2." + second);
        Function<SystemId, Places> places = system -> {
            var place = drops.stream().map(Drop::system).toList().indexOf(system);
            return new Places(
                    place < 3 ? Set.of(site) : Set.of(), place < 6 ? Set.of(company) : Set.of(), Set.of(partner));
        };

        var incidents = DropGroups.of(drops, 1_000, places);

        assertThat(incidents)
                .extracting(Incident::extent, Incident::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Extent.SITE, site.value()),
                        org.assertj.core.groups.Tuple.tuple(Extent.COMPANY, company.value()),
                        org.assertj.core.groups.Tuple.tuple(Extent.PARTNER, partner.value()));
    }

    @Test
    void whoSeesOnlyOneSeesNothingOfTheOthers() {
        var drops = drops(10, 1, second -> "192.0.2.1");
        var own = drops.get(3).system();

        var seen = DropGroups.of(drops, 10, NOWHERE).getFirst().of(Set.of(own)).orElseThrow();

        assertThat(seen.members()).extracting(Incident.Member::system).containsExactly(own);
        assertThat(seen.of(Set.of())).isEmpty();
    }

    @Property
    void noDropIsInTwoIncidentsAndNoneIsMadeUp(
            @ForAll @Size(max = 80) List<@IntRange(max = 120) Integer> seconds,
            @ForAll @IntRange(max = 200) int connected) {
        var drops = new ArrayList<Drop>();
        seconds.forEach(second -> drops.add(drop(second, "192.0.2." + second % 7)));

        var incidents = DropGroups.of(drops, connected, NOWHERE);

        var members = incidents.stream()
                .flatMap(incident -> incident.members().stream())
                .map(Incident.Member::system)
                .toList();
        assertThat(members).doesNotHaveDuplicates();
        assertThat(drops.stream().map(Drop::system).toList()).containsAll(new HashSet<>(members));
        assertThat(incidents).allMatch(incident -> incident.members().size() >= DropGroups.LEAST);
    }

    private static List<Drop> drops(int count, int apart, Function<Integer, String> address) {
        var drops = new ArrayList<Drop>();
        for (var i = 0; i < count; i++) {
            drops.add(drop(i * apart, address.apply(i)));
        }
        return drops;
    }

    private static Drop drop(int second, String address) {
        return new Drop(SystemId.next(RANDOM), START.plusSeconds(second), CauseClass.LOST, address);
    }
}
