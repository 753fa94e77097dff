package dev.arcus.xmpp;

/**
 * What one frame may cost the reader.
 *
 * @param maxBytes length of the frame in bytes of UTF-8
 * @param maxDepth elements inside each other, the outermost counted as 1
 * @param maxAttributes attributes of one element
 * @param maxChildren elements directly inside one element
 */
public record FrameLimits(int maxBytes, int maxDepth, int maxAttributes, int maxChildren) {
    /** The defaults of the agent protocol, §7; children leave room for a list of 1,000 stations and one more. */
    public static final FrameLimits DEFAULT = new FrameLimits(65_536, 32, 32, 1_024);

    public FrameLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxAttributes < 1 || maxChildren < 1) {
            throw new IllegalArgumentException("a limit must be positive");
        }
    }
}
