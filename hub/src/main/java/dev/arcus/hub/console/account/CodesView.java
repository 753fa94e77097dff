package dev.arcus.hub.console.account;

/** Recovery codes, a line each; they are shown only now. */
public record CodesView(String codes, String back) {}
