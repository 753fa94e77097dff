package dev.arcus.hub.console.companies;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.ChangeCompany;
import dev.arcus.domain.administration.ChangeSite;
import dev.arcus.domain.administration.CreateSite;
import dev.arcus.domain.administration.DeleteCompany;
import dev.arcus.domain.administration.DeleteSite;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadOverview;
import dev.arcus.domain.administration.ReadSites;

/** What the pages of a company call. */
public record CompanyActs(
        AccessPolicy policy,
        ReadCompanies companies,
        ReadSites sites,
        ReadOverview overview,
        ChangeCompany change,
        DeleteCompany delete,
        SiteActs onSites) {

    /** On its sites. */
    public record SiteActs(CreateSite create, ChangeSite change, DeleteSite delete, Once once) {}
}
