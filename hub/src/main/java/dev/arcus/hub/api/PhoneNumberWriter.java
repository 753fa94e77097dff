package dev.arcus.hub.api;

import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.domain.system.PublicNumbers;
import dev.arcus.wire.admin.PbxPhoneBody;
import dev.arcus.wire.admin.PhoneNumberBody;
import java.util.Objects;

/** Renders the phones of one system in the shape of the admin API §4.9. */
final class PhoneNumberWriter {

    private final PbxSystem system;
    private final PublicNumbers publicNumbers;

    PhoneNumberWriter(PbxSystem system) {
        this.system = system;
        this.publicNumbers = new PublicNumbers(system);
    }

    Object write(PhoneNumber phone, Query.Format format) {
        var numbers = phone.details().numbers();
        var e164 = publicNumbers.of(phone).orElse(null);
        return switch (format) {
            case SMALL -> new PhoneNumberBody.Small(phone.id(), phone.shortNumber(), phone.internalNumber(), e164);
            case MEDIUM ->
                new PhoneNumberBody.Medium(
                        phone.id(),
                        phone.shortNumber(),
                        phone.internalNumber(),
                        e164,
                        numbers.voiceMail(),
                        numbers.direct(),
                        true,
                        system.pbxId().text(),
                        system.id().value());
            case FULL -> full(phone);
        };
    }

    /** As the gateway's lists have it. */
    Object writeForGateway(PhoneNumber phone, Query.Format format) {
        return switch (format) {
            case SMALL -> new PbxPhoneBody.Small(phone.id(), phone.shortNumber(), phone.isMonitored());
            case MEDIUM ->
                new PbxPhoneBody.Medium(
                        phone.id(),
                        phone.shortNumber(),
                        phone.isMonitored(),
                        phone.details().holder().pbxUserId(),
                        phone.firstName(),
                        phone.lastName(),
                        phone.deviceName(),
                        null,
                        null,
                        "");
            case FULL -> full(phone);
        };
    }

    PhoneNumberBody full(PhoneNumber phone) {
        var holder = phone.details().holder();
        var device = phone.details().device();
        var user = holder.user();
        return new PhoneNumberBody(
                numbers(phone),
                new PhoneNumberBody.Holder(
                        phone.firstName(),
                        phone.lastName(),
                        user == null ? null : user.value(),
                        holder.pbxUserId(),
                        null,
                        null,
                        "",
                        null,
                        null),
                new PhoneNumberBody.Device(
                        Objects.requireNonNullElse(device.use(), "work"),
                        Objects.requireNonNullElse(device.kind(), "landline"),
                        phone.deviceName(),
                        true,
                        phone.isMonitored(),
                        true,
                        false,
                        false,
                        false));
    }

    private PhoneNumberBody.Numbers numbers(PhoneNumber phone) {
        var numbers = phone.details().numbers();
        return new PhoneNumberBody.Numbers(
                phone.id(),
                phone.shortNumber(),
                phone.internalNumber(),
                numbers.voiceMail(),
                numbers.direct(),
                publicNumbers.of(phone).orElse(null),
                numbers.companyPrefix(),
                numbers.companyName(),
                Objects.requireNonNullElse(numbers.country(), system.dialing().country()),
                system.id().value(),
                system.pbxId().text());
    }
}
