package dev.arcus.domain.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the cells of one row into values that refuse bad ones, and gathers every problem. */
final class CellReader {

    /** What a spreadsheet makes of a long number, as {@code 1,23457E+11}. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[Ee][+-]?[0-9]+");

    private static final Set<String> YES = Set.of("yes", "true", "1", "ja", "wahr", "x", "oui", "vrai");
    private static final Set<String> NO = Set.of("no", "false", "0", "nein", "falsch", "non", "faux");

    private final Map<Column, String> cells;
    private final List<RowProblem> problems = new ArrayList<>();

    CellReader(Map<Column, String> cells) {
        this.cells = cells;
    }

    /** What the cell says; empty when it says nothing. */
    Optional<String> text(Column column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The value of the cell; empty when it says nothing, or what {@code type} refused, which is noted. */
    <T> Optional<T> value(Column column, RowFault fault, Function<String, T> type) {
        return text(column).flatMap(text -> {
            try {
                return Optional.of(type.apply(text));
            } catch (IllegalArgumentException refused) {
                problem(column, fault);
                return Optional.empty();
            }
        });
    }

    /** As {@link #value}, of a number that a spreadsheet may have spoiled. */
    <T> Optional<T> number(Column column, RowFault fault, Function<String, T> type) {
        if (text(column).filter(text -> SCIENTIFIC.matcher(text).matches()).isPresent()) {
            problem(column, RowFault.SCIENTIFIC);
            return Optional.empty();
        }
        return value(column, fault, type);
    }

    Optional<Boolean> truth(Column column) {
        return value(column, RowFault.YES_OR_NO, text -> {
            var word = text.toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                throw new IllegalArgumentException(word);
            }
            return YES.contains(word);
        });
    }

    /** Notes an empty cell. */
    void require(Column column) {
        if (text(column).isEmpty()) {
            problem(column, RowFault.CELL_EMPTY);
        }
    }

    void problem(Column column, RowFault fault) {
        problems.add(RowProblem.of(column, fault));
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean isGood() {
        return problems.isEmpty();
    }
}
