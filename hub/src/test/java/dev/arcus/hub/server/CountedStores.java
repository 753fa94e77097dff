package dev.arcus.hub.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the questions that requests put to stores; what the journal stores behind them does not count. */
final class CountedStores {

    private final AtomicLong questions = new AtomicLong();

    long questions() {
        return questions.get();
    }

    <T> T count(Class<T> type, T store) {
        var counted =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!Thread.currentThread().getName().equals("journal")) {
                        questions.incrementAndGet();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(counted);
    }
}
