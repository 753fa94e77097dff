package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.store.Page;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which site of a company a system comes to stand: the one that is named, else the company's first one. */
final class ChooseSite {

    private static final Page.Request ONE = new Page.Request(1, 0);

    private final Sites sites;

    ChooseSite(Sites sites) {
        this.sites = sites;
    }

    /** {@code named} is null for none. */
    Outcome<SiteId> of(CompanyId company, @Nullable SiteId named) {
        if (named != null) {
            return sites.find(named)
                    .filter(site -> site.company().equals(company))
                    .map(site -> Outcome.done(site.id()))
                    .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND, "siteId", ""));
        }
        var oldest =
                new SiteFilter(new Reach.Everything(), Set.of(company), null, SiteFilter.Sort.CREATION_DATE, false);
        return sites.list(oldest, ONE).items().stream()
                .findFirst()
                .map(Site::id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.COMPANY_WITHOUT_SITE, "companyId", ""));
    }
}
