package dev.arcus.domain.people;

import java.util.Optional;
import java.util.Set;

/** The store of second factors: at most one a person, and gone with the person. */
public interface SecondFactors {

    Optional<SecondFactor> of(UserId user);

    /** Replaces the person's former one. */
    void put(SecondFactor factor);

    /** True for the one caller whose {@code step} is later than every one that was taken before; then it is taken. */
    boolean take(UserId user, long step);

    /** True for the one caller that takes this recovery code. */
    boolean spend(UserId user, String recoveryHash);

    /** Puts these in place of the recovery codes that are left; nothing happens where there is no second factor. */
    void renew(UserId user, Set<String> recoveryHashes);

    /** True for the one caller that removed it. */
    boolean remove(UserId user);
}
