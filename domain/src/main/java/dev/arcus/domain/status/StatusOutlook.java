package dev.arcus.domain.status;

import java.util.OptionalLong;

/**
 * A label, and until when it can hold if nothing new is heard.
 *
 * @param turnsAt tick of the monotonic ticker from which time alone makes it another one; empty when only facts can
 */
record StatusOutlook(StatusLabel label, OptionalLong turnsAt) {}
