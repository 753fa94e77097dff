package dev.arcus.domain.imports;

import dev.arcus.domain.company.Reach;

/** How much of the tree somebody reaches, least first: who reaches less does not see what somebody with more imported. */
public enum ImportScope {
    NONE,
    SITE,
    COMPANY,
    ORGANISATION,
    PARTNER,
    HUB;

    static ImportScope of(Reach reach) {
        return switch (reach) {
            case Reach.Nothing nothing -> NONE;
            case Reach.OneSite site -> SITE;
            case Reach.OneCompany company -> COMPANY;
            case Reach.OneOrganisation organisation -> ORGANISATION;
            case Reach.PartnerTree partner -> PARTNER;
            case Reach.Everything everything -> HUB;
        };
    }
}
