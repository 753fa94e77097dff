package dev.arcus.hub.server;

import dev.arcus.domain.accounts.Mail;
import dev.arcus.domain.accounts.Mailer;
import dev.arcus.hub.mail.SmtpMailer;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The hub's mail, and what became of it: an operator asks for that. Any thread sends. */
final class OutgoingMail implements Mailer {

    private final @Nullable Mailer server;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile String state;

    private OutgoingMail(@Nullable Mailer server) {
        this.server = server;
        this.state = server == null ? "off" : "unknown";
    }

    static OutgoingMail of(HubConfiguration.Post post, InstantSource clock) {
        return new OutgoingMail(post.server() == null ? null : new SmtpMailer(post.server(), clock));
    }

    @Override
    public boolean send(Mail mail) {
        if (server == null) {
            return false;
        }
        var taken = server.send(mail);
        (taken ? sent : failed).incrementAndGet();
        state = taken ? "up" : "down";
        return taken;
    }

    /** {@code off} without a mail server, {@code unknown} before the first message, then whether the last one was taken. */
    String state() {
        return state;
    }

    long sent() {
        return sent.get();
    }

    long failed() {
        return failed.get();
    }
}
