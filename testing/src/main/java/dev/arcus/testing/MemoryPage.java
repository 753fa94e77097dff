package dev.arcus.testing;

import dev.arcus.domain.store.Page;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists in memory: cutting a page out, and comparing names as every store does. */
final class MemoryPage {

    private MemoryPage() {}

    static <T> Page<T> of(List<T> all, Page.Request request) {
        var items = all.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page<>(items, request.limit(), request.offset(), all.size());
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static boolean contains(String name, @Nullable String part) {
        return part == null || key(name).contains(key(part));
    }
}
