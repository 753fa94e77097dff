package dev.arcus.domain.system;

/**
 * How the PBX reaches the customer: {@code STOCK} with the pair as device ID and code, {@code BTCO} (Build To Customer
 * Order) with generated ones, {@code SPECIFIED} with others that an administrator chose.
 */
public enum DeliveryMode {
    STOCK,
    BTCO,
    SPECIFIED
}
