package dev.arcus.domain.company;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is told of a company beside its place in the tree: optional texts, and data of the caller's own.
 *
 * @param fields never empty texts
 * @param customData at most 10 keys of 1 to 64 characters, values of at most 512
 */
public record CompanyProfile(Map<CompanyField, String> fields, Map<String, String> customData) {

    public static final CompanyProfile EMPTY = new CompanyProfile(Map.of(), Map.of());

    private static final int MAX_KEYS = 10;
    private static final int MAX_KEY = 64;
    private static final int MAX_VALUE = 512;
    private static final Set<String> COUNTRIES_WITH_STATES = Set.of("USA", "CAN");

    public CompanyProfile {
        var kept = new EnumMap<CompanyField, String>(CompanyField.class);
        fields.forEach((field, text) -> {
            if (!text.isEmpty()) {
                kept.put(field, field.check(text));
            }
        });
        fields = Map.copyOf(kept);
        customData = requireCustomData(customData);
    }

    public static CompanyProfile in(String country) {
        return EMPTY.with(Map.of(CompanyField.COUNTRY, country));
    }

    public Optional<String> get(CompanyField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** This profile with {@code changes}; an empty text takes the field away. */
    public CompanyProfile with(Map<CompanyField, String> changes) {
        var next = new EnumMap<CompanyField, String>(CompanyField.class);
        next.putAll(fields);
        next.putAll(changes);
        return new CompanyProfile(next, customData);
    }

    public CompanyProfile withCustomData(Map<String, String> data) {
        return new CompanyProfile(fields, data);
    }

    /** Whether the country is one that needs a state, and there is none. */
    public boolean lacksState() {
        return get(CompanyField.COUNTRY).filter(COUNTRIES_WITH_STATES::contains).isPresent()
                && get(CompanyField.STATE).isEmpty();
    }

    /** The same data; IllegalArgumentException when it is past its limits. */
    public static Map<String, String> requireCustomData(Map<String, String> data) {
        if (data.size() > MAX_KEYS) {
            throw new IllegalArgumentException("must have at most " + MAX_KEYS + " keys");
        }
        data.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > MAX_KEY) {
                throw new IllegalArgumentException("keys must have 1 to " + MAX_KEY + " characters");
            }
            if (value.length() > MAX_VALUE) {
                throw new IllegalArgumentException("values must have at most " + MAX_VALUE + " characters");
            }
        });
        return Map.copyOf(data);
    }
}
