package dev.arcus.agent.sip;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agent as an extension of the PBX (RFC 3261 §10). Registers anew after half of the granted time, and when
 * the socket is another one; after a refusal it waits by {@link Pace#afterRefusal}, so that the PBX does not block us for
 * guessing. Guarded by this object, which is never held while the PBX is waited for; one attempt at a time.
 */
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final String METHOD = "REGISTER";
    private static final Duration LONGEST_GRANTED = Duration.ofDays(1);

    /** Without credentials, with them, with a newer nonce, with a longer time: more is no conversation. */
    private static final int EXCHANGES = 4;

    private final Extension extension;
    private final SipServer server;
    private final SipClient client;
    private final Pace pace;
    private final String tag;
    private final String callId;

    private Duration asked;
    private long sequence;
    private Optional<Nonce> nonce = Optional.empty();
    private Optional<Binding> binding = Optional.empty();
    private Trouble trouble;
    private int refusals;
    private long dueAt;
    private long attemptedAt;
    private boolean busy;

    Registration(Extension extension, SipServer server, SipClient client, Pace pace) {
        this.extension = extension;
        this.server = server;
        this.client = client;
        this.pace = pace;
        this.tag = client.freshName();
        this.callId = client.freshName();
        this.asked = extension.expires();
        this.trouble = new Trouble.NotRegisteredYet(extension.number());
        this.dueAt = System.nanoTime();
        this.attemptedAt = dueAt;
    }

    /** A nonce of the PBX and how often we used it. */
    private record Nonce(Digest challenge, int uses) {}

    /** That the PBX knows where we are. */
    private record Binding(SipSocket over, long until) {}

    /** What an attempt came to. */
    private sealed interface Outcome {
        record Granted(SipSocket over, Duration time) implements Outcome {}

        record Refused(Trouble why) implements Outcome {}

        record NoAnswer(Trouble why) implements Outcome {}
    }

    /** Why it is not registered now; nothing when it is. */
    synchronized Optional<Trouble> trouble() {
        return isRegistered() ? Optional.empty() : Optional.of(trouble);
    }

    /** Whether an attempt is due; then it counts as begun, and {@link #attempt} has to follow. */
    synchronized boolean begins() {
        long now = System.nanoTime();
        boolean moved = binding.filter(known -> !known.over().isOpen()).isPresent()
                && now - attemptedAt >= pace.afterNoAnswer().toNanos();
        if (busy || !(moved || now - dueAt >= 0)) {
            return false;
        }
        busy = true;
        attemptedAt = now;
        return true;
    }

    /** Registers, waiting for the PBX. */
    void attempt() {
        try {
            settle(exchange(pace.deadline()));
        } finally {
            free();
        }
    }

    /** Says that we leave, if we are registered; waits for each answer no longer than a limit. */
    void leave(Duration limit) {
        synchronized (this) {
            if (!isRegistered()) {
                return;
            }
            busy = true;
            asked = Duration.ZERO;
        }
        Outcome outcome = exchange(limit);
        LOG.debug("event=pbx-unregistered extension={} outcome={}", extension.number(), outcome);
    }

    /** What the PBX granted holds until its end, whatever becomes of the socket, and while it is being renewed. */
    private boolean isRegistered() {
        return binding.filter(known -> busy || System.nanoTime() - known.until() < 0)
                .isPresent();
    }

    private Outcome exchange(Duration limit) {
        boolean fresh = false;
        for (int i = 0; i < EXCHANGES; i++) {
            switch (client.ask(question(), limit)) {
                case SipClient.Answer.None(Trouble why) -> {
                    return new Outcome.NoAnswer(why);
                }
                case SipClient.Answer.Final(SipMessage.Response response, SipSocket over) -> {
                    Optional<Outcome> end = end(response, over, fresh);
                    if (end.isPresent()) {
                        return end.get();
                    }
                    fresh |= isChallenge(response);
                }
            }
        }
        return new Outcome.Refused(new Trouble.Refused(METHOD, 401));
    }

    /**
     * What a response comes to; nothing when it is to be asked again.
     *
     * @param fresh whether the request answered a challenge of this very attempt: only then another one means that the
     *     password is wrong, as the nonce of an earlier one may simply be old
     */
    private Optional<Outcome> end(SipMessage.Response response, SipSocket over, boolean fresh) {
        if (isChallenge(response)) {
            return challenged(Digest.of(response), fresh).map(Outcome.Refused::new);
        }
        if (response.code() == 423 && asksLonger(response)) {
            return Optional.empty();
        }
        Trouble refused = new Trouble.Refused(METHOD, response.code());
        return Optional.of(
                switch (response.code() / 100) {
                    case 2 -> granted(response, over);
                    case 5 -> new Outcome.NoAnswer(refused);
                    default -> response.code() == 408 ? new Outcome.NoAnswer(refused) : new Outcome.Refused(refused);
                });
    }

    private synchronized Optional<Trouble> challenged(Optional<Digest> challenge, boolean fresh) {
        if (challenge.isEmpty()) {
            return Optional.of(new Trouble.UnknownLogin());
        }
        if (fresh && !challenge.get().stale()) {
            return Optional.of(new Trouble.WrongPassword(extension.number()));
        }
        nonce = Optional.of(new Nonce(challenge.get(), 0));
        return Optional.empty();
    }

    /** The PBX wants longer registrations (RFC 3261 §10.3, 423 Interval Too Brief). */
    private synchronized boolean asksLonger(SipMessage.Response response) {
        Optional<Duration> least = response.headers().number("min-expires").map(Duration::ofSeconds);
        boolean longer = least.filter(time -> time.compareTo(asked) > 0 && time.compareTo(LONGEST_GRANTED) <= 0)
                .isPresent();
        if (longer) {
            asked = least.orElseThrow();
        }
        return longer;
    }

    private Outcome granted(SipMessage.Response response, SipSocket over) {
        String ours = contactUri(over);
        Optional<String> expires = response.headers().all("contact").stream()
                .flatMap(value -> Parameters.elements(value).stream())
                .filter(element -> element.toLowerCase(Locale.ROOT).contains(ours))
                .findFirst()
                .flatMap(element -> Parameters.of(element).get("expires"))
                .filter(text -> text.matches("\\d{1,9}"));
        Duration time = expires.map(Long::valueOf)
                .or(() -> response.headers().number("expires"))
                .map(Duration::ofSeconds)
                .orElse(asked());
        return time.isZero() && !asked().isZero()
                ? new Outcome.Refused(new Trouble.Refused(METHOD, response.code()))
                : new Outcome.Granted(over, time.compareTo(LONGEST_GRANTED) > 0 ? LONGEST_GRANTED : time);
    }

    private synchronized Duration asked() {
        return asked;
    }

    private String contactUri(SipSocket over) {
        String contact = plain().contact(over);
        return contact.substring(1, contact.length() - 1).replaceAll(";.*", "").toLowerCase(Locale.ROOT);
    }

    private synchronized Question question() {
        sequence++;
        Question question = plain();
        if (nonce.isEmpty()) {
            return question;
        }
        Nonce used = new Nonce(nonce.get().challenge(), nonce.get().uses() + 1);
        nonce = Optional.of(used);
        Digest challenge = used.challenge();
        return question.with(
                challenge.header(),
                challenge.answer(extension, METHOD, question.uri(), used.uses(), client.freshName()));
    }

    private synchronized Question plain() {
        String self = "<sip:" + extension.number() + "@" + server.domain() + ">";
        return new Question(
                METHOD,
                "sip:" + server.domain(),
                self + ";tag=" + tag,
                self,
                callId,
                sequence,
                extension.number(),
                Headers.none().with("Expires", Long.toString(asked.toSeconds())));
    }

    private synchronized void settle(Outcome outcome) {
        long now = System.nanoTime();
        switch (outcome) {
            case Outcome.Granted(SipSocket over, Duration time) -> {
                if (!isRegistered()) {
                    LOG.info("event=pbx-registered extension={} for-s={}", extension.number(), time.toSeconds());
                }
                binding = Optional.of(new Binding(over, now + time.toNanos()));
                refusals = 0;
                dueAt = now + time.toNanos() / 2;
            }
            case Outcome.Refused(Trouble why) -> {
                binding = Optional.empty();
                nonce = Optional.empty();
                refusals++;
                again(now, why, pace.pauseAfter(refusals));
            }
            case Outcome.NoAnswer(Trouble why) -> again(now, why, pace.afterNoAnswer());
        }
    }

    private synchronized void free() {
        busy = false;
    }

    private void again(long now, Trouble why, Duration pause) {
        trouble = why;
        dueAt = now + pause.toNanos();
        LOG.warn(
                "event=pbx-not-registered extension={} next-in-ms={} reason=\"{}\"",
                extension.number(),
                pause.toMillis(),
                why.words());
    }

    private static boolean isChallenge(SipMessage.Response response) {
        return response.code() == 401 || response.code() == 407;
    }
}
