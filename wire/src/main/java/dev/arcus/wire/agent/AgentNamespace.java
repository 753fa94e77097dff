package dev.arcus.wire.agent;

/** The namespace of every payload in this package. */
public final class AgentNamespace {
    public static final String URI = "urn:arcus:agent:1";

    private AgentNamespace() {}
}
