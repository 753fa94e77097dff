package dev.arcus.wire.admin;

/**
 * A box that is refused under a system's identity. Ours: {@code /api/arcus/v1/systems/{id}/blocked-boxes}.
 *
 * @param key names the block; the address to unblock ends with it
 * @param serial CPU serial number
 * @param installation last eight digits of the SHA-256 of the box's installation key
 * @param since ISO 8601
 * @param by login e-mail of who blocked it
 * @param reason {@code rejected}, {@code both_blocked}, {@code hardware_replaced} or {@code first_activation_undone}
 */
public record BlockedBoxBody(String key, String serial, String installation, String since, String by, String reason) {}
