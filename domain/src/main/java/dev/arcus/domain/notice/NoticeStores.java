package dev.arcus.domain.notice;

/** The stores of notices. */
public record NoticeStores(NoticeRules rules, MaintenanceWindows windows, NoticeBook book) {}
