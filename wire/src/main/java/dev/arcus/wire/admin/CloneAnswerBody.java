package dev.arcus.wire.admin;

/**
 * What an answer to a clone case asks for.
 *
 * @param systemId the system
 * @param next {@code nothing}, {@code comes_by_itself}, {@code type_new_code}, {@code unblock_and_type}
 * @param text the same as a sentence in the caller's language
 */
public record CloneAnswerBody(String systemId, String next, String text) {}
