package dev.arcus.wire.admin;

/**
 * Why an act that one looks at would be refused.
 *
 * @param code of the error table
 * @param remedy what to do first
 */
public record BlockBody(int code, String text, String remedy) {}
