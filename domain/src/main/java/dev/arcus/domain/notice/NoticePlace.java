package dev.arcus.domain.notice;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import java.util.Set;

/**
 * A PBX and whose it is.
 *
 * @param companies those on whose sites it stands
 * @param above the partners that manage these, and theirs; and the partner that it is kept for
 */
record NoticePlace(PbxSystem system, List<Company> companies, Set<CompanyId> above) {

    boolean stands(CompanyId company) {
        return companies.stream().anyMatch(own -> own.id().equals(company));
    }

    boolean concerns(NoticeRule rule) {
        return stands(rule.company()) || (rule.customers() && above.contains(rule.company()));
    }
}
