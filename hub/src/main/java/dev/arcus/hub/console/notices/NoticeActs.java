package dev.arcus.hub.console.notices;

import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.ReadCompanies;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.notice.KeepMaintenanceWindows;
import dev.arcus.domain.notice.KeepNoticeRules;
import dev.arcus.domain.notice.ReadNotices;

/** What the pages of notices call. */
public record NoticeActs(
        KeepNoticeRules rules,
        KeepMaintenanceWindows windows,
        ReadNotices read,
        Once once,
        ReadCompanies companies,
        ReadSites sites,
        ReadSystems systems) {}
