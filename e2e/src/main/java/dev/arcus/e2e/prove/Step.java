package dev.arcus.e2e.prove;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far an exchange had come when the kill fell; see {@code docs/crash-proof.md} for how that is known. */
public enum Step {
    /** No offer was made yet: nothing was cut. */
    BEFORE(false),
    /** The offer is durable in the hub's database, and was not handed to the network. */
    OFFER_WRITTEN(true),
    /** The hub handed the offer to the network, and the agent has not stored it. */
    OFFER_SENT(true),
    /** The password is durable in the agent's folder, and no acknowledgement was handed to the network. */
    STORED(true),
    /** The agent handed its acknowledgement to the network, and the hub has not committed it. */
    ACKNOWLEDGED(true),
    /** The acknowledgement is durable in the hub's database, and the password was not used yet. */
    COMMITTED(true),
    /** The agent began its first login with the password, and was not online with it yet. */
    FIRST_USE(true),
    /** The agent was online with its password: nothing was left to cut. */
    AFTER(false);

    private final boolean ofTheExchange;

    Step(boolean ofTheExchange) {
        this.ofTheExchange = ofTheExchange;
    }

    /** The six steps that kills are counted for. */
    public static List<Step> counted() {
        return Arrays.stream(values()).filter(Step::isCounted).toList();
    }

    public boolean isCounted() {
        return ofTheExchange;
    }

    /** Over before a kill that was aimed by a log line arrives. */
    boolean isShort() {
        return this == OFFER_WRITTEN || this == STORED;
    }

    /** The step's name in files and reports, such as {@code offer-written}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Step of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
