package dev.arcus.domain.notice;

/** Calls webhooks. */
public interface WebhookCalls {

    /** Within a bounded time; never throws for what the receiver does. {@code ok} is for an answer of 2xx. */
    Answer call(NoticeRule rule, NoticeChannel.Webhook webhook, Notice notice, Delivery delivery);

    /** What came of a call: the status and the beginning of the answer, or why there is none. */
    record Answer(boolean ok, String words) {}
}
