package dev.arcus.hub.storage;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens connections and lets each one pass a check before anybody gets it. */
final class GuardedSource implements DataSource {

    /** Throws to keep the connection from being used; it is closed then. */
    @FunctionalInterface
    interface Guard {
        void check(Connection connection) throws SQLException;
    }

    /** How long the pool waits for a connection that is being made when it closes. */
    private static final int CLOSE_SECONDS = 5;

    private final String url;
    private final Properties properties;
    private final Guard guard;

    GuardedSource(String url, Properties properties, Guard guard) {
        this.url = url;
        this.properties = properties;
        this.guard = guard;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = DriverManager.getConnection(url, properties);
        try {
            guard.check(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return CLOSE_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
