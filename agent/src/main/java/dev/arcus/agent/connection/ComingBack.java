package dev.arcus.agent.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a connection remembers between attempts: how long to pause, and which kind of secret was refused. Used by its thread. */
final class ComingBack {

    private final RandomGenerator random;
    private ReconnectSchedule schedule = ReconnectSchedule.anew();
    private Duration window = ReconnectSchedule.DEFAULT_WINDOW;
    private Optional<LoginSecret.Kind> refused = Optional.empty();

    ComingBack(RandomGenerator random) {
        this.random = random;
    }

    /** Someone applied settings: both schedules begin anew. */
    void applied() {
        schedule = ReconnectSchedule.anew();
        refused = Optional.empty();
    }

    /** The hub greeted: a success begins anew. */
    void succeeded(Duration toldWindow) {
        window = toldWindow;
        applied();
    }

    /** The kind of secret that was refused last, so that the other is tried next. */
    Optional<LoginSecret.Kind> refused() {
        return refused;
    }

    /**
     * How long to pause now.
     *
     * @param used the kind of secret of the attempt that ended, if there was one
     */
    Duration pauseAfter(Ending ending, Optional<LoginSecret.Kind> used) {
        ReconnectSchedule.Step step = ending.comeBack()
                .map(after -> schedule.comeBack(after, random))
                .orElseGet(() -> switch (ending) {
                    case Ending.Refused told -> schedule.refused();
                    case Ending.Barred told -> schedule.refused();
                    case Ending.Lost lost -> schedule.lost(window, random);
                });
        schedule = step.next();
        refused = switch (ending) {
            case Ending.Refused told -> told.secretIsWrong() ? used : refused;
            case Ending.Barred told -> refused;
            case Ending.Lost lost -> lost.codeMayHelp() ? Optional.of(LoginSecret.Kind.PASSWORD) : refused;
        };
        return step.pause();
    }
}
