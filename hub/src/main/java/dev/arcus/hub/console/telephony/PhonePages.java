package dev.arcus.hub.console.telephony;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Listing;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Refused;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.information.Workplace;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.hub.console.systems.SystemWords;
import dev.arcus.wire.errors.ErrorCode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Telephony › Phone numbers: the phones that the PBX reported, searched, exported, and described further. */
final class PhonePages {

    private static final String PATH = "/systems/{id}/telephony/phones";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z #\\-+*()./]{0,32}");
    private static final int MAX_NAME = 255;

    private final Gate gate;
    private final Pages pages;
    private final Workplace workplace;
    private final SystemDesk desk;
    private final TelephonyActs acts;

    PhonePages(Gate gate, Pages pages, Workplace workplace, SystemDesk desk, TelephonyActs acts) {
        this.gate = gate;
        this.pages = pages;
        this.workplace = workplace;
        this.desk = desk;
        this.acts = acts;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, gate.page(this::list));
        routes.get(PATH + ".csv", gate.page(this::export));
        routes.get(PATH + "/{phone}", gate.page(this::form));
        routes.post(PATH + "/{phone}", gate.page(this::save));
    }

    private void list(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        var listing = Listing.of(context, List.of("number", "internal", "name"));
        var found = found(visit, system, listing);
        var view = new PhonesView(
                listing,
                SystemDesk.path(system.id(), "telephony"),
                listing.exportedAs(".csv"),
                workplace.may(visit, Act.WRITE_SYSTEMS, system),
                found.stream()
                        .skip(listing.request().offset())
                        .limit(listing.size())
                        .map(phone -> line(visit, phone))
                        .toList(),
                found.size());
        workplace.show(context, visit, system, new Workplace.Sheet("telephony.phones", "phones.jte", view), null);
    }

    private void export(Context context, Visit visit) {
        var system = desk.find(context, visit).system();
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("short", "internal", "name", "direct", "device", "monitored")
                .map(column -> visit.text("telephony." + column))
                .toList());
        found(visit, system, Listing.of(context, List.of("number", "internal", "name")))
                .forEach(phone -> rows.add(cells(line(visit, phone))));
        pages.csv(context, "phone-numbers", rows);
    }

    private static List<String> cells(PhonesView.Line line) {
        return List.of(line.number(), line.internal(), line.name(), line.direct(), line.device(), line.monitored());
    }

    private List<PhoneNumber> found(Visit visit, PbxSystem system, Listing listing) {
        var wanted = listing.search().toLowerCase(visit.words().locale());
        var order = order(listing.sort());
        return workplace.done(acts.phones().of(visit.actor(), system.id())).phones().stream()
                .filter(phone -> (phone.shortNumber() + " " + phone.internalNumber() + " " + name(phone))
                        .toLowerCase(visit.words().locale())
                        .contains(wanted))
                .sorted(listing.down() ? order.reversed() : order)
                .toList();
    }

    private static Comparator<PhoneNumber> order(String column) {
        var byNumber = Comparator.comparing(PhoneNumber::shortNumber);
        return switch (column) {
            case "internal" -> Comparator.comparing(PhoneNumber::internalNumber).thenComparing(byNumber);
            case "name" -> Comparator.comparing(PhonePages::name).thenComparing(byNumber);
            default -> byNumber;
        };
    }

    private static String name(PhoneNumber phone) {
        return (phone.firstName() + " " + phone.lastName()).strip();
    }

    private static PhonesView.Line line(Visit visit, PhoneNumber phone) {
        return new PhonesView.Line(
                SystemDesk.path(phone.system(), "telephony/phones/" + phone.id()),
                phone.shortNumber(),
                phone.internalNumber(),
                name(phone),
                Objects.requireNonNullElse(phone.details().numbers().direct(), ""),
                phone.deviceName(),
                SystemWords.yesNo(visit, phone.isMonitored()));
    }

    private void form(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var phone = phone(context, visit, system);
        var details = phone.details();
        var values = new HashMap<String, String>();
        values.put("internal", Objects.requireNonNullElse(details.numbers().internal(), ""));
        values.put("direct", Objects.requireNonNullElse(details.numbers().direct(), ""));
        values.put("first", Objects.requireNonNullElse(details.holder().firstName(), ""));
        values.put("last", Objects.requireNonNullElse(details.holder().lastName(), ""));
        values.put("monitored", phone.isMonitored() ? "1" : "");
        show(context, visit, system, Form.with(values), null);
    }

    private PhoneNumber phone(Context context, Visit visit, PbxSystem system) {
        var id = context.pathParam("phone");
        return workplace.done(acts.phones().of(visit.actor(), system.id())).phones().stream()
                .filter(phone -> phone.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND));
    }

    private void save(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        var number = visit.text("telephony.wrong.phone");
        var name = visit.text("telephony.wrong.name", MAX_NAME);
        form.read("internal", PhonePages::number, number);
        form.read("direct", PhonePages::number, number);
        form.read("first", PhonePages::personName, name);
        form.read("last", PhonePages::personName, name);
        if (!form.isGood()) {
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        var phone = phone(context, visit, system);
        switch (acts.changePhone().run(visit.actor(), system.id(), phone.id(), old -> changed(old, form))) {
            case Outcome.Done<PhoneNumber> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "telephony/phones"), "telephony.done.saved");
            case Outcome.Refused<PhoneNumber> refused -> {
                var words = workplace.words(context, visit, refused.why());
                var field = refused.why().field().equals("number") ? "direct" : "internal";
                form.problem(field, words);
                show(context, visit, system, form, Notice.problem(visit.text("frame.look-at-fields")));
            }
        }
    }

    private static StationDetails changed(StationDetails old, Form form) {
        var numbers = old.numbers();
        var holder = old.holder();
        var device = old.device();
        return new StationDetails(
                new StationDetails.Numbers(
                        orNull(form.value("internal")),
                        numbers.voiceMail(),
                        orNull(form.value("direct")),
                        numbers.companyPrefix(),
                        numbers.companyName(),
                        numbers.country()),
                new StationDetails.Holder(
                        orNull(form.value("first")), orNull(form.value("last")), holder.user(), holder.pbxUserId()),
                new StationDetails.Device(device.name(), device.kind(), device.use(), form.ticked("monitored")));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String number(String text) {
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("number");
        }
        return text.strip();
    }

    private static String personName(String text) {
        if (text.length() > MAX_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name");
        }
        return text;
    }

    private void show(Context context, Visit visit, PbxSystem system, Form form, @Nullable Notice notice) {
        var phone = phone(context, visit, system);
        var reported = Stream.of(phone.station().name(), phone.station().device())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        var view = new PhoneView(form, SystemDesk.path(system.id(), "telephony/phones"), phone.shortNumber(), reported);
        workplace.show(context, visit, system, new Workplace.Sheet("telephony.phone", "phone.jte", view), notice);
    }
}
