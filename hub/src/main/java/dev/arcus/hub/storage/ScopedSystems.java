package dev.arcus.hub.storage;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Pages through the systems of one scope (table {@code system_list}): the total from the tally where nothing needs counting, the
 * page from an index that is already in the wanted order and holds what is asked for, stepped through from its nearer end.
 */
final class ScopedSystems {

    private static final long TRAITS = 16;

    /** So many are sorted sooner than they are found in another order. */
    private static final int FEW = 1_000;

    /** So many of each of several phases are merged. */
    private static final long MERGED = 20_000;

    private final Sql sql;
    private final SystemTally tally;
    private final KeptCounts counts;
    private final NameGrams grams;

    ScopedSystems(Sql sql, SystemTally tally, KeptCounts counts) {
        this.sql = sql;
        this.tally = tally;
        this.counts = counts;
        this.grams = new NameGrams(sql);
    }

    /**
     * Which systems.
     *
     * @param id of the scope
     * @param managed only those of the partner's customers, or kept for it
     */
    record Scope(String id, boolean managed) {}

    /** A page of ids, of {@code total} in all. */
    record Ids(List<SystemId> ids, long total) {}

    /** A part of the list in its order, from either end. */
    private record Part(long offset, int limit, boolean backwards) {

        static Part of(Page.Request page, long total) {
            var limit = (int) Math.max(0, Math.min(page.limit(), total - page.offset()));
            var behind = total - page.offset() - limit;
            return behind < page.offset() ? new Part(behind, limit, true) : new Part(page.offset(), limit, false);
        }
    }

    Ids page(Scope scope, SystemFilter filter, Page.Request page) {
        var criteria = filter.criteria();
        var name = criteria.nameContains();
        if (name == null) {
            var total = total(scope, criteria);
            return new Ids(ids(scope, filter, total, Part.of(page, total)), total);
        }
        return grams.candidates(name)
                .map(candidates -> cut(chosen(scope, filter, candidates), page))
                .orElseGet(() -> named(scope, filter, page));
    }

    /** All of {@code candidates} that are wanted; the index of the scope would be the longer way to them. */
    private List<SystemId> chosen(Scope scope, SystemFilter filter, List<String> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        var where = new Where().and("lower(scope) = ?", scope.id()).in("system_id", padded(candidates));
        narrow(where, scope, filter.criteria(), "born");
        return sql.list(
                "select system_id from system_list " + where.sql() + " order by " + order(filter, false),
                row -> new SystemId(row.text("system_id")),
                where.binds());
    }

    /** In few lengths, so that the databases know the statement again. */
    private static List<String> padded(List<String> candidates) {
        var length = 10;
        while (length < candidates.size()) {
            length *= 2;
        }
        var padded = new ArrayList<>(candidates);
        padded.addAll(Collections.nCopies(length - candidates.size(), candidates.getLast()));
        return padded;
    }

    private static Ids cut(List<SystemId> all, Page.Request page) {
        var from = (int) Math.min(page.offset(), all.size());
        return new Ids(all.subList(from, Math.min(from + page.limit(), all.size())), all.size());
    }

    /** Few hits are read at once, which is also how they are counted. */
    private Ids named(Scope scope, SystemFilter filter, Page.Request page) {
        var first = ids(scope, filter, FEW, new Part(0, FEW, false));
        if (first.size() < FEW) {
            return cut(first, page);
        }
        var total = counted(scope, filter.criteria());
        if (page.offset() + page.limit() <= FEW) {
            return new Ids(first.subList((int) page.offset(), (int) page.offset() + page.limit()), total);
        }
        return new Ids(ids(scope, filter, total, Part.of(page, total)), total);
    }

    private long total(Scope scope, SystemCriteria criteria) {
        return criteria.created().equals(SystemCriteria.Created.ANY)
                ? tally.count(scope.id(), criteria, traits(scope, criteria))
                : counted(scope, criteria);
    }

    private long counted(Scope scope, SystemCriteria criteria) {
        var where = where(scope, criteria, "created");
        var question = Stream.concat(Stream.of((Object) where.sql()), Arrays.stream(where.binds()))
                .toList();
        return counts.get(
                question,
                tally.mark(scope.id()),
                () -> sql.number("select count(*) as n from system_list " + where.sql(), where.binds()));
    }

    private List<SystemId> ids(Scope scope, SystemFilter filter, long total, Part part) {
        if (part.limit == 0) {
            return List.of();
        }
        var criteria = filter.criteria();
        var bySort = filter.sort() == SystemFilter.Sort.PBX_ID;
        if (bySort && criteria.phases().size() > 1 && part.offset + part.limit <= MERGED) {
            return merged(scope, filter, part);
        }
        var dates = filter.sort() == SystemFilter.Sort.CREATION_DATE || total <= FEW ? "created" : "born";
        var where = where(scope, criteria, dates);
        var ids = sql.list(
                "select system_id from system_list " + where.sql() + " order by " + order(filter, part.backwards)
                        + " limit ? offset ?",
                row -> new SystemId(row.text("system_id")),
                where.binds(part.limit, part.offset));
        return part.backwards ? ids.reversed() : ids;
    }

    private record Placed(byte[] key, SystemId id) {}

    /** Each phase has its own part of the index. */
    private List<SystemId> merged(Scope scope, SystemFilter filter, Part part) {
        var down = filter.descending() != part.backwards;
        var ascending = Comparator.comparing(Placed::key, Arrays::compareUnsigned);
        var ids = filter.criteria().phases().stream()
                .flatMap(phase -> placed(scope, filter, phase, part).stream())
                .sorted(down ? ascending.reversed() : ascending)
                .skip(part.offset)
                .limit(part.limit)
                .map(Placed::id)
                .toList();
        return part.backwards ? ids.reversed() : ids;
    }

    private List<Placed> placed(Scope scope, SystemFilter filter, Credential.Phase phase, Part part) {
        var asked = filter.criteria();
        var one = new SystemFilter(
                filter.reach(),
                new SystemCriteria(
                        asked.nameContains(),
                        asked.types(),
                        Set.of(phase),
                        asked.places(),
                        asked.sharing(),
                        asked.created()),
                filter.sort(),
                filter.descending());
        var where = where(scope, one.criteria(), "born");
        return sql.list(
                "select pbx_key, system_id from system_list " + where.sql() + " order by " + order(one, part.backwards)
                        + " limit ?",
                row -> new Placed(row.bytes("pbx_key"), new SystemId(row.text("system_id"))),
                where.binds(part.offset + part.limit));
    }

    /** {@code dates}: the column that the dates of creation are looked up in. An index begins with one of them only. */
    private static Where where(Scope scope, SystemCriteria criteria, String dates) {
        var where = new Where().and("scope = ?", scope.id());
        narrow(where, scope, criteria, dates);
        return where;
    }

    private static void narrow(Where where, Scope scope, SystemCriteria criteria, String dates) {
        if (criteria.types().size() < SystemType.values().length) {
            where.in("type", criteria.types());
        }
        where.in("phase", criteria.phases());
        var traits = traits(scope, criteria);
        if (traits.size() < TRAITS) {
            where.and("traits in ("
                    + traits.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
        }
        var from = criteria.created().from();
        if (from != null) {
            where.and(dates + " >= ?", dates.equals("born") ? Row.micros(from) : Row.at(from));
        }
        var to = criteria.created().to();
        if (to != null) {
            where.and(dates + " <= ?", dates.equals("born") ? Row.micros(to) : Row.at(to));
        }
        where.contains("name_lower", criteria.nameContains());
    }

    /** Which combinations of traits are wanted. */
    private static Set<Long> traits(Scope scope, SystemCriteria criteria) {
        return LongStream.range(0, TRAITS)
                .filter(traits -> !scope.managed() || has(traits, SystemScopes.MANAGED))
                .filter(traits -> criteria.sharing()
                        .matches(
                                has(traits, SystemScopes.SHARED),
                                has(traits, SystemScopes.CENTREX),
                                has(traits, SystemScopes.OXO_MANAGED)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static boolean has(long traits, int trait) {
        return (traits & trait) != 0;
    }

    /** As an index has it, so that nothing is sorted. */
    private static String order(SystemFilter filter, boolean backwards) {
        var columns = switch (filter.sort()) {
            case ID -> List.of("scope", "system_id");
            case PBX_ID ->
                filter.criteria().phases().size() == 1
                        ? List.of("scope", "phase", "pbx_key", "system_id")
                        : List.of("scope", "pbx_key", "system_id");
            case NAME -> List.of("scope", "name_key", "system_id");
            case TYPE -> List.of("scope", "type", "system_id");
            case CREATION_DATE -> List.of("scope", "created", "system_id");
            case STATUS_UPDATED_DATE -> List.of("scope", "status_updated", "system_id");
        };
        var direction = filter.descending() != backwards ? " desc" : "";
        return columns.stream().map(column -> column + direction).collect(Collectors.joining(", "));
    }
}
