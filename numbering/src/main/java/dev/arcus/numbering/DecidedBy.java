package dev.arcus.numbering;

/** What decided on a number. */
public enum DecidedBy {
    EMERGENCY("emergency"),
    RULE("rule"),
    NATIONAL("national"),
    INTERNATIONAL("international"),
    SHORT_NUMBER("short number"),
    DIRECT_DIAL("direct dial"),
    SERVICE_CODE("service code"),
    INTERNAL("internal"),
    NOT_A_NUMBER("not a number");

    private final String words;

    DecidedBy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
