package dev.arcus.domain.activation;

/** Where a connection comes from: the address without port, as literal. */
public record Peer(String address) {}
