package dev.arcus.wire.admin;

/** A country that a system may stand in. */
public record CountryBody(String isoAlpha3Code, String isoAlpha2Code, String fullname) {}
