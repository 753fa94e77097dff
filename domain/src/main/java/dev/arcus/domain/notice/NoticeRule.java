package dev.arcus.domain.notice;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.store.StateTag;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who is told of what.
 *
 * @param company whose rule it is
 * @param customers whether what happens to the companies that it manages is told, too
 * @param created what happened before is not told
 */
public record NoticeRule(
        NoticeRuleId id,
        CompanyId company,
        String name,
        boolean customers,
        Set<NoticeTopic> topics,
        NoticeDelays delays,
        NoticeChannel channel,
        Instant created) {

    public static final int MAX_NAME = 255;
    public static final int MAX_PER_COMPANY = 20;

    public NoticeRule {
        topics = Set.copyOf(topics);
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("must have 1 to " + MAX_NAME + " characters");
        }
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("at least one topic");
        }
    }

    public boolean wants(NoticeTopic topic) {
        return topics.contains(topic);
    }

    /** A name for its stored state: another one after each change, a new secret included. */
    public String tag() {
        var words = List.of(id, name, customers, topics.stream().sorted().toList(), delays, channel);
        return StateTag.of(words.toString());
    }

    public NoticeRule with(NoticeChannel other) {
        return new NoticeRule(id, company, name, customers, topics, delays, other, created);
    }
}
