package dev.arcus.domain.notice;

import dev.arcus.domain.company.CompanyId;
import java.util.List;
import java.util.Optional;

/** The store of rules; they go with their company. */
public interface NoticeRules {

    void add(NoticeRule rule);

    Optional<NoticeRule> find(NoticeRuleId id);

    /** Nobody else changes or locks the rule until the caller's transaction ends; nothing happens when there is none such. */
    void lock(NoticeRuleId id);

    /** Replaces everything but id, company and the date of creation. */
    void update(NoticeRule rule);

    /** With its alarms and its deliveries; its notices stay. */
    void remove(NoticeRuleId id);

    /** In the order of their creation. */
    List<NoticeRule> of(CompanyId company);

    List<NoticeRule> all();
}
