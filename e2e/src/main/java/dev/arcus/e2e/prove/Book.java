package dev.arcus.e2e.prove;

import java.sql.Connection;
import java.sql.SQLException;

/** The hub's database, read by other eyes than the hub's, while the hub is dead or stopped. */
public interface Book {

    /** Asks it as it is now. */
    <T> T read(Question<T> question);

    /** What is asked, by SQL of the proof's own. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
