package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.PhoneRules;
import dev.arcus.domain.administration.ReadStations.Phones;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.ServePhones;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.testing.Samples;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a gateway says of phones (admin API §4.10). */
class ServePhonesTest {

    private final DomainUnderTest hub = new DomainUnderTest();
    private final ServePhones serve = new ServePhones(
            hub.groupStores,
            new PhoneRules(hub.stores.sites(), hub.stores.users(), hub.groupRules),
            hub.policy,
            hub.clock);
    private final Actor gateway = new Actor(
            UserId.next(hub.random),
            "gateway@example.com",
            Set.of(Role.PCG),
            AdminType.UNDEFINED,
            hub.customer.id(),
            null);
    private final PbxSystem system = new Samples().system("PBX-1", "PBX", hub.site);

    ServePhonesTest() {
        hub.stores.systems().add(system);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aSystemTakesTenThousandPhonesAtMost() {
        hub.stores
                .stations()
                .replace(
                        system.id(),
                        IntStream.range(1, ServePhones.MAX_PHONES)
                                .mapToObj(number -> new Station("1" + number, "", ""))
                                .toList());

        assertThat(create("*1")).isInstanceOf(Outcome.Done.class);
        assertThat(create("*2"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(Reason.OPERATION_REFUSED));
    }

    private Outcome<Phones> create(String shortNumber) {
        return serve.create(gateway, system.pbxId(), shortNumber, StationDetails.NONE);
    }
}
