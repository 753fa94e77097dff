package dev.arcus.hub.console.people;

/**
 * A link to set a password, for the administrator to hand over.
 *
 * @param address empty when a mail server took it
 */
public record LinkView(String name, String email, String address, String expires, String back) {}
