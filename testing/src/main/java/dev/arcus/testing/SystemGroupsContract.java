package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.group.GroupFilter;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.store.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class SystemGroupsContract extends StoreContract {

    @Test
    void addedGroupIsFoundAsItWasWithItsSystems() {
        var company = addCompany();
        var site = addSite(company, "Site");
        var first = addSystem("One", site);
        var second = addSystem("Two", site);
        var group = group(company, "Müller & Söhne").with(Member.of(first)).with(Member.of(second));

        stores().groups().add(group);

        assertThat(stores().groups().find(group.id())).contains(group);
        assertThat(stores().groups().of(second.id())).contains(group);
        assertThat(stores().groups().find(GroupId.next(samples.random()))).isEmpty();
        assertThat(stores().groups().of(addSystem("Alone", site).id())).isEmpty();
    }

    @Test
    void updateReplacesNameMembersAndDefault() {
        var company = addCompany();
        var site = addSite(company, "Site");
        var gone = addSystem("Gone", site);
        var gateway = samples.withGateway(addSystem("Gateway", site));
        stores().systems().update(gateway);
        var group = add(group(company, "Before").with(Member.of(gone)));

        var next = group.named("After").without(gone.id()).with(Member.of(gateway));
        stores().groups().update(next);

        assertThat(next.defaultGateway()).isEqualTo(gateway.id());
        assertThat(stores().groups().find(group.id())).contains(next);
        assertThat(stores().groups().of(gone.id())).isEmpty();
    }

    @Test
    void aMemberIsAsItsSystemIsNow() {
        var company = addCompany();
        var system = addSystem("PBX", addSite(company, "Site"));
        var group = add(group(company, "Group").with(Member.of(system)));

        stores().systems().update(samples.withGateway(system));

        assertThat(stores().groups().find(group.id()).orElseThrow().members())
                .containsExactly(new Member(system.id(), system.pbxId(), true));
    }

    @Test
    void aSystemIsInOneGroupOnly() {
        var company = addCompany();
        var system = addSystem("PBX", addSite(company, "Site"));
        add(group(company, "First").with(Member.of(system)));
        var second = group(company, "Second").with(Member.of(system));

        assertThatThrownBy(() -> stores().groups().add(second)).isInstanceOf(RuntimeException.class);
        assertThat(stores().groups().find(second.id())).isEmpty();
    }

    @Test
    void aDeletedSystemLeavesItsGroupAndARemovedGroupItsSystems() {
        var company = addCompany();
        var site = addSite(company, "Site");
        var doomed = addSystem("Doomed", site);
        var other = addSystem("Other", site);
        var group = add(group(company, "Group").with(Member.of(doomed)).with(Member.of(other)));

        stores().systems().delete(doomed.id());
        assertThat(stores().groups().find(group.id()).orElseThrow().members()).containsExactly(Member.of(other));

        stores().groups().remove(group.id());
        assertThat(stores().groups().find(group.id())).isEmpty();
        assertThat(stores().groups().of(other.id())).isEmpty();
        assertThat(stores().systems().find(other.id())).contains(other);
    }

    @Test
    void aSiteKnowsWhetherOneOfItsSystemsIsInAGroup() {
        var company = addCompany();
        var site = addSite(company, "Site");
        var other = addSite(company, "Other");
        add(group(company, "Group").with(Member.of(addSystem("PBX", site))));
        addSystem("Alone", other);

        assertThat(stores().groups().anyOn(site.id())).isTrue();
        assertThat(stores().groups().anyOn(other.id())).isFalse();
    }

    @Test
    void listIsNarrowedByReachCompanyAndNameAndSortedByName() {
        var partner = addPartner("Partner");
        var company = addCustomer("Customer", partner);
        var second = addCustomer("Second", partner);
        var zeta = add(group(company, "Zeta 100%"));
        var alpha = add(group(company, "alpha"));
        var beta = add(group(second, "Beta"));
        add(group(addCompany(), "Foreign"));
        var tree = new Reach.PartnerTree(partner.id());

        assertThat(list(GroupFilter.all(tree))).containsExactly(alpha, beta, zeta);
        assertThat(list(new GroupFilter(tree, Set.of(), null, true))).containsExactly(zeta, beta, alpha);
        assertThat(list(new GroupFilter(tree, Set.of(second.id()), null, false)))
                .containsExactly(beta);
        assertThat(list(new GroupFilter(tree, Set.of(), "eta", false))).containsExactly(beta, zeta);
        assertThat(list(new GroupFilter(tree, Set.of(), "B", false))).containsExactly(beta);
        assertThat(list(new GroupFilter(tree, Set.of(), "0%", false))).containsExactly(zeta);
        assertThat(list(new GroupFilter(tree, Set.of(), "_", false))).isEmpty();
        assertThat(list(GroupFilter.all(new Reach.OneCompany(company.id())))).containsExactly(alpha, zeta);
        assertThat(list(GroupFilter.all(new Reach.Nothing()))).isEmpty();
        assertThat(list(new GroupFilter(new Reach.Everything(), Set.of(company.id(), second.id()), null, false)))
                .containsExactly(alpha, beta, zeta);
    }

    @Test
    void pagesAreCutOutOfTheList() {
        var company = addCompany();
        Stream.of("a", "b", "c").forEach(name -> add(group(company, name)));
        var filter = GroupFilter.all(new Reach.OneCompany(company.id()));

        var page = stores().groups().list(filter, new Page.Request(1, 1));

        assertThat(page.items()).extracting(SystemGroup::name).containsExactly("b");
        assertThat(page.total()).isEqualTo(3);
    }

    private List<SystemGroup> list(GroupFilter filter) {
        return stores().groups().list(filter, FIRST_PAGE).items();
    }

    private Company addCompany() {
        return addCustomer("Company", addPartner("Partner"));
    }

    private SystemGroup add(SystemGroup group) {
        stores().groups().add(group);
        return group;
    }

    private SystemGroup group(Company company, String name) {
        return samples.group(company, name);
    }
}
