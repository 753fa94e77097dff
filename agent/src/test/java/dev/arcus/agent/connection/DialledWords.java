package dev.arcus.agent.connection;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hears what became of one dialling, in words, and hangs up at once. */
final class DialledWords implements Dialer.LineListener {

    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

    String await() throws InterruptedException {
        return String.valueOf(words.poll(20, TimeUnit.SECONDS));
    }

    @Override
    public void connected(Line line) {
        words.add("connected");
        line.end();
    }

    @Override
    public void failed(DialFailure failure) {
        words.add(failure.kind() + " " + failure.words()
                + failure.comeBack().map(after -> " " + after).orElse(""));
    }

    @Override
    public void frame(String text) {}

    @Override
    public void heard() {}

    @Override
    public void ended(String why) {}
}
