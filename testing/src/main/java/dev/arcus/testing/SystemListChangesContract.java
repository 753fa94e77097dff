package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemFilter.Sort;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the list of {@code Systems} shows after something changed: the very next one shows it. */
abstract class SystemListChangesContract extends StoreContract {

    private static final Page.Request FIRST_PAGE = new Page.Request(100, 0);

    @Test
    void whatIsRenamedDeletedOrAddedShowsAtOnce() {
        var partner = addPartner("Partner");
        var site = addSite(addCustomer("Customer", partner), "Site");
        var renamed = addSystem("before", site);
        var deleted = addSystem("deleted", site);
        addSystem("same", site);
        assertThat(names(tree(partner))).containsExactly("before", "deleted", "same");

        stores().systems().update(SystemCopy.named("zuletzt", renamed));
        stores().systems().delete(deleted.id());
        addSystem("new", site);

        assertThat(names(tree(partner))).containsExactly("new", "same", "zuletzt");
    }

    @Test
    void aCredentialThatGoesOnIsFoundByItsNewPhaseAndDate() {
        var partner = addPartner("Partner");
        var site = addSite(addCustomer("Customer", partner), "Site");
        var first = addSystem("first", site);
        var second = addSystem("second", site);
        var code = Samples.created(first.pbxId(), "12345678");
        stores().credentials().add(first.id(), code);
        stores().credentials().add(second.id(), Samples.created(second.pbxId(), "12345678"));
        assertThat(names(tree(partner), Credential.Phase.CREATED)).containsExactly("first", "second");

        var later = first.statusUpdated().plus(Duration.ofDays(9));
        var offered = code.offer(
                PrivateAccessCode.generate(samples.random()),
                code.codeKeys(),
                TransactionId.generate(samples.random()),
                samples.box("CPU0000000001"));
        assertThat(stores().credentials().replace(first.id(), 1, offered, later))
                .isTrue();

        assertThat(names(tree(partner), Credential.Phase.CREATED)).containsExactly("second");
        assertThat(names(tree(partner), Credential.Phase.ACTIVATING)).containsExactly("first");
        assertThat(names(new SystemFilter(tree(partner), SystemCriteria.ANY, Sort.STATUS_UPDATED_DATE, true)))
                .containsExactly("first", "second");
    }

    @Test
    void whatWasUndoneDoesNotShow() {
        var partner = addPartner("Partner");
        var site = addSite(partner, "Site");
        addSystem("kept", site);
        assertThat(names(tree(partner))).containsExactly("kept");

        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    addSystem("undone", site);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(names(tree(partner))).containsExactly("kept");
    }

    @Test
    void aSiteThatMovesTakesItsSystemsAlong() {
        var partner = addPartner("Partner");
        var rival = addPartner("Rival");
        var site = addSite(addCustomer("Old", partner), "Site");
        var next = addCustomer("New", rival);
        addSystem("moving", site);
        assertThat(names(tree(partner))).containsExactly("moving");
        assertThat(names(tree(rival))).isEmpty();

        stores().sites().update(site.movedTo(next.id()));

        assertThat(names(tree(partner))).isEmpty();
        assertThat(names(tree(rival))).containsExactly("moving");
        assertThat(names(new Reach.OneCompany(next.id()))).containsExactly("moving");
    }

    @Test
    void aCompanyThatChangesItsPartnerTakesItsSystemsAlong() {
        var partner = addPartner("Partner");
        var rival = addPartner("Rival");
        var customer = addCustomer("Customer", partner);
        addSystem("moving", addSite(customer, "Site"));
        assertThat(names(tree(partner))).containsExactly("moving");

        stores().companies().update(customer.with(customer.ties().withPartner(rival.id())));

        assertThat(names(tree(partner))).isEmpty();
        assertThat(names(tree(rival))).containsExactly("moving");
    }

    @Test
    void whoJoinsOrLeavesAnOrganisationIsListedAccordingly() {
        var organisation = samples.organisation("Organisation");
        stores().organisations().add(organisation);
        var customer = addCustomer("Customer", addPartner("Partner"));
        addSystem("there", addSite(customer, "Site"));
        var reach = new Reach.OneOrganisation(organisation.id());
        assertThat(names(reach)).isEmpty();

        stores().companies().update(customer.with(customer.ties().withOrganisation(organisation.id())));
        assertThat(names(reach)).containsExactly("there");

        stores().companies().leave(organisation.id());
        assertThat(names(reach)).isEmpty();
    }

    private List<String> names(Reach reach) {
        return names(new SystemFilter(reach, SystemCriteria.ANY, Sort.NAME, false));
    }

    private List<String> names(Reach reach, Credential.Phase phase) {
        var criteria = new SystemCriteria(
                null,
                Set.of(),
                Set.of(phase),
                SystemCriteria.Places.ANY,
                SystemCriteria.Sharing.ANY,
                SystemCriteria.Created.ANY);
        return names(new SystemFilter(reach, criteria, Sort.NAME, false));
    }

    private List<String> names(SystemFilter filter) {
        return stores().systems().list(filter, FIRST_PAGE).items().stream()
                .map(PbxSystem::name)
                .toList();
    }

    private static Reach tree(Company partner) {
        return new Reach.PartnerTree(partner.id());
    }
}
