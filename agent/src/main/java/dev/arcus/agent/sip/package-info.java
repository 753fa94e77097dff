/** The connector to a SIP PBX: keep-alive by OPTIONS, registration as an extension, stations from a file ({@code docs/agent.md}). */
@NullMarked
package dev.arcus.agent.sip;

import org.jspecify.annotations.NullMarked;
