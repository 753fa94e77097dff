package dev.arcus.wire.admin;

/** A phone that the PBX reported, format {@code full} (admin API §4.9). */
public record PhoneNumberBody(
        String id,
        String shortNumber,
        String internalNumber,
        String systemId,
        String pbxId,
        String lastName,
        String deviceName,
        String deviceType,
        String type,
        boolean isFromSystem,
        boolean isMonitored) {

    /** Format {@code small}. */
    public record Small(String id, String shortNumber, String internalNumber) {}

    /** Format {@code medium}. */
    public record Medium(
            String id,
            String shortNumber,
            String internalNumber,
            boolean isFromSystem,
            String pbxId,
            String systemId) {}
}
