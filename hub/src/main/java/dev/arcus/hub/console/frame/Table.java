package dev.arcus.hub.console.frame;

import java.util.ArrayList;
import java.util.List;

/** A list as it is shown, with ready words only; where there is little room each line becomes a block. */
public record Table(List<Column> columns, List<Line> lines) {

    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** {@code sort}: what the list is sorted by in its address, or empty. */
    public record Column(String label, String sort) {

        public static Column of(String label) {
            return new Column(label, "");
        }
    }

    /** The first cell names it. */
    public record Line(List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        public static Line of(Cell... cells) {
            return new Line(List.of(cells));
        }
    }

    /**
     * What stands in one column.
     *
     * @param href where it leads, or empty
     * @param style a class of the style sheet, or empty
     * @param notes smaller, below it
     */
    public record Cell(String text, String href, String style, List<String> notes) {

        public Cell {
            notes = List.copyOf(notes);
        }

        public static Cell of(String text) {
            return new Cell(text, "", "", List.of());
        }

        public static Cell link(String text, String href) {
            return new Cell(text, href, "", List.of());
        }

        /** A moment, which is not broken over two lines. */
        public static Cell time(String text) {
            return new Cell(text, "", "moment", List.of());
        }

        /** Something that is typed, as an id. */
        public static Cell code(String text) {
            return new Cell(text, "", "code", List.of());
        }

        /** A device ID, which takes two lines at most. */
        public static Cell id(String text) {
            return new Cell(text, "", "code id", List.of());
        }

        public static Cell badge(Badge badge) {
            return new Cell(badge.text(), "", "badge " + badge.style(), List.of());
        }

        public Cell with(List<String> more) {
            return new Cell(text, href, style, more);
        }
    }

    /** So many notes of a cell are shown at once; the others behind a click. */
    public static final int SHOWN_NOTES = 6;

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The same for a spreadsheet, the heading first. */
    public List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(columns.stream().map(Column::label).toList());
        lines.forEach(line -> rows.add(line.cells().stream().map(Cell::text).toList()));
        return rows;
    }
}
