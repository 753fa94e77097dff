package dev.arcus.domain.imports;

/** A column of a file; the API names it by its key. */
public enum Column {
    FLEET_REFERENCE("fleetReference"),
    INSTALLATION_REFERENCE("installationReference"),
    SERIAL("serial"),
    SOFTWARE_VERSION("softwareVersion"),
    CUSTODY("custody"),
    NOTE("note"),
    PARTNER("partner"),
    COMPANY("company"),
    SITE("site"),
    NAME("name"),
    MODEL("model"),
    MODE("mode"),
    DEVICE_ID("deviceId"),
    COUNTRY("country"),
    NATIONAL_PREFIX("nationalPrefix"),
    INTERNATIONAL_PREFIX("internationalPrefix"),
    OUTBOUND_PREFIX("outboundPrefix"),
    USE_OUTBOUND_PREFIX("useOutboundPrefix"),
    INSTALLATION_NUMBER("installationNumber");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
