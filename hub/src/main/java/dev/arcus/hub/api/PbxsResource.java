package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadPbxs;
import dev.arcus.domain.administration.ReadPbxs.Pbx;
import dev.arcus.domain.administration.ReadStations.Phones;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.ServePhones;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemTag;
import dev.arcus.wire.admin.DialingBody;
import dev.arcus.wire.admin.GroupBody;
import dev.arcus.wire.admin.PbxBody;
import dev.arcus.wire.admin.PbxPhoneRequest;
import dev.arcus.wire.admin.PhoneNumberBody;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /api/rainbow/pcg/v1.0/pbxs}: what a gateway asks and says of the PBXs that it serves (admin API §4.10). */
final class PbxsResource {

    private static final String PATH = "/api/rainbow/pcg/v1.0/pbxs";
    private static final String PHONES = PATH + "/{pbxId}/phone-numbers";
    private static final String PHONE = PHONES + "/short-number/{shortNumber}";

    private final ReadPbxs read;
    private final ServePhones serve;
    private final SystemWriter writer;

    PbxsResource(ReadPbxs read, ServePhones serve, SystemWriter writer) {
        this.read = read;
        this.serve = serve;
        this.writer = writer;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::list);
        routes.get(PATH + "/{pbxId}", this::find);
        routes.get(PHONES, this::phones);
        routes.post(PHONES, this::create);
        routes.get(PHONE, this::phone);
        routes.put(PHONE, this::change);
        routes.delete(PHONE, this::delete);
    }

    private void list(Context context) {
        var query = new SystemQuery(new Query(context), null, SystemFilter.Sort.ID);
        var found = read.list(Gatekeeper.actor(context), query.wanted(), query.page());
        Answers.many(context, query.emptied(found), view -> write(view, query.format()));
    }

    private void find(Context context) {
        Answers.one(context, read.find(Gatekeeper.actor(context), pbxId(context)), pbx -> tagged(context, pbx));
    }

    private void phones(Context context) {
        var query = PhoneNumberQuery.ofGateway(new Query(context));
        switch (read.phones(Gatekeeper.actor(context), pbxId(context))) {
            case Outcome.Done<Phones> done -> {
                var phones = new PhoneNumberWriter(done.value().system());
                Answers.many(
                        context,
                        Outcome.done(query.of(done.value().phones())),
                        phone -> phones.writeForGateway(phone, query.format()));
            }
            case Outcome.Refused<Phones> refused -> Answers.one(context, refused, phones -> phones);
        }
    }

    private void phone(Context context) {
        var number = shortNumber(context);
        var found = switch (read.phones(Gatekeeper.actor(context), pbxId(context))) {
            case Outcome.Done<Phones> done -> only(done.value(), number);
            case Outcome.Refused<Phones> refused -> refused;
        };
        Answers.one(context, found, PbxsResource::full);
    }

    private void create(Context context) {
        var pbx = pbxId(context);
        var said = new PbxPhoneReader(Body.read(context, PbxPhoneRequest.class)).declaration();
        var number = Objects.requireNonNull(said.shortNumber());
        var created = serve.create(
                Gatekeeper.actor(context), pbx, number, said.details().apply(StationDetails.NONE));
        Answers.one(context, created, PbxsResource::full);
    }

    private void change(Context context) {
        var pbx = pbxId(context);
        var number = shortNumber(context);
        var said = new PbxPhoneReader(Body.read(context, PbxPhoneRequest.class)).change();
        Answers.one(context, serve.change(Gatekeeper.actor(context), pbx, number, said), PbxsResource::full);
    }

    /** Answers with what was deleted. */
    private void delete(Context context) {
        var deleted = serve.delete(Gatekeeper.actor(context), pbxId(context), shortNumber(context));
        Answers.one(context, deleted, PbxsResource::full);
    }

    private static Outcome<Phones> only(Phones phones, String shortNumber) {
        List<PhoneNumber> found = phones.phones().stream()
                .filter(phone -> phone.shortNumber().equals(shortNumber))
                .toList();
        return found.isEmpty() ? Outcome.refused(Reason.NOT_FOUND) : Outcome.done(new Phones(phones.system(), found));
    }

    private static PhoneNumberBody full(Phones one) {
        return new PhoneNumberWriter(one.system()).full(one.phones().getFirst());
    }

    private PbxBody tagged(Context context, Pbx pbx) {
        Preconditions.tag(context, SystemTag.of(pbx.view().system()));
        return full(pbx.view(), pbx.group().stream().map(PbxsResource::member).toList());
    }

    private Object write(SystemView view, Query.Format format) {
        var system = view.system();
        return switch (format) {
            case SMALL ->
                new PbxBody.Small(
                        system.id().value(),
                        system.pbxId().text(),
                        system.options().version(),
                        SystemWriter.date(system.created()));
            case MEDIUM -> writer.write(view, format, null);
            case FULL -> full(view, null);
        };
    }

    private PbxBody full(SystemView view, @Nullable List<GroupBody.Member> group) {
        var body = writer.full(view, null);
        return new PbxBody(
                body.identity(), body.account(), alpha2(body.dialing()), body.options(), body.facts(), group);
    }

    private static DialingBody alpha2(DialingBody dialing) {
        return new DialingBody(
                CountryList.alpha2(Objects.requireNonNullElse(dialing.country(), "")),
                dialing.pbxNationalPrefix(),
                dialing.pbxInternationalPrefix(),
                dialing.pbxMainBundlePrefix(),
                dialing.usePbxMainBundlePrefix(),
                dialing.installationNumber(),
                dialing.pbxNumberingTranslator());
    }

    private static GroupBody.Member member(Member member) {
        return new GroupBody.Member(member.system().value(), member.pbxId().text());
    }

    private static PbxId pbxId(Context context) {
        return Path.value(context, "pbxId", PbxId::parse);
    }

    private static String shortNumber(Context context) {
        return Path.value(context, "shortNumber", PhoneNumberReader::number);
    }
}
