package dev.arcus.hub.console.declare;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form "Erstellen" as it was typed, field by field: nothing is lost when it is shown again. */
record DeclareForm(Map<String, String> values) {

    static final String NAME = "name";
    static final String MODEL = "model";
    static final String SITE = "site";
    static final String GATEWAY = "gateway";
    /** SHA-256 of the licence agreement that was accepted. */
    static final String LICENCE = "licence";

    static final String SPECIFY = "specify";
    /** Id of a box of the fleet. */
    static final String ITEM = "item";

    static final String PBX_ID = "pbxId";
    static final String CODE = "code";
    static final String COUNTRY = "country";
    /** The country that the prefixes were proposed for. */
    static final String PROPOSED_FOR = "proposedFor";

    static final String NATIONAL = "national";
    static final String INTERNATIONAL = "international";
    static final String OUTBOUND = "outbound";
    static final String USE_OUTBOUND = "useOutbound";
    static final String INSTALLATION = "installation";
    static final String RULES = "rules";
    /** Id of the system whose rules are to be copied. */
    static final String COPY_FROM = "copyFrom";
    /** Makes of any number of clicks one PBX. */
    static final String ONCE = "once";

    private static final List<String> FIELDS = List.of(
            NAME,
            MODEL,
            SITE,
            GATEWAY,
            LICENCE,
            SPECIFY,
            ITEM,
            PBX_ID,
            CODE,
            COUNTRY,
            PROPOSED_FOR,
            NATIONAL,
            INTERNATIONAL,
            OUTBOUND,
            USE_OUTBOUND,
            INSTALLATION,
            RULES,
            COPY_FROM,
            ONCE);

    /** More than 100 rules with everything. */
    private static final int MAX_RULES = 50_000;

    private static final int MAX_FIELD = 1_000;

    DeclareForm {
        values = Map.copyOf(values);
    }

    static DeclareForm of(Context context) {
        var values = new HashMap<String, String>();
        for (var field : FIELDS) {
            // Without scripts the box "I accept" stands beside the hidden field that a script fills in.
            var given = context.formParams(field);
            var typed = given.isEmpty() ? "" : given.getLast();
            var most = field.equals(RULES) ? MAX_RULES : MAX_FIELD;
            values.put(field, typed.length() <= most ? typed : typed.substring(0, most));
        }
        return new DeclareForm(values);
    }

    /** What was typed, without blanks at the ends; empty where nothing was. */
    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    DeclareForm with(String field, String value) {
        var others = new HashMap<>(values);
        others.put(field, value);
        return new DeclareForm(others);
    }
}
