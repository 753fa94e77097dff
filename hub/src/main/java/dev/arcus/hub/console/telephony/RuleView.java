package dev.arcus.hub.console.telephony;

import dev.arcus.hub.console.frame.Form;

/**
 * One numbering rule, with the lab beside it.
 *
 * @param good what of the wrong field can be read, {@code bad} what cannot; both empty where nothing is wrong
 */
public record RuleView(
        Form form, String action, String back, String tag, String number, String good, String bad, LabView lab) {}
