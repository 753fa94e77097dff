package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.AcceptLicence;
import dev.arcus.domain.administration.AssociateCompany;
import dev.arcus.domain.administration.GroupStores;
import dev.arcus.domain.administration.LinkSystem;
import dev.arcus.domain.administration.MoveSystem;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.RemoveCompany;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.licence.LicenceText;
import dev.arcus.domain.licence.LicenceTexts;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.StationDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Systems that serve several companies, or change theirs, while two people act at the same moment. */
abstract class SharingContract extends StoreContract {

    private static final int ROUNDS = 10;

    @Test
    void ofTwoThatTakeTheLastTwoCompaniesOffOneIsRefused() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var one = company();
            var other = company();
            var system = shared(one, other);

            var outcomes = atOnce(
                    () -> remove().run(root(), system, one.company(), Expected.ANY),
                    () -> remove().run(root(), system, other.company(), Expected.ANY));

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .extracting(outcome -> ((Outcome.Refused<?>) outcome).why().reason())
                    .containsExactly(Reason.LAST_COMPANY);
            assertThat(find(system).sites()).hasSize(1);
        }
    }

    @Test
    void ofTwoThatAssociateACompanyBothFindItThereOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var guest = company();
            var system = shared(company());
            var wish = new AssociateCompany.Wish(guest.company(), null);

            var outcomes = atOnce(
                    () -> associate().run(root(), system, wish, Expected.ANY),
                    () -> associate().run(root(), system, wish, Expected.ANY));

            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
            assertThat(find(system).sites()).hasSize(2).contains(guest.id());
        }
    }

    @Test
    void ofTwoMovesTheLaterOneDecides() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var system = addSystem("Moved", company()).id();
            var one = company();
            var other = company();

            var outcomes = atOnce(() -> move(system, one), () -> move(system, other));

            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
            assertThat(find(system).sites()).hasSize(1).isSubsetOf(one.id(), other.id());
        }
    }

    @Test
    void whatWasTaggedIsRemovedOrNothing() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var home = company();
            var system = shared(home, company());
            var person = samples.user(companyOf(home), pbxId() + "@example.org", Role.USER);
            assertThat(stores().users().add(person)).isTrue();
            stores().stations().add(system, "100");
            var seen = ((Outcome.Done<RemoveCompany.Preview>) remove().preview(root(), system, home.company())).value();
            var expected = new Expected(Set.of(seen.departure().tag()));

            var outcomes = atOnce(
                    () -> remove().run(root(), system, home.company(), expected), () -> give(system, person.id()));

            var stands = find(system).sites().contains(home.id());
            assertThat(outcomes.getFirst()).isInstanceOf(stands ? Outcome.Refused.class : Outcome.Done.class);
        }
    }

    @Test
    void aMoveLeavesTheGroupAndThePeopleBehind() {
        var home = company();
        var system = addSystem("Moved", home);
        var target = company();
        var person = samples.user(companyOf(home), pbxId() + "@example.org", Role.USER);
        var group = samples.group(companyOf(home), "Street").with(Member.of(system));
        assertThat(stores().users().add(person)).isTrue();
        stores().groups().add(group);
        stores().stations().add(system.id(), "100");
        give(system.id(), person.id());

        assertThat(move(system.id(), target)).isInstanceOf(Outcome.Done.class);

        assertThat(find(system.id()).sites()).containsExactly(target.id());
        assertThat(stores().groups().find(group.id()).orElseThrow().members()).isEmpty();
        assertThat(stores().stations().phones(system.id()))
                .singleElement()
                .satisfies(phone -> assertThat(phone.details().holder()).isEqualTo(StationDetails.NONE.holder()));
    }

    /** With the system locked, as everybody who gives phones to people does. */
    private Outcome<SystemId> give(SystemId system, UserId person) {
        return stores().transactions().run(() -> {
            stores().systems().lock(system);
            var none = StationDetails.NONE;
            stores().stations()
                    .describe(
                            system,
                            "100",
                            new StationDetails(
                                    none.numbers(),
                                    new StationDetails.Holder("Ada", null, person, null),
                                    none.device()));
            return Outcome.done(system);
        });
    }

    /** The site of a new company without a partner. */
    private Site company() {
        return addSite(add(samples.customer("Company", null)), "Site");
    }

    private Company companyOf(Site site) {
        return stores().companies().find(site.company()).orElseThrow();
    }

    private SystemId shared(Site... sites) {
        var plain = addSystem("Shared", sites);
        var options = new PbxSystem.Options(null, null, 120, List.of(), true, false, false, null);
        stores().systems().update(plain.with(options));
        return plain.id();
    }

    private PbxSystem find(SystemId id) {
        return stores().systems().find(id).orElseThrow();
    }

    private Actor root() {
        return samples.user(samples.partner("Operator"), pbxId() + "@example.org", Role.SUPERADMIN)
                .actor();
    }

    private AccessPolicy policy() {
        return new AccessPolicy(stores().companies(), stores().sites());
    }

    private RemoveCompany remove() {
        return new RemoveCompany(grouping(), stores().users(), policy(), new TestClock());
    }

    private AssociateCompany associate() {
        var all = new SystemStores(
                stores().companies(),
                stores().sites(),
                stores().systems(),
                stores().credentials(),
                stores().fleetItems(),
                stores().auditTrail(),
                stores().transactions());
        return new AssociateCompany(all, policy(), new LinkSystem(all, policy(), new TestClock()));
    }

    private Outcome<PbxSystem> move(SystemId system, Site to) {
        var act = new MoveSystem(
                grouping(),
                stores().users(),
                stores().fleetItems(),
                new AcceptLicence(new NoText(), stores().licenceAcceptances()),
                policy(),
                new NoConnections(),
                new TestClock());
        return act.run(root(), system, new MoveSystem.Wish(to.company(), null, null), Expected.ANY);
    }

    private GroupStores grouping() {
        return new GroupStores(
                stores().groups(),
                stores().companies(),
                stores().sites(),
                stores().systems(),
                stores().stations(),
                stores().auditTrail(),
                stores().transactions());
    }

    /** No licence is in force. */
    private static final class NoText implements LicenceTexts {

        @Override
        public LicenceText current(String language) {
            return new LicenceText("1", language, "");
        }

        @Override
        public Optional<LicenceText> currentBySha256(String sha256) {
            return Optional.empty();
        }
    }

    /** Nobody is connected. */
    private static final class NoConnections implements ConnectedSystems {

        @Override
        public void disconnect(SystemId system, DisconnectCause cause) {}

        @Override
        public void declared(PbxId pbxId) {}

        @Override
        public void passwordRenewed(SystemId system) {}

        @Override
        public void configurationChanged(SystemId system) {}

        @Override
        public Optional<List<ChannelReading>> probe(SystemId system) {
            return Optional.empty();
        }
    }
}
