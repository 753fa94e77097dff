package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.group.GroupFilter;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.group.SystemGroups;
import dev.arcus.domain.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class SqlSystemGroups implements SystemGroups {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlSystemGroups(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void add(SystemGroup group) {
        transactions.run(() -> {
            sql.write("""
                    insert into system_group (company_id, name, name_key, default_system_id, created, id)
                    values (?, ?, ?, ?, ?, ?)
                    """, values(group));
            return addMembers(group);
        });
    }

    @Override
    public Optional<SystemGroup> find(GroupId id) {
        return transactions.run(() ->
                withMembers(sql.list("select g.* from system_group g where g.id = ?", Head::read, id.value())).stream()
                        .findFirst());
    }

    @Override
    public Optional<SystemGroup> of(SystemId system) {
        return transactions.run(() ->
                withMembers(sql.list("""
                        select g.* from system_group g join system_group_member m on m.group_id = g.id
                        where m.system_id = ?
                        """, Head::read, system.value())).stream().findFirst());
    }

    @Override
    public void update(SystemGroup group) {
        transactions.run(() -> {
            var isThere = sql.write("""
                            update system_group set company_id = ?, name = ?, name_key = ?, default_system_id = ?,
                                created = ?
                            where id = ?
                            """, values(group)) == 1;
            if (isThere) {
                sql.write(
                        "delete from system_group_member where group_id = ?",
                        group.id().value());
                addMembers(group);
            }
            return isThere;
        });
    }

    @Override
    public void remove(GroupId id) {
        sql.write("delete from system_group where id = ?", id.value());
    }

    @Override
    public void lock(GroupId id) {
        var unused = sql.exists("select id from system_group where id = ? for update", id.value());
    }

    @Override
    public boolean anyOn(SiteId site) {
        return sql.exists("""
                select m.system_id from system_site l join system_group_member m on m.system_id = l.system_id
                where l.site_id = ? limit 1
                """, site.value());
    }

    @Override
    public Page<SystemGroup> list(GroupFilter filter, Page.Request page) {
        var where = SqlCompanies.reached(filter.reach())
                .containsAsItIs("g.name", filter.nameContains())
                .in("g.company_id", filter.companies());
        var order = filter.descending() ? "g.name_key desc, g.id desc" : "g.name_key, g.id";
        return transactions.run(() -> {
            var heads = sql.page(
                    "g.*", "system_group g join company c on c.id = g.company_id", where, order, Head::read, page);
            return new Page<>(withMembers(heads.items()), heads.limit(), heads.offset(), heads.total());
        });
    }

    /** A group without its members. */
    private record Head(
            String id, SystemGroup group, @Nullable String defaultGateway) {

        static Head read(Row row) {
            var id = row.text("id");
            var group = SystemGroup.empty(
                    new GroupId(id), new CompanyId(row.text("company_id")), row.text("name"), row.instant("created"));
            return new Head(id, group, row.textOrNull("default_system_id"));
        }

        SystemGroup with(List<Member> members) {
            return new SystemGroup(
                    group.id(),
                    group.company(),
                    group.name(),
                    members,
                    defaultGateway == null ? null : new SystemId(defaultGateway),
                    group.created());
        }
    }

    private List<SystemGroup> withMembers(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var where = new Where().in("m.group_id", heads.stream().map(Head::id).toList());
        var members = sql
                .list(
                        "select m.group_id, s.id, s.pbx_id, s.gateway_active from system_group_member m"
                                + " join system s on s.id = m.system_id " + where.sql(),
                        row -> Map.entry(row.text("group_id"), member(row)),
                        where.binds())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return heads.stream()
                .map(head -> head.with(members.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Member member(Row row) {
        return new Member(new SystemId(row.text("id")), new PbxId(row.text("pbx_id")), row.flag("gateway_active"));
    }

    private boolean addMembers(SystemGroup group) {
        sql.writeAll("insert into system_group_member (system_id, group_id) values (?, ?)", group.members(), member ->
                new Object[] {member.system().value(), group.id().value()});
        return true;
    }

    private static @Nullable Object[] values(SystemGroup group) {
        return new @Nullable Object[] {
            group.company().value(),
            group.name(),
            Row.key(group.name()),
            Row.id(group.defaultGateway()),
            Row.at(group.created()),
            group.id().value()
        };
    }
}
