package dev.arcus.hub.api;

import dev.arcus.domain.administration.ChangePhoneNumber;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadStations;
import dev.arcus.domain.administration.ReadStations.Phones;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.wire.admin.PhoneNumberBody;
import dev.arcus.wire.admin.PhoneNumberRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** {@code /api/rainbow/admin/v1.0/systems/{systemId}/phone-numbers}: the phones that the PBX reported (admin API §4.9). */
final class PhoneNumbersResource {

    private static final String PATH = "/api/rainbow/admin/v1.0/systems/{systemId}/phone-numbers";

    private final ReadStations read;
    private final ChangePhoneNumber change;

    PhoneNumbersResource(ReadStations read, ChangePhoneNumber change) {
        this.read = read;
        this.change = change;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.get(PATH + "/multi-companies", this::prefixes);
        routes.get(PATH + "/{id}", this::find);
        routes.put(PATH + "/{id}", this::change);
    }

    private void list(Context context) {
        var query = new PhoneNumberQuery(new Query(context));
        switch (phones(context)) {
            case Outcome.Done<Phones> done -> {
                var writer = new PhoneNumberWriter(done.value().system());
                Answers.many(
                        context,
                        Outcome.done(query.of(done.value().phones())),
                        phone -> writer.write(phone, query.format()));
            }
            case Outcome.Refused<Phones> refused -> Answers.one(context, refused, phones -> phones);
        }
    }

    private void find(Context context) {
        var id = id(context);
        Answers.one(context, then(phones(context), phones -> one(phones, id)), body -> body);
    }

    private void change(Context context) {
        var id = id(context);
        var wanted = new PhoneNumberReader(Body.read(context, PhoneNumberRequest.class)).change();
        var actor = Gatekeeper.actor(context);
        var changed = change.run(actor, system(context), id, wanted);
        Answers.one(
                context,
                then(changed, phone -> then(phones(context), phones -> one(phones, phone.id()))),
                body -> body);
    }

    /** The prefixes under which companies are known on a centrex system; none on another. */
    private void prefixes(Context context) {
        Answers.all(context, then(phones(context), phones -> Outcome.done(prefixes(phones))), prefix -> prefix);
    }

    private static List<PhoneNumberBody.Prefix> prefixes(Phones phones) {
        var names = new TreeMap<String, List<Optional<String>>>();
        for (var phone : phones.phones()) {
            var numbers = phone.details().numbers();
            var prefix = numbers.companyPrefix();
            if (prefix != null) {
                names.computeIfAbsent(prefix, unused -> new ArrayList<>())
                        .add(Optional.ofNullable(numbers.companyName()));
            }
        }
        return names.entrySet().stream()
                .map(entry -> new PhoneNumberBody.Prefix(
                        entry.getKey(),
                        entry.getValue().stream()
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(null),
                        entry.getValue().size()))
                .toList();
    }

    private static Outcome<PhoneNumberBody> one(Phones phones, String id) {
        return phones.phones().stream()
                .filter(phone -> phone.id().equals(id))
                .findFirst()
                .map(phone -> Outcome.done(new PhoneNumberWriter(phones.system()).full(phone)))
                .orElse(Outcome.refused(Reason.NOT_FOUND));
    }

    private static <T, R> Outcome<R> then(Outcome<T> outcome, Function<T, Outcome<R>> next) {
        return switch (outcome) {
            case Outcome.Done<T> done -> next.apply(done.value());
            case Outcome.Refused<T> refused -> new Outcome.Refused<>(refused.why());
        };
    }

    private Outcome<Phones> phones(Context context) {
        return read.of(Gatekeeper.actor(context), system(context));
    }

    private static String id(Context context) {
        return Path.value(context, "id", text -> new SystemId(text).value());
    }

    private static SystemId system(Context context) {
        return Path.value(context, "systemId", SystemId::new);
    }
}
