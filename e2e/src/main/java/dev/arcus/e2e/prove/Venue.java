package dev.arcus.e2e.prove;

import dev.arcus.e2e.support.HubProcess;
import java.nio.file.Path;

/** Where a hub is put to the proof: a folder, and a database with its book. */
public record Venue(HubProcess.Setup setup, Book book) {

    /** A PostgreSQL database is made for it, on a server that ends with this process. */
    public static Venue in(Path folder, Database database) {
        var setup = HubProcess.Setup.in(folder);
        return switch (database) {
            case H2 -> new Venue(setup, H2Copy.of(setup.data()));
            case POSTGRES -> {
                var book = PostgresBook.create();
                yield new Venue(setup.with(book.options()), book);
            }
        };
    }
}
