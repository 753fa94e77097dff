package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A box that tried to connect, how far it came, and what to do. Attempts that differ in nothing but their time are one.
 *
 * @param date when the last of them was made, or the one that was asked for by its number
 * @param number what the box was told; absent when it was told nothing
 * @param pbxId the PABX-ID it named, in lower case; absent when it named none
 * @param name what the box called itself, as sent; absent when that is not kept
 * @param step {@code connect}, {@code tls}, {@code upgrade}, {@code stream}, {@code login}, {@code hello}, {@code offer},
 *     {@code acknowledgement}, {@code online}
 * @param cause as {@code code_expired}
 * @param count how many there were from {@code firstSeen} to {@code lastSeen}
 * @param code of the error table; absent for cause {@code none}, like text and remedy
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptBody(
        String date,
        @Nullable String number,
        @Nullable String pbxId,
        @Nullable String name,
        String address,
        @Nullable String serial,
        String step,
        String cause,
        @Nullable Integer code,
        @Nullable String text,
        @Nullable String remedy,
        String firstSeen,
        String lastSeen,
        long count) {}
