package dev.arcus.bench.api;

import dev.arcus.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The data folder of a hub whose embedded database was filled once, for as many runs as are wanted. */
public record KeptEstate(Path folder) {

    private static final String MARKS = "landmarks.properties";
    private static final String DATA = "data";

    /** Whether it was filled before. */
    public boolean isThere() {
        return Files.exists(folder.resolve(MARKS));
    }

    /** Copies the data folder of a stopped hub. */
    public void keep(Path data, Landmarks marks) {
        try {
            copy(data, folder.resolve(DATA));
            marks.write(folder.resolve(MARKS));
        } catch (IOException e) {
            throw new BenchFailure("cannot keep the estate: " + e.getMessage(), e);
        }
    }

    /** Makes {@code data}, which does not exist, a copy of what was kept. */
    public Landmarks restore(Path data) {
        try {
            copy(folder.resolve(DATA), data);
            return Landmarks.read(folder.resolve(MARKS));
        } catch (IOException e) {
            throw new BenchFailure("cannot read the estate that was kept: " + e.getMessage(), e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
