package dev.arcus.agent.doctor;

import java.util.Locale;

/** Everything that the doctor can name; texts and remedies stand in the table {@code texts.properties} under {@link #key}. */
public enum Fault {
    NEVER_STARTED(Check.CONFIGURATION),
    STATE_UNREADABLE(Check.CONFIGURATION),
    DISABLED(Check.CONFIGURATION),
    NO_HUB(Check.CONFIGURATION),
    NO_TRUST_ANCHOR(Check.CONFIGURATION),
    ADDRESS_UNUSABLE(Check.CONFIGURATION),
    NO_CODE(Check.CONFIGURATION),
    CODE_MISTYPED(Check.CONFIGURATION),
    CLOCK_WRONG(Check.CLOCK),
    NAME_UNKNOWN(Check.NAME),
    PROXY_NAME_UNKNOWN(Check.NAME),
    PORT_CLOSED(Check.TCP),
    PORT_SILENT(Check.TCP),
    UNREACHABLE(Check.TCP),
    PROXY_CLOSED(Check.TCP),
    PROXY_SILENT(Check.TCP),
    PROXY_WANTS_LOGIN(Check.TCP),
    PROXY_LOGIN_WRONG(Check.TCP),
    PROXY_REFUSES(Check.TCP),
    PROXY_CANNOT_REACH(Check.TCP),
    NO_PROXY_THERE(Check.TCP),
    TLS_SILENT(Check.TLS),
    NO_TLS(Check.TLS),
    UNKNOWN_AUTHORITY(Check.TLS),
    TLS_INTERCEPTED(Check.TLS),
    OTHER_NAME(Check.TLS),
    CERTIFICATE_EXPIRED(Check.TLS),
    CERTIFICATE_NOT_YET_VALID(Check.TLS),
    UPGRADE_SILENT(Check.UPGRADE),
    UPGRADE_STRIPPED(Check.UPGRADE),
    NO_HUB_THERE(Check.UPGRADE),
    HUB_OVERLOADED(Check.UPGRADE),
    WRONG_DOMAIN(Check.FEATURES),
    NO_SCRAM(Check.FEATURES),
    NO_XMPP(Check.FEATURES),
    CREDENTIALS_REFUSED(Check.LOGIN),
    PASSWORD_NOT_IN_BACKUP(Check.LOGIN),
    BOX_REFUSED(Check.LOGIN),
    OTHER_BOX_CONNECTED(Check.LOGIN),
    HARDWARE_REPLACED(Check.LOGIN),
    LOGINS_LIMITED(Check.LOGIN),
    HUB_NOT_PROVEN(Check.LOGIN),
    LOGIN_BROKEN(Check.LOGIN),
    AGENT_NOT_CONNECTED(Check.LOGIN),
    CHANNEL_DOWN(Check.CHANNELS),
    PBX_LINK_DOWN(Check.PBX_LINK);

    private final Check check;

    Fault(Check check) {
        this.check = check;
    }

    /** Where it is found. */
    public Check check() {
        return check;
    }

    /** Its name in JSON: lower case, words joined by hyphens. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
