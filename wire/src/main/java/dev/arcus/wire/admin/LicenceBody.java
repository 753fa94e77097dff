package dev.arcus.wire.admin;

/**
 * The licence agreement of the WebRTC gateway.
 *
 * @param language ISO 639-1; English where the agreement is not there in the language asked for
 * @param sha256 of the text in UTF-8: sent back as {@code webRtcGateway.licenceSha256} to accept it
 */
public record LicenceBody(String version, String language, String sha256, String text) {}
