package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act, or refused attempt at one.
 *
 * @param actor login e-mail, {@code hub}, {@code operator}, or the PABX-ID that a box named
 * @param userId of a person
 * @param address where it came from; absent where there is none
 * @param act as {@code system.change}
 * @param object id of what it was done to; absent for nothing in particular
 * @param companyId whom it concerns, and {@code bpId} the partner that managed the company then
 * @param detail a few words
 * @param outcome {@code done} or {@code refused}
 * @param code of the error table, of what was refused
 * @param times how often, for an entry that stands for several
 * @param before facts that became others, by their names in the API; never a secret
 * @param after the same facts afterwards
 * @param place in the chain; absent, like {@code hash}, for less than a second
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntryBody(
        String date,
        String actor,
        @Nullable String userId,
        @Nullable String address,
        String act,
        @Nullable String object,
        @Nullable String companyId,
        @Nullable String bpId,
        String detail,
        String outcome,
        @Nullable String code,
        int times,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable Long place,
        @Nullable String hash) {}
