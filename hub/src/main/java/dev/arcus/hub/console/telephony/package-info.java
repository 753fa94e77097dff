/** The tab Telephony of a system: numbering rules with the dialing lab beside them, emergency numbers, test numbers, phones. */
@NullMarked
package dev.arcus.hub.console.telephony;

import org.jspecify.annotations.NullMarked;
