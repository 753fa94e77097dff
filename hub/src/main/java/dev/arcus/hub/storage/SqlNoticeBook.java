package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.Alarm;
import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.DeliveryId;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeBook;
import dev.arcus.domain.notice.NoticeId;
import dev.arcus.domain.notice.NoticeKind;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.notice.NoticeTopic;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

final class SqlNoticeBook implements NoticeBook {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlNoticeBook(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void add(Notice notice, List<Delivery> deliveries) {
        transactions.run(() -> {
            sql.write(
                    "insert into notice (id, rule_id, company_id, kind, at, muted, subject_count) values (?, ?, ?, ?, ?, ?, ?)",
                    notice.id().value(),
                    notice.rule().value(),
                    notice.company().value(),
                    notice.kind().name(),
                    Row.at(notice.at()),
                    notice.muted(),
                    notice.count());
            sql.writeAll("""
                    insert into notice_subject (notice_id, place, system_id, pbx_id, name, company_id, company_name, since,
                        detail)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, places(notice), place -> subject(notice, place));
            sql.writeAll("""
                    insert into notice_delivery (notice_id, rule_id, mail, target, state, tries, due, last_answer, changed,
                        id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, deliveries, delivery -> new @Nullable Object[] {
                delivery.notice().value(),
                delivery.rule().value(),
                delivery.mail(),
                delivery.target(),
                delivery.state().name(),
                delivery.tries(),
                Row.at(delivery.due()),
                delivery.lastAnswer(),
                Row.at(delivery.changed()),
                delivery.id().value()
            });
            return true;
        });
    }

    private static List<Integer> places(Notice notice) {
        return IntStream.range(0, notice.subjects().size()).boxed().toList();
    }

    private static @Nullable Object[] subject(Notice notice, int place) {
        var subject = notice.subjects().get(place);
        return new @Nullable Object[] {
            notice.id().value(),
            place,
            Row.id(subject.system()),
            subject.pbxId(),
            subject.name(),
            subject.company(),
            subject.companyName(),
            Row.at(subject.since()),
            subject.detail()
        };
    }

    @Override
    public Optional<Notice> find(NoticeId id) {
        return sql.first("select * from notice where id = ?", SqlNoticeBook::notice, id.value())
                .map(notice -> withSubjects(List.of(notice)).getFirst());
    }

    @Override
    public Page<Notice> list(Filter filter, Page.Request page) {
        var kind = filter.kind();
        var muted = filter.muted();
        var where = new Where().and("n.company_id = ?", filter.company().value());
        if (kind != null) {
            where = where.and("n.kind = ?", kind.name());
        }
        if (muted != null) {
            where = where.and("n.muted = ?", muted);
        }
        where = within(where, filter.from(), filter.to());
        var found = sql.page("n.*", "notice n", where, "n.seq desc", SqlNoticeBook::notice, page);
        return new Page<>(withSubjects(found.items()), found.limit(), found.offset(), found.total());
    }

    private static Where within(Where where, @Nullable Instant from, @Nullable Instant to) {
        var since = from == null ? where : where.and("n.at >= ?", Row.at(from));
        return to == null ? since : since.and("n.at < ?", Row.at(to));
    }

    private static Notice notice(Row row) {
        return new Notice(
                new NoticeId(row.text("id")),
                new NoticeRuleId(row.text("rule_id")),
                new CompanyId(row.text("company_id")),
                row.one(NoticeKind.class, "kind"),
                row.instant("at"),
                row.flag("muted"),
                (int) row.number("subject_count"),
                List.of());
    }

    private List<Notice> withSubjects(List<Notice> notices) {
        var subjects = new HashMap<String, List<Notice.Subject>>();
        sql.list(
                        "select s.* from " + Sql.among("notice_subject s", "s.notice_id")
                                + " order by s.notice_id, s.place",
                        row -> Map.entry(row.text("notice_id"), subject(row)),
                        Sql.ids(notices.stream().map(Notice::id).toList()))
                .forEach(found -> subjects.computeIfAbsent(found.getKey(), id -> new ArrayList<>())
                        .add(found.getValue()));
        return notices.stream()
                .map(notice -> new Notice(
                        notice.id(),
                        notice.rule(),
                        notice.company(),
                        notice.kind(),
                        notice.at(),
                        notice.muted(),
                        notice.count(),
                        subjects.getOrDefault(notice.id().value(), List.of())))
                .toList();
    }

    private static Notice.Subject subject(Row row) {
        var system = row.textOrNull("system_id");
        return new Notice.Subject(
                system == null ? null : new SystemId(system),
                row.text("pbx_id"),
                row.text("name"),
                row.text("company_id"),
                row.text("company_name"),
                row.instant("since"),
                row.text("detail"));
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return sql.first("select * from notice_delivery where id = ?", SqlNoticeBook::delivery, id.value());
    }

    @Override
    public Page<Delivery> deliveries(DeliveryFilter filter, Page.Request page) {
        var state = filter.state();
        var rule = filter.rule();
        var where = new Where().and("n.company_id = ?", filter.company().value());
        if (state != null) {
            where = where.and("d.state = ?", state.name());
        }
        if (rule != null) {
            where = where.and("d.rule_id = ?", rule.value());
        }
        where = within(where, filter.from(), filter.to());
        var from = "notice_delivery d join notice n on n.id = d.notice_id";
        return sql.page("d.*", from, where, "d.seq desc", SqlNoticeBook::delivery, page);
    }

    @Override
    public List<Delivery> due(Instant now, int most) {
        return sql.list("""
                select d.* from notice_delivery d
                where d.state = 'WAITING' and d.due <= ? and (d.mail or d.seq = (
                    select min(e.seq) from notice_delivery e where e.rule_id = d.rule_id and e.state = 'WAITING'))
                order by d.seq limit ?
                """, SqlNoticeBook::delivery, Row.at(now), most);
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                new DeliveryId(row.text("id")),
                new NoticeId(row.text("notice_id")),
                new NoticeRuleId(row.text("rule_id")),
                row.flag("mail"),
                row.text("target"),
                row.one(Delivery.State.class, "state"),
                (int) row.number("tries"),
                row.instant("due"),
                row.text("last_answer"),
                row.instant("changed"));
    }

    @Override
    public void update(Delivery delivery) {
        sql.write(
                "update notice_delivery set state = ?, tries = ?, due = ?, last_answer = ?, changed = ? where id = ?",
                delivery.state().name(),
                delivery.tries(),
                Row.at(delivery.due()),
                delivery.lastAnswer(),
                Row.at(delivery.changed()),
                delivery.id().value());
    }

    @Override
    public int waiting(NoticeRuleId rule) {
        return (int) sql.number(
                "select count(*) as n from notice_delivery where rule_id = ? and state = 'WAITING'", rule.value());
    }

    @Override
    public long waiting() {
        return sql.number("select count(*) as n from notice_delivery where state = 'WAITING'");
    }

    @Override
    public List<Alarm> alarms() {
        return sql.list(
                "select * from notice_alarm",
                row -> new Alarm(
                        new Alarm.Key(
                                new NoticeRuleId(row.text("rule_id")),
                                row.one(NoticeTopic.class, "topic"),
                                row.text("about")),
                        row.instant("since"),
                        row.flag("muted")));
    }

    @Override
    public void put(Alarm alarm) {
        transactions.run(() -> {
            remove(alarm.key());
            // A rule that was deleted meanwhile has no alarms.
            return sql.write(
                    "insert into notice_alarm (rule_id, topic, about, since, muted)"
                            + " select id, ?, ?, ?, ? from notice_rule where id = ?",
                    alarm.key().topic().name(),
                    alarm.key().about(),
                    Row.at(alarm.since()),
                    alarm.muted(),
                    alarm.key().rule().value());
        });
    }

    @Override
    public void remove(Alarm.Key key) {
        sql.write(
                "delete from notice_alarm where rule_id = ? and topic = ? and about = ?",
                key.rule().value(),
                key.topic().name(),
                key.about());
    }

    @Override
    public Map<SystemId, Instant> downs() {
        return sql
                .list(
                        "select * from notice_down",
                        row -> Map.entry(new SystemId(row.text("system_id")), row.instant("since")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void addDowns(Map<SystemId, Instant> downs) {
        sql.writeAll(
                "insert into notice_down (system_id, since) select id, ? from system where id = ?",
                List.copyOf(downs.entrySet()),
                down -> new @Nullable Object[] {
                    Row.at(down.getValue()), down.getKey().value()
                });
    }

    @Override
    public void removeDowns(Collection<SystemId> systems) {
        sql.writeAll("delete from notice_down where system_id = ?", List.copyOf(systems), system ->
                new @Nullable Object[] {system.value()});
    }

    @Override
    public List<Unfinished> unfinished(int most) {
        return sql.list(
                """
                select k.system_id, s.status_updated, k.expires from system_credential k join system s on s.id = k.system_id
                where k.phase in ('CREATED', 'ACTIVATING') order by s.status_updated, s.id limit ?
                """,
                row -> new Unfinished(
                        new SystemId(row.text("system_id")),
                        row.instant("status_updated"),
                        row.instantOrNull("expires")),
                most);
    }
}
