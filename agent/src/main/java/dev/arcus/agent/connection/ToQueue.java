package dev.arcus.agent.connection;

import java.util.Queue;

/** Turns what the dialler says about one attempt into happenings. */
record ToQueue(Try begun, Queue<Happening> happenings) implements Dialer.LineListener {

    @Override
    public void connected(Line line) {
        happenings.add(new Happening.Connected(begun, line));
    }

    @Override
    public void failed(DialFailure failure) {
        happenings.add(new Happening.DialFailed(begun, failure));
    }

    @Override
    public void frame(String text) {
        happenings.add(new Happening.Frame(begun, text));
    }

    @Override
    public void heard() {
        happenings.add(new Happening.Heard(begun));
    }

    @Override
    public void ended(String why) {
        happenings.add(new Happening.Ended(begun, why));
    }
}
