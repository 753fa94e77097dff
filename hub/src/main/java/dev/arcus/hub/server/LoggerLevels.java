package dev.arcus.hub.server;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.arcus.hub.api.LogLevels;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The levels of Logback's loggers. Guarded by this. */
final class LoggerLevels implements LogLevels {

    private final LoggerContext loggers;
    private final InstantSource clock;
    private final Map<Part, Instant> changed = new EnumMap<>(Part.class);

    LoggerLevels(LoggerContext loggers, InstantSource clock) {
        this.loggers = loggers;
        this.clock = clock;
    }

    /** Of the loggers that the hub writes with. */
    static LoggerLevels ofThisProcess(InstantSource clock) {
        return new LoggerLevels((LoggerContext) LoggerFactory.getILoggerFactory(), clock);
    }

    @Override
    public synchronized List<Entry> all() {
        expire();
        return Arrays.stream(Part.values())
                .map(part -> new Entry(part, level(part), changed.get(part)))
                .toList();
    }

    @Override
    public synchronized void change(Part part, Level level, Instant until) {
        logger(part).setLevel(ch.qos.logback.classic.Level.convertAnSLF4JLevel(level));
        changed.put(part, until);
    }

    /** Gives every part whose time is over its usual level again: that of the hub as a whole. */
    synchronized void expire() {
        var now = clock.instant();
        changed.entrySet().removeIf(entry -> {
            var over = !now.isBefore(entry.getValue());
            if (over) {
                logger(entry.getKey()).setLevel(null);
            }
            return over;
        });
    }

    private Level level(Part part) {
        var level = logger(part).getEffectiveLevel();
        return level.isGreaterOrEqual(ch.qos.logback.classic.Level.ERROR)
                ? Level.ERROR
                : Level.valueOf(level.toString());
    }

    private Logger logger(Part part) {
        return loggers.getLogger("dev.arcus.hub." + part.name().toLowerCase(Locale.ROOT));
    }
}
