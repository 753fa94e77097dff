package dev.arcus.testing;

import dev.arcus.domain.people.PasswordLink;
import dev.arcus.domain.people.PasswordLinks;
import dev.arcus.domain.people.UserId;
import java.util.Optional;

final class InMemoryPasswordLinks implements PasswordLinks {

    private final MemoryTable<UserId, PasswordLink> links;

    InMemoryPasswordLinks(MemoryTable<UserId, PasswordLink> links) {
        this.links = links;
    }

    @Override
    public void put(PasswordLink link) {
        links.put(link.user(), link);
    }

    @Override
    public Optional<PasswordLink> find(String tokenHash) {
        return links.where(link -> link.tokenHash().equals(tokenHash)).stream().findFirst();
    }

    @Override
    public boolean take(String tokenHash) {
        return links.access(() -> {
            var found = find(tokenHash);
            found.ifPresent(link -> links.remove(link.user()));
            return found.isPresent();
        });
    }

    @Override
    public void removeOf(UserId user) {
        links.remove(user);
    }
}
