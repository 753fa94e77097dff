package dev.arcus.hub.server;

import dev.arcus.domain.accounts.Mail;
import dev.arcus.domain.accounts.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps what is mailed; off until a test turns it on. */
public final class Mailbox implements Mailer {

    public final AtomicBoolean on = new AtomicBoolean();

    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    @Override
    public boolean send(Mail mail) {
        return on.get() && mails.add(mail);
    }

    public List<Mail> mails() {
        return List.copyOf(mails);
    }
}
