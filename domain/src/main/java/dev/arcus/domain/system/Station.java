package dev.arcus.domain.system;

/**
 * A phone that the PBX reported.
 *
 * @param number short number, 1 to 32 characters
 * @param name who sits there, at most 255 characters
 * @param device kind of phone, at most 64 characters
 */
public record Station(String number, String name, String device) {}
