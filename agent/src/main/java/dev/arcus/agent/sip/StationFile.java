package dev.arcus.agent.sip;

import dev.arcus.wire.agent.Stations;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The phones of a PBX as a CSV file: UTF-8, with or without byte order mark, a header, {@code ;} or {@code ,} between the
 * columns (the header decides), fields perhaps in quotes (RFC 4180). A bad row is left out and named; a bad header, or a
 * file that is no text, is refused as a whole.
 *
 * @param refused one line of reason for each row that was left out
 */
record StationFile(List<Stations.Station> stations, List<BadRow> refused) {

    /** Bytes of a file. */
    static final int MAX_BYTES = 1 << 20;

    private static final Map<String, String> COLUMNS = Map.of(
            "number", "number",
            "nummer", "number",
            "numéro", "number",
            "name", "name",
            "nom", "name",
            "device", "device",
            "gerät", "device",
            "appareil", "device");

    StationFile {
        stations = List.copyOf(stations);
        refused = List.copyOf(refused);
    }

    /**
     * A row that was left out.
     *
     * @param line the line on which it begins, from 1
     */
    record BadRow(int line, String reason) {}

    /**
     * Reads a file's content.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    static StationFile parse(byte[] content) {
        String text = text(content);
        char separator = header(text).contains(";") ? ';' : ',';
        List<CsvRow> rows = CsvRow.all(text, separator);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a station file begins with a header: number;name;device");
        }
        List<String> columns = columns(rows.getFirst());
        List<Stations.Station> stations = new ArrayList<>();
        List<BadRow> refused = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (CsvRow row : rows.subList(1, rows.size())) {
            try {
                stations.add(station(row, columns, numbers, stations.size()));
            } catch (IllegalArgumentException e) {
                refused.add(new BadRow(row.line(), String.valueOf(e.getMessage())));
            }
        }
        return new StationFile(stations, refused);
    }

    private static Stations.Station station(CsvRow row, List<String> columns, Set<String> numbers, int before) {
        if (row.fields().size() != columns.size()) {
            throw new IllegalArgumentException(row.fields().size() + " columns instead of " + columns.size());
        }
        if (before == Stations.MAX) {
            throw new IllegalArgumentException("more than " + Stations.MAX + " stations");
        }
        Stations.Station station = new Stations.Station(
                field(row, columns, "number"), field(row, columns, "name"), field(row, columns, "device"));
        if ((station.name() + station.device() + station.number()).chars().anyMatch(c -> c >= 0xFFFE)) {
            throw new IllegalArgumentException("a character that is none");
        }
        if (!numbers.add(station.number())) {
            throw new IllegalArgumentException("number " + station.number() + " stands twice");
        }
        return station;
    }

    private static String field(CsvRow row, List<String> columns, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : row.fields().get(index).strip();
    }

    /** Our names for its columns; what is not ours stays as it is, and is not read. */
    private static List<String> columns(CsvRow header) {
        List<String> columns = header.fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .map(name -> COLUMNS.getOrDefault(name, name))
                .toList();
        if (!columns.contains("number")) {
            throw new IllegalArgumentException("line 1: the header has no column number");
        }
        for (String column : Set.copyOf(COLUMNS.values())) {
            if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw new IllegalArgumentException("line 1: the column " + column + " stands twice");
            }
        }
        return columns;
    }

    private static String header(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a station file is UTF-8", e);
        }
    }
}
