package dev.arcus.hub.api;

import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The query of the list of a system's phones; a system has at most some thousand. */
final class PhoneNumberQuery {

    private final Query.Format format;
    private final Predicate<PhoneNumber> wanted;
    private final Comparator<PhoneNumber> order;
    private final Page.@Nullable Request page;

    PhoneNumberQuery(Query query) {
        this(query, false);
    }

    /** A gateway's, which has one filter more, and gets the whole list unless it asks for a page. */
    static PhoneNumberQuery ofGateway(Query query) {
        return new PhoneNumberQuery(query, true);
    }

    private PhoneNumberQuery(Query query, boolean gateway) {
        this.format = query.format(Query.Format.SMALL);
        this.wanted = exactly(query, "shortNumber", PhoneNumber::shortNumber)
                .and(startsWith(query, "internalNumber", PhoneNumber::internalNumber))
                .and(exactly(
                        query, "pbxUserId", phone -> phone.details().holder().pbxUserId()))
                .and(exactly(
                        query,
                        "companyPrefix",
                        phone -> phone.details().numbers().companyPrefix()))
                .and(exactly(query, "deviceName", PhoneNumber::deviceName))
                .and(named(query))
                .and(gateway ? named(query.text("nameOrShortNumber"), true) : phone -> true)
                .and(monitored(query))
                .and(assigned(query));
        var sorted = query.value("sortField", PhoneNumberQuery::sort).orElse(byShortNumber());
        this.order = query.descending() ? sorted.reversed() : sorted;
        var asked = query.page();
        var whole =
                gateway && query.text("limit").isEmpty() && query.text("offset").isEmpty();
        this.page = whole ? null : asked;
    }

    /** Part of a phone, or null where it has none. */
    private interface Field {
        @Nullable String of(PhoneNumber phone);
    }

    Query.Format format() {
        return format;
    }

    Page<PhoneNumber> of(List<PhoneNumber> all) {
        var found = all.stream().filter(wanted).sorted(order).toList();
        if (page == null) {
            return new Page<>(found, found.size(), 0, found.size());
        }
        var items = found.stream().skip(page.offset()).limit(page.limit()).toList();
        return new Page<>(items, page.limit(), page.offset(), found.size());
    }

    private static Predicate<PhoneNumber> exactly(Query query, String param, Field field) {
        var text = query.text(param);
        return phone -> text.isEmpty() || text.get().equals(field.of(phone));
    }

    private static Predicate<PhoneNumber> startsWith(Query query, String param, Function<PhoneNumber, String> field) {
        var text = query.text(param).orElse("");
        return phone -> field.apply(phone).startsWith(text);
    }

    private static Predicate<PhoneNumber> named(Query query) {
        return named(query.text("name"), false);
    }

    /** First or last name begins with it, ignoring case; or the short number, where {@code numbers} count. */
    private static Predicate<PhoneNumber> named(Optional<String> wanted, boolean numbers) {
        var text = lower(wanted.orElse(""));
        return phone -> lower(phone.firstName()).startsWith(text)
                || lower(phone.lastName()).startsWith(text)
                || (numbers && lower(phone.shortNumber()).startsWith(text));
    }

    private static Predicate<PhoneNumber> monitored(Query query) {
        var monitored = query.choice("isMonitored");
        return phone -> monitored == null || monitored == phone.isMonitored();
    }

    private static Predicate<PhoneNumber> assigned(Query query) {
        var assigned = query.choice("isAssignedToUser");
        var user = query.value("userId", UserId::new);
        return phone -> {
            var own = phone.details().holder().user();
            return (assigned == null || assigned == (own != null))
                    && (user.isEmpty() || user.get().equals(own));
        };
    }

    private static Comparator<PhoneNumber> sort(String text) {
        return switch (text) {
            case "shortNumber" -> byShortNumber();
            case "internalNumber" ->
                Comparator.comparing(PhoneNumber::internalNumber).thenComparing(byShortNumber());
            case "firstName" ->
                Comparator.<PhoneNumber, String>comparing(phone -> lower(phone.firstName()))
                        .thenComparing(byShortNumber());
            case "lastName" ->
                Comparator.<PhoneNumber, String>comparing(phone -> lower(phone.lastName()))
                        .thenComparing(byShortNumber());
            case "deviceName" -> Comparator.comparing(PhoneNumber::deviceName).thenComparing(byShortNumber());
            default ->
                throw new IllegalArgumentException(
                        "must be shortNumber, internalNumber, firstName, lastName or deviceName");
        };
    }

    private static Comparator<PhoneNumber> byShortNumber() {
        return Comparator.comparing(PhoneNumber::shortNumber);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
