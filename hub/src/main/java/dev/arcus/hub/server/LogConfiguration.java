package dev.arcus.hub.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.Logger;

/**
 * The log: one fact a line, to standard error; standard output belongs to the few lines that are for a person. Logback finds this class
 * by itself; a file of an operator, {@code -Dlogback.configurationFile=FILE}, or of a test goes first. In code, since reading the same
 * from XML took a tenth of a start.
 */
public final class LogConfiguration extends ContextAwareBase implements Configurator {

    private static final String FORMAT = "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\"} level=%level logger=%logger{0} %msg%n";

    /** Libraries that tell too much of themselves. */
    private static final Map<String, Level> QUIET = Map.of(
            "org.eclipse.jetty", Level.WARN,
            "io.javalin", Level.WARN,
            "Javalin", Level.WARN,
            "org.flywaydb", Level.ERROR,
            "com.zaxxer.hikari", Level.WARN,
            "com.password4j", Level.WARN,
            "io.netty", Level.WARN);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (isThereAFile()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(FORMAT);
        encoder.start();
        var log = new ConsoleAppender<ILoggingEvent>();
        log.setContext(context);
        log.setName("log");
        log.setTarget("System.err");
        log.setEncoder(encoder);
        log.start();
        QUIET.forEach((name, level) -> context.getLogger(name).setLevel(level));
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(log);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static boolean isThereAFile() {
        return System.getProperty("logback.configurationFile") != null
                || LogConfiguration.class.getResource("/logback-test.xml") != null;
    }
}
