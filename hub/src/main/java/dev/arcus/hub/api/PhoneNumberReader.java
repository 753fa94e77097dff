package dev.arcus.hub.api;

import dev.arcus.domain.people.UserId;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.numbering.Countries;
import dev.arcus.wire.admin.PhoneNumberRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body that changes a phone of a system. */
final class PhoneNumberReader {

    private static final PhoneNumberRequest NOTHING =
            new PhoneNumberRequest(null, null, null, null, null, null, null, null, null, null, null);
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z #\\-+*()./]{1,32}");
    private static final List<String> USES = List.of("home", "work", "other");
    private static final List<String> KINDS = List.of("landline", "mobile", "fax", "other");
    private static final int MAX_NAME = 255;

    private final PhoneNumberRequest body;
    private final Inputs inputs = new Inputs();

    PhoneNumberReader(PhoneNumberRequest body) {
        this.body = body;
    }

    /** Null when the body names nothing that can be changed. */
    @Nullable UnaryOperator<StationDetails> change() {
        check("userId", body.userId(), UserId::new);
        check("internalNumber", body.internalNumber(), PhoneNumberReader::number);
        check("number", body.number(), PhoneNumberReader::number);
        check("type", body.type(), PhoneNumberReader::use);
        check("deviceType", body.deviceType(), PhoneNumberReader::kind);
        check("firstName", body.firstName(), PhoneNumberReader::name);
        check("lastName", body.lastName(), PhoneNumberReader::name);
        check("deviceName", body.deviceName(), PhoneNumberReader::name);
        check("country", body.country(), PhoneNumberReader::country);
        if (Boolean.FALSE.equals(body.isVisibleByOthers())) {
            inputs.problem("isVisibleByOthers", "cannot be false for a number of a system", "false");
        }
        inputs.done();
        return body.equals(NOTHING) ? null : this::applyTo;
    }

    private StationDetails applyTo(StationDetails old) {
        var numbers = old.numbers();
        var holder = old.holder();
        var device = old.device();
        var user = body.userId();
        var country = changed(body.country(), numbers.country());
        return new StationDetails(
                new StationDetails.Numbers(
                        changed(body.internalNumber(), numbers.internal()),
                        numbers.voiceMail(),
                        changed(body.number(), numbers.direct()),
                        numbers.companyPrefix(),
                        numbers.companyName(),
                        country == null ? null : country.toUpperCase(Locale.ROOT)),
                new StationDetails.Holder(
                        changed(body.firstName(), holder.firstName()),
                        changed(body.lastName(), holder.lastName()),
                        user == null ? holder.user() : user.isEmpty() ? null : new UserId(user),
                        holder.pbxUserId()),
                new StationDetails.Device(
                        changed(body.deviceName(), device.name()),
                        changed(body.deviceType(), device.kind()),
                        changed(body.type(), device.use()),
                        body.isMonitored() == null ? device.monitored() : body.isMonitored()));
    }

    /** An empty text takes the old value away. */
    static @Nullable String changed(@Nullable String given, @Nullable String old) {
        return given == null ? old : given.isEmpty() ? null : given;
    }

    private void check(String param, @Nullable String text, Function<String, Object> type) {
        if (text != null && !text.isEmpty()) {
            inputs.optional(param, text, type);
        }
    }

    static String number(String text) {
        return require(NUMBER.matcher(text).matches(), text, "must have 1 to 32 characters of a dial pad or letters");
    }

    static String name(String text) {
        return require(
                text.length() <= MAX_NAME && text.chars().noneMatch(Character::isISOControl),
                text,
                "must have at most " + MAX_NAME + " characters, none of them a control character");
    }

    static String use(String text) {
        return oneOf(USES, text);
    }

    static String kind(String text) {
        return oneOf(KINDS, text);
    }

    private static String oneOf(List<String> words, String text) {
        return require(words.contains(text), text, "must be one of " + String.join(", ", words));
    }

    private static String country(String text) {
        return require(Countries.isKnown(text.toUpperCase(Locale.ROOT)), text, "must be an ISO 3166-1 alpha-3 code");
    }

    private static String require(boolean fact, String text, String words) {
        if (!fact) {
            throw new IllegalArgumentException(words);
        }
        return Objects.requireNonNull(text);
    }
}
