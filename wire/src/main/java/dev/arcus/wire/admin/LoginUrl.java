package dev.arcus.wire.admin;

/** One entry of {@code authentication/v1.0/urls}: how to log in. */
public record LoginUrl(String type, String loginUrl, String logoutUrl) {}
