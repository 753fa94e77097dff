package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.notice.NoticeChannel;
import dev.arcus.domain.notice.NoticeDelays;
import dev.arcus.domain.notice.NoticeRule;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.notice.NoticeRules;
import dev.arcus.domain.notice.NoticeTopic;
import dev.arcus.domain.notice.WebhookSecret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class SqlNoticeRules implements NoticeRules {

    private final Sql sql;

    SqlNoticeRules(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(NoticeRule rule) {
        sql.write(
                """
                insert into notice_rule (name, customers, topics, not_running_seconds, pending_seconds,
                    code_expires_seconds, certificate_expires_seconds, url, secret, former_secret, former_until, addresses,
                    language, every_seconds, company_id, created, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                values(
                        rule,
                        rule.company().value(),
                        Row.at(rule.created()),
                        rule.id().value()));
    }

    @Override
    public Optional<NoticeRule> find(NoticeRuleId id) {
        return sql.first("select * from notice_rule where id = ?", SqlNoticeRules::read, id.value());
    }

    @Override
    public void lock(NoticeRuleId id) {
        var unused = sql.exists("select id from notice_rule where id = ? for update", id.value());
    }

    @Override
    public void update(NoticeRule rule) {
        sql.write("""
                update notice_rule set name = ?, customers = ?, topics = ?, not_running_seconds = ?, pending_seconds = ?,
                    code_expires_seconds = ?, certificate_expires_seconds = ?, url = ?, secret = ?, former_secret = ?,
                    former_until = ?, addresses = ?, language = ?, every_seconds = ?
                where id = ?
                """, values(rule, rule.id().value()));
    }

    @Override
    public void remove(NoticeRuleId id) {
        sql.write("delete from notice_rule where id = ?", id.value());
    }

    @Override
    public List<NoticeRule> of(CompanyId company) {
        return sql.list(
                "select * from notice_rule where company_id = ? order by created, id",
                SqlNoticeRules::read,
                company.value());
    }

    @Override
    public List<NoticeRule> all() {
        return sql.list("select * from notice_rule order by created, id", SqlNoticeRules::read);
    }

    private static @Nullable Object[] values(NoticeRule rule, Object... more) {
        var hook = rule.channel() instanceof NoticeChannel.Webhook webhook ? webhook : null;
        var mail = rule.channel() instanceof NoticeChannel.Mail letters ? letters : null;
        var former = hook == null ? null : hook.former();
        var first = new @Nullable Object[] {
            rule.name(),
            rule.customers(),
            rule.topics().stream().map(Enum::name).sorted().collect(Collectors.joining("\n")),
            rule.delays().notRunning().toSeconds(),
            rule.delays().pending().toSeconds(),
            rule.delays().codeExpires().toSeconds(),
            rule.delays().certificateExpires().toSeconds(),
            hook == null ? null : hook.url().toString(),
            hook == null ? null : hook.secret().text(),
            former == null ? null : former.text(),
            hook == null ? null : Row.atOrNull(hook.formerUntil()),
            mail == null ? null : Row.lines(mail.addresses()),
            mail == null ? null : mail.language(),
            mail == null ? null : mail.every().toSeconds()
        };
        var all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static NoticeRule read(Row row) {
        return new NoticeRule(
                new NoticeRuleId(row.text("id")),
                new CompanyId(row.text("company_id")),
                row.text("name"),
                row.flag("customers"),
                row.list("topics").stream().map(NoticeTopic::valueOf).collect(Collectors.toSet()),
                new NoticeDelays(
                        seconds(row, "not_running_seconds"),
                        seconds(row, "pending_seconds"),
                        seconds(row, "code_expires_seconds"),
                        seconds(row, "certificate_expires_seconds")),
                channel(row),
                row.instant("created"));
    }

    private static NoticeChannel channel(Row row) {
        var url = row.textOrNull("url");
        if (url == null) {
            return new NoticeChannel.Mail(row.list("addresses"), row.text("language"), seconds(row, "every_seconds"));
        }
        var former = row.textOrNull("former_secret");
        return new NoticeChannel.Webhook(
                URI.create(url),
                new WebhookSecret(row.text("secret")),
                former == null ? null : new WebhookSecret(former),
                row.instantOrNull("former_until"));
    }

    private static Duration seconds(Row row, String column) {
        return Duration.ofSeconds(row.number(column));
    }
}
