package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Someone who administers a company (admin API §4.7). */
public record AdministratorBody(
        String id,
        String loginEmail,
        String firstName,
        String lastName,
        String displayName,
        String companyId,
        List<String> roles,
        String adminType,
        @JsonProperty("isActive") boolean isActive) {

    /** Format {@code small}. */
    public record Small(String id, String loginEmail, String displayName, String companyId) {}
}
