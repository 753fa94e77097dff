package dev.arcus.wire.admin;

/**
 * A notice on its way to one receiver.
 *
 * @param channel {@code webhook} or {@code mail}
 * @param state {@code waiting}, {@code delivered} or {@code dead}
 * @param due when it is tried next, while it waits
 * @param lastAnswer what the receiver said last, or why it could not be asked
 */
public record DeliveryBody(
        String id,
        String noticeId,
        String ruleId,
        String channel,
        String target,
        String state,
        int tries,
        String due,
        String lastAnswer,
        String changed) {}
