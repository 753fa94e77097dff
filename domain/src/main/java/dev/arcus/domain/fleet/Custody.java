package dev.arcus.domain.fleet;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a box of the fleet is in its life, and its only moves:
 *
 * <pre>
 *   InStock ◀──reserve, release──▶ Reserved ──assign──▶ Assigned
 *    │  ▲ ▲└─────────────────assign────────────────────────▲ │
 *    │  │ └──checkIn── Returned ◀────────comeBack────────────┘
 *  retire checkIn         │ retire
 *    ▼  │                 │
 *   Retired ◀─────────────┘
 * </pre>
 *
 * A move is a method of the state that it leaves, empty where that state does not allow it. What is so already may be asked for again.
 */
public sealed interface Custody {

    Kind kind();

    /** The states, in the order of a life. */
    enum Kind {
        IN_STOCK,
        RESERVED,
        ASSIGNED,
        RETURNED,
        RETIRED
    }

    /** Kept for a company, or for the same one with another note. */
    default Optional<Custody> reserve(CompanyId company, String note) {
        return Optional.empty();
    }

    /** No longer kept for anybody. */
    default Optional<Custody> release() {
        return Optional.empty();
    }

    /** Becomes {@code system}, which is declared in {@code company}, or in none yet when that is null. */
    default Optional<Custody> assign(SystemId system, @Nullable CompanyId company) {
        return Optional.empty();
    }

    /** Its system was given up; the box is on its way back. */
    default Optional<Custody> comeBack() {
        return Optional.empty();
    }

    /** On the shelf again. */
    default Optional<Custody> checkIn() {
        return Optional.empty();
    }

    /** Never to be used again, unless it is checked in. */
    default Optional<Custody> retire() {
        return Optional.empty();
    }

    /** On the shelf. */
    record InStock() implements Custody {

        @Override
        public Kind kind() {
            return Kind.IN_STOCK;
        }

        @Override
        public Optional<Custody> reserve(CompanyId company, String note) {
            return Optional.of(new Reserved(company, note));
        }

        @Override
        public Optional<Custody> release() {
            return Optional.of(this);
        }

        @Override
        public Optional<Custody> assign(SystemId system, @Nullable CompanyId company) {
            return Optional.of(new Assigned(system));
        }

        @Override
        public Optional<Custody> checkIn() {
            return Optional.of(this);
        }

        @Override
        public Optional<Custody> retire() {
            return Optional.of(new Retired());
        }
    }

    /**
     * On the shelf, for one company.
     *
     * @param note a few words of whoever reserved it, at most 500 characters; empty for none
     */
    record Reserved(CompanyId company, String note) implements Custody {

        public Reserved {
            BoxDetails.requireNote(note);
        }

        @Override
        public Kind kind() {
            return Kind.RESERVED;
        }

        @Override
        public Optional<Custody> reserve(CompanyId wanted, String words) {
            return wanted.equals(company) ? Optional.of(new Reserved(company, words)) : Optional.empty();
        }

        @Override
        public Optional<Custody> release() {
            return Optional.of(new InStock());
        }

        @Override
        public Optional<Custody> assign(SystemId system, @Nullable CompanyId declaredIn) {
            return company.equals(declaredIn) ? Optional.of(new Assigned(system)) : Optional.empty();
        }
    }

    /** A declared system. */
    record Assigned(SystemId system) implements Custody {

        @Override
        public Kind kind() {
            return Kind.ASSIGNED;
        }

        @Override
        public Optional<Custody> comeBack() {
            return Optional.of(new Returned());
        }
    }

    /** Given up by its customer, and not yet seen again by its partner. */
    record Returned() implements Custody {

        @Override
        public Kind kind() {
            return Kind.RETURNED;
        }

        @Override
        public Optional<Custody> checkIn() {
            return Optional.of(new InStock());
        }

        @Override
        public Optional<Custody> retire() {
            return Optional.of(new Retired());
        }
    }

    /** Scrapped, lost or sold. */
    record Retired() implements Custody {

        @Override
        public Kind kind() {
            return Kind.RETIRED;
        }

        @Override
        public Optional<Custody> checkIn() {
            return Optional.of(new InStock());
        }

        @Override
        public Optional<Custody> retire() {
            return Optional.of(this);
        }
    }
}
