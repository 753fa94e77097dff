package dev.arcus.hub.console.telephony;

import dev.arcus.hub.console.frame.Form;

/** What is said of one phone beside what its PBX reports. */
public record PhoneView(Form form, String back, String number, String reported) {}
