/** Tests of the connector to a SIP PBX, with a fake PBX and with real ones. */
@NullMarked
package dev.arcus.agent.sip;

import org.jspecify.annotations.NullMarked;
