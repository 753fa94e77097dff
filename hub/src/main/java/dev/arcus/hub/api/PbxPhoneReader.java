package dev.arcus.hub.api;

import dev.arcus.domain.administration.ServePhones.Said;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.wire.admin.PbxPhoneRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the body by which a gateway creates or changes a phone of a PBX. */
final class PbxPhoneReader {

    private static final PbxPhoneRequest NOTHING =
            new PbxPhoneRequest(null, null, null, null, null, null, null, null, null, null, null, null);

    private final PbxPhoneRequest body;
    private final Inputs inputs = new Inputs();

    PbxPhoneReader(PbxPhoneRequest body) {
        this.body = body;
    }

    /** What is said of a new phone. */
    Said declaration() {
        inputs.required("shortNumber", body.shortNumber(), PhoneNumberReader::number);
        return checked();
    }

    /** Null when the body names nothing. */
    @Nullable Said change() {
        if (body.shortNumber() != null) {
            inputs.required("shortNumber", body.shortNumber(), PhoneNumberReader::number);
        }
        var said = checked();
        return body.equals(NOTHING) ? null : said;
    }

    private Said checked() {
        check("voiceMailNumber", body.voiceMailNumber(), PhoneNumberReader::number);
        check("companyPrefix", body.companyPrefix(), PhoneNumberReader::number);
        check("number", body.number(), PhoneNumberReader::number);
        check("internalNumber", body.internalNumber(), PhoneNumberReader::number);
        check("pbxUserId", body.pbxUserId(), PhoneNumberReader::name);
        check("companyName", body.companyName(), PhoneNumberReader::name);
        check("firstName", body.firstName(), PhoneNumberReader::name);
        check("lastName", body.lastName(), PhoneNumberReader::name);
        check("deviceName", body.deviceName(), PhoneNumberReader::name);
        check("type", body.type(), PhoneNumberReader::use);
        check("deviceType", body.deviceType(), PhoneNumberReader::kind);
        inputs.done();
        return new Said(body.shortNumber(), this::applyTo);
    }

    private StationDetails applyTo(StationDetails old) {
        var numbers = old.numbers();
        var holder = old.holder();
        var device = old.device();
        return new StationDetails(
                new StationDetails.Numbers(
                        changed(body.internalNumber(), numbers.internal()),
                        changed(body.voiceMailNumber(), numbers.voiceMail()),
                        changed(body.number(), numbers.direct()),
                        changed(body.companyPrefix(), numbers.companyPrefix()),
                        changed(body.companyName(), numbers.companyName()),
                        numbers.country()),
                new StationDetails.Holder(
                        changed(body.firstName(), holder.firstName()),
                        changed(body.lastName(), holder.lastName()),
                        holder.user(),
                        changed(body.pbxUserId(), holder.pbxUserId())),
                new StationDetails.Device(
                        changed(body.deviceName(), device.name()),
                        changed(body.deviceType(), device.kind()),
                        changed(body.type(), device.use()),
                        device.monitored()));
    }

    private static @Nullable String changed(@Nullable String given, @Nullable String old) {
        return PhoneNumberReader.changed(given, old);
    }

    private void check(String param, @Nullable String text, Function<String, Object> type) {
        if (text != null && !text.isEmpty()) {
            inputs.optional(param, text, type);
        }
    }
}
