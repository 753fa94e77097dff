package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.store.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class OrganisationsContract extends StoreContract {

    private static final Page.Request ALL = new Page.Request(Page.Request.MAX_LIMIT, 0);

    @Test
    void addedOrganisationIsFoundAsItWas() {
        var organisation = add("Müller & Söhne");

        assertThat(stores().organisations().find(organisation.id())).contains(organisation);
        assertThat(stores().organisations()
                        .find(samples.organisation("never added").id()))
                .isEmpty();
    }

    @Test
    void updateReplacesEverything() {
        var organisation = add("Before");
        var next = new Organisation(organisation.id(), "After", Visibility.PUBLIC, organisation.created());

        stores().organisations().update(next);

        assertThat(stores().organisations().find(organisation.id())).contains(next);
    }

    @Test
    void removedOrganisationIsGone() {
        var organisation = add("Short");

        stores().organisations().remove(organisation.id());

        assertThat(stores().organisations().find(organisation.id())).isEmpty();
    }

    @Test
    void listIsSortedByNameIgnoringCase() {
        var mark = Long.toHexString(samples.random().nextLong());
        var zeta = add(mark + " Zeta");
        var alpha = add(mark + " alpha");
        var beta = add(mark + " Beta");

        assertThat(list(false)).containsSubsequence(alpha, beta, zeta);
        assertThat(list(true)).containsSubsequence(zeta, beta, alpha);
        assertThat(stores().organisations().list(false, new Page.Request(1, 1)).items())
                .hasSize(1);
    }

    private Organisation add(String name) {
        var organisation = samples.organisation(name);
        stores().organisations().add(organisation);
        return organisation;
    }

    private List<Organisation> list(boolean descending) {
        return stores().organisations().list(descending, ALL).items();
    }
}
