package dev.arcus.wire.admin;

/**
 * A box that proved its stock pair and waits for its declaration.
 *
 * @param since ISO 8601
 */
public record WaitingBoxBody(String pair, String serial, String address, String since) {}
