package dev.arcus.testing;

import dev.arcus.domain.people.SecondFactor;
import dev.arcus.domain.people.SecondFactors;
import dev.arcus.domain.people.UserId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

final class InMemorySecondFactors implements SecondFactors {

    private final MemoryTable<UserId, SecondFactor> factors;

    InMemorySecondFactors(MemoryTable<UserId, SecondFactor> factors) {
        this.factors = factors;
    }

    @Override
    public Optional<SecondFactor> of(UserId user) {
        return factors.find(user);
    }

    @Override
    public void put(SecondFactor factor) {
        factors.put(factor.user(), factor);
    }

    @Override
    public boolean take(UserId user, long step) {
        return factors.access(() -> {
            var known = factors.find(user).filter(factor -> factor.lastStep() < step);
            known.ifPresent(factor -> factors.put(
                    user, new SecondFactor(user, factor.secret(), factor.since(), step, factor.recovery())));
            return known.isPresent();
        });
    }

    @Override
    public boolean spend(UserId user, String recoveryHash) {
        return factors.access(() -> {
            var known = factors.find(user).filter(factor -> factor.recovery().contains(recoveryHash));
            known.ifPresent(factor -> {
                var left = new HashSet<>(factor.recovery());
                left.remove(recoveryHash);
                renew(user, left);
            });
            return known.isPresent();
        });
    }

    @Override
    public void renew(UserId user, Set<String> recoveryHashes) {
        factors.access(() -> {
            factors.find(user)
                    .ifPresent(factor -> factors.put(
                            user,
                            new SecondFactor(
                                    user, factor.secret(), factor.since(), factor.lastStep(), recoveryHashes)));
            return true;
        });
    }

    @Override
    public boolean remove(UserId user) {
        return factors.access(() -> {
            var known = factors.find(user);
            factors.remove(user);
            return known.isPresent();
        });
    }
}
