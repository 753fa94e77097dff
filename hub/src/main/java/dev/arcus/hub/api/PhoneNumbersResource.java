package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadStations;
import dev.arcus.domain.administration.ReadStations.Phones;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Station;
import dev.arcus.wire.admin.PhoneNumberBody;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * {@code /api/rainbow/admin/v1.0/systems/{systemId}/phone-numbers}: the phones that the PBX reported (admin API §4.9). The id of a
 * phone is made of its system and its short number.
 */
final class PhoneNumbersResource {

    private static final String PATH = "/api/rainbow/admin/v1.0/systems/{systemId}/phone-numbers";
    private static final int ID_LENGTH = 24;

    private final ReadStations read;

    PhoneNumbersResource(ReadStations read) {
        this.read = read;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.get(PATH + "/{id}", this::find);
    }

    private void list(Context context) {
        var query = new Query(context);
        query.refuse("pbxUserId", "companyPrefix", "isMonitored", "isAssignedToUser", "userId");
        var format = query.format(Query.Format.SMALL);
        var wanted = wanted(query);
        var descending = query.descending();
        var request = query.page();
        switch (read.of(Gatekeeper.actor(context), system(context))) {
            case Outcome.Done<Phones> done -> {
                var found = new ArrayList<>(
                        done.value().stations().stream().filter(wanted).toList());
                if (descending) {
                    Collections.reverse(found);
                }
                Answers.many(
                        context,
                        Outcome.done(page(found, request)),
                        station -> write(done.value().system(), station, format));
            }
            case Outcome.Refused<Phones> refused -> Answers.one(context, refused, phones -> phones);
        }
    }

    private void find(Context context) {
        var id = Path.value(context, "id", PhoneNumbersResource::requireId);
        var phones = read.of(Gatekeeper.actor(context), system(context));
        Answers.one(
                context, phones instanceof Outcome.Done<Phones> done ? one(done.value(), id) : refused(phones), b -> b);
    }

    private static Outcome<PhoneNumberBody> one(Phones phones, String id) {
        return phones.stations().stream()
                .filter(station -> id(phones.system(), station).equals(id))
                .findFirst()
                .map(station -> Outcome.done(full(phones.system(), station)))
                .orElse(Outcome.refused(Reason.NOT_FOUND));
    }

    private static <T> Outcome<T> refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new IllegalArgumentException("not refused");
            case Outcome.Refused<?> refused -> new Outcome.Refused<>(refused.why());
        };
    }

    private static Predicate<Station> wanted(Query query) {
        var shortNumber = query.text("shortNumber").orElse("");
        var internalNumber = query.text("internalNumber").orElse("");
        var name = query.text("name").orElse("").toLowerCase(Locale.ROOT);
        var device = query.text("deviceName").orElse("");
        return station -> station.number().startsWith(shortNumber)
                && station.number().startsWith(internalNumber)
                && station.name().toLowerCase(Locale.ROOT).startsWith(name)
                && (device.isEmpty() || device.equals(station.device()));
    }

    private static Page<Station> page(List<Station> all, Page.Request request) {
        var items = all.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page<>(items, request.limit(), request.offset(), all.size());
    }

    private static Object write(PbxSystem system, Station station, Query.Format format) {
        var number = station.number();
        return switch (format) {
            case SMALL -> new PhoneNumberBody.Small(id(system, station), number, number);
            case MEDIUM ->
                new PhoneNumberBody.Medium(
                        id(system, station),
                        number,
                        number,
                        true,
                        system.pbxId().text(),
                        system.id().value());
            case FULL -> full(system, station);
        };
    }

    private static PhoneNumberBody full(PbxSystem system, Station station) {
        return new PhoneNumberBody(
                id(system, station),
                station.number(),
                station.number(),
                system.id().value(),
                system.pbxId().text(),
                station.name(),
                station.device(),
                "landline",
                "work",
                true,
                false);
    }

    private static String id(PbxSystem system, Station station) {
        try {
            var text = system.id().value() + ":" + station.number();
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String requireId(String text) {
        return new SystemId(text).value();
    }

    private static SystemId system(Context context) {
        return Path.value(context, "systemId", SystemId::new);
    }
}
