package dev.arcus.domain.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every move from every state. */
class CustodyTest {

    private static final CompanyId BAKERY = new CompanyId("0123456789abcdef01234567");
    private static final CompanyId BUTCHER = new CompanyId("0123456789abcdef01234568");
    private static final SystemId SYSTEM = new SystemId("0123456789abcdef01234569");

    private static final Map<Custody.Kind, Custody> STATES = Map.of(
            Custody.Kind.IN_STOCK, new Custody.InStock(),
            Custody.Kind.RESERVED, new Custody.Reserved(BAKERY, "for Monday"),
            Custody.Kind.ASSIGNED, new Custody.Assigned(SYSTEM),
            Custody.Kind.RETURNED, new Custody.Returned(),
            Custody.Kind.RETIRED, new Custody.Retired());

    private static final Map<String, Function<Custody, Optional<Custody>>> MOVES = Map.of(
            "reserve",
            custody -> custody.reserve(BAKERY, "for Monday"),
            "reserve for another",
            custody -> custody.reserve(BUTCHER, ""),
            "release",
            Custody::release,
            "assign",
            custody -> custody.assign(SYSTEM, BAKERY),
            "assign to another",
            custody -> custody.assign(SYSTEM, BUTCHER),
            "come back",
            Custody::comeBack,
            "check in",
            Custody::checkIn,
            "retire",
            Custody::retire);

    @ParameterizedTest
    @CsvSource({
        "reserve,             RESERVED, RESERVED, -,        -,        -",
        "reserve for another, RESERVED, -,        -,        -,        -",
        "release,             IN_STOCK, IN_STOCK, -,        -,        -",
        "assign,              ASSIGNED, ASSIGNED, -,        -,        -",
        "assign to another,   ASSIGNED, -,        -,        -,        -",
        "come back,           -,        -,        RETURNED, -,        -",
        "check in,            IN_STOCK, -,        -,        IN_STOCK, IN_STOCK",
        "retire,              RETIRED,  -,        -,        RETIRED,  RETIRED"
    })
    void moveLeadsFromEachStateToThatOfTheTable(
            String move, String inStock, String reserved, String assigned, String returned, String retired) {
        var expected = new String[] {inStock, reserved, assigned, returned, retired};

        for (var from : Custody.Kind.values()) {
            var act = Objects.requireNonNull(MOVES.get(move), move);
            var next = act.apply(Objects.requireNonNull(STATES.get(from)))
                    .map(Custody::kind)
                    .map(Enum::name);

            assertThat(next.orElse("-")).as(from + " " + move).isEqualTo(expected[from.ordinal()]);
        }
    }

    @Test
    void whatIsReservedAgainHasTheNewNote() {
        var again = new Custody.Reserved(BAKERY, "for Monday").reserve(BAKERY, "for Tuesday");

        assertThat(again).contains(new Custody.Reserved(BAKERY, "for Tuesday"));
    }
}
