package dev.arcus.agent.sip;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * The client side of SIP: questions that are no INVITE, each a transaction of its own (RFC 3261 §17.1.2), over one socket
 * that is opened when it is needed. Any number of threads may ask at once; requests from the PBX are answered by
 * {@link Incoming}.
 */
final class SipClient implements AutoCloseable {

    private static final String COOKIE = "z9hG4bK";
    private static final int NAME_BYTES = 12;

    private final SipDialer dialer;
    private final SipServer server;
    private final Pace pace;
    private final RandomGenerator random;
    private final Map<String, Transaction> open = new ConcurrentHashMap<>();
    private final SipSocket.Receiver receiver = new Receiving();
    private final ReentrantLock dialling = new ReentrantLock();
    private final AtomicReference<Optional<SipSocket>> socket = new AtomicReference<>(Optional.empty());
    private volatile boolean closed;

    /**
     * @param random cryptographically strong: who guesses a branch may answer in the PBX's place
     */
    SipClient(SipServer server, SipDialer dialer, Pace pace, RandomGenerator random) {
        this.server = server;
        this.dialer = dialer;
        this.pace = pace;
        this.random = random;
    }

    /** What came of a question. */
    sealed interface Answer {
        /** A final response. */
        record Final(SipMessage.Response response, SipSocket over) implements Answer {}

        /** No final response. */
        record None(Trouble why) implements Answer {}
    }

    /** A name that nobody else gives, for branches, tags and calls. */
    String freshName() {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Asks and waits for the final response, not longer than a limit; dialling counts. */
    Answer ask(Question question, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        return switch (way(deadline)) {
            case SipDialer.Dialled.Failed(Trouble why) -> new Answer.None(why);
            case SipDialer.Dialled.Open(SipSocket over) -> exchange(question, over, deadline);
        };
    }

    /** The socket now, if there is one. */
    Optional<SipSocket> socket() {
        return socket.get().filter(SipSocket::isOpen);
    }

    /** Gives the socket up: the next question looks the name up and dials anew. */
    void drop() {
        socket.getAndSet(Optional.empty()).ifPresent(SipSocket::close);
    }

    @Override
    public void close() {
        closed = true;
        drop();
    }

    private SipDialer.Dialled way(Deadline deadline) {
        try {
            if (!dialling.tryLock(deadline.leftNanos(), TimeUnit.NANOSECONDS)) {
                return new SipDialer.Dialled.Failed(new Trouble.NoAnswer(server));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SipDialer.Dialled.Failed(new Trouble.NoAnswer(server));
        }
        try {
            Optional<SipSocket> there = socket();
            return there.isPresent() ? new SipDialer.Dialled.Open(there.get()) : dialled(deadline);
        } finally {
            dialling.unlock();
        }
    }

    private SipDialer.Dialled dialled(Deadline deadline) {
        SipDialer.Dialled dialled = dialer.dial(deadline, receiver);
        if (dialled instanceof SipDialer.Dialled.Open(SipSocket opened)) {
            socket.set(Optional.of(opened));
            if (closed) {
                drop();
            }
        }
        return dialled;
    }

    private Answer exchange(Question question, SipSocket over, Deadline deadline) {
        String branch = COOKIE + freshName();
        Transaction transaction = new Transaction(over, question.method());
        open.put(branch, transaction);
        try {
            return transaction.run(question.over(over, branch).bytes(), deadline);
        } catch (PortUnreachableException e) {
            return new Answer.None(new Trouble.NothingListens(server));
        } catch (IOException e) {
            boolean datagrams = over.transport() == Transport.UDP;
            return new Answer.None(datagrams ? new Trouble.NoAnswer(server) : new Trouble.Closed(server));
        } finally {
            open.remove(branch);
        }
    }

    /** One question under way; run by the thread that asks. */
    private final class Transaction {

        private final SipSocket over;
        private final String method;
        private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

        Transaction(SipSocket over, String method) {
            this.over = over;
            this.method = method;
        }

        /** Over UDP the request is sent again after T1, 2·T1, 4·T1 … T2; after a provisional response each T2. */
        Answer run(byte[] request, Deadline deadline) throws IOException {
            long pause = pace.t1().toNanos();
            over.send(request);
            while (true) {
                long left = deadline.leftNanos();
                if (left == 0) {
                    return new Answer.None(new Trouble.NoAnswer(server));
                }
                Optional<Heard> next = next(Math.min(left, over.transport() == Transport.UDP ? pause : left));
                if (next.isEmpty()) {
                    pause = Math.min(2 * pause, pace.t2().toNanos());
                    if (over.transport() == Transport.UDP && deadline.leftNanos() > 0) {
                        over.send(request);
                    }
                } else if (next.get() instanceof Heard.Ended(Trouble why)) {
                    return new Answer.None(why);
                } else if (next.get() instanceof Heard.Answered(SipMessage.Response response)) {
                    if (response.isFinal()) {
                        return new Answer.Final(response, over);
                    }
                    pause = pace.t2().toNanos();
                }
            }
        }

        private Optional<Heard> next(long nanos) {
            try {
                return Optional.ofNullable(heard.poll(nanos, TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of(new Heard.Ended(new Trouble.NoAnswer(server)));
            }
        }
    }

    /** What a transaction hears. */
    private sealed interface Heard {
        record Answered(SipMessage.Response response) implements Heard {}

        record Ended(Trouble why) implements Heard {}
    }

    /** Hands responses to their transactions; those that belong to none are dropped (RFC 3261 §18.1.2). */
    private final class Receiving implements SipSocket.Receiver {

        @Override
        public void received(SipSocket from, SipMessage message) {
            switch (message) {
                case SipMessage.Response response ->
                    response.branch()
                            .map(open::get)
                            .filter(asked -> asked.method.equals(response.sequenceMethod()))
                            .ifPresent(asked -> asked.heard.add(new Heard.Answered(response)));
                case SipMessage.Request request -> Incoming.answer(request).ifPresent(answer -> reply(from, answer));
            }
        }

        @Override
        public void failed(SipSocket ended, Trouble why) {
            open.values().stream()
                    .filter(asked -> asked.over == ended)
                    .forEach(asked -> asked.heard.add(new Heard.Ended(why)));
        }

        private void reply(SipSocket to, SipMessage.Response answer) {
            try {
                to.send(answer.bytes());
            } catch (IOException e) {
                to.close();
            }
        }
    }
}
