package dev.arcus.domain.company;

/** {@code bpType}: value added distributor, direct reseller, indirect reseller (under a distributor). */
public enum PartnerKind {
    VAD,
    DR,
    IR
}
