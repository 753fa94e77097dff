package dev.arcus.wire.admin;

import java.util.List;

/**
 * A full round trip to the PBX.
 *
 * @param tookMillis from question to answer
 */
public record ProbeBody(String id, long tookMillis, List<StatusBody.Channel> channels) {}
