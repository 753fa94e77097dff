package dev.arcus.wire.admin;

/**
 * The box that came first with a stock pair of which no serial number was known.
 *
 * @param serial of its CPU
 * @param address where it came from, without port
 * @param at ISO 8601
 * @param confirmed whether somebody said that it looks right
 */
public record FirstActivationBody(String serial, String address, String at, boolean confirmed) {}
