package dev.arcus.hub.console.frame;

/** How many have a label, and where they are listed. */
public record Count(Badge badge, String number, String href) {}
