package dev.arcus.testing;

import dev.arcus.domain.store.Transactions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One transaction at a time, under one lock that every store in memory takes; an exception undoes each change. */
public final class InMemoryTransactions implements Transactions {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable Deque<Runnable> undo;
    private @Nullable RuntimeException failure;
    private long durableCommits;

    @Override
    public <T> T run(Supplier<T> work) {
        var told = new ArrayList<Runnable>();
        var result = access(() -> {
            if (undo != null) {
                return work.get();
            }
            var answer = outermost(work);
            told.addAll(afterCommit);
            afterCommit.clear();
            return answer;
        });
        told.forEach(Runnable::run);
        return result;
    }

    @Override
    public <T> T inBulk(Supplier<T> work) {
        return run(work);
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        return run(work);
    }

    @Override
    public void afterCommit(Runnable act) {
        var isOpen = access(() -> {
            if (undo != null) {
                afterCommit.add(act);
            }
            return undo != null;
        });
        if (!isOpen) {
            act.run();
        }
    }

    @Override
    public <T> T runDurably(Supplier<T> work) {
        return run(() -> {
            durableCommits++;
            return work.get();
        });
    }

    /** How many durable transactions were committed. */
    public long durableCommits() {
        return access(() -> durableCommits);
    }

    /** From now on every access to a store throws {@code reason}. */
    public void breakDown(RuntimeException reason) {
        setFailure(reason);
    }

    public void repair() {
        setFailure(null);
    }

    <T> T access(Supplier<T> work) {
        lock.lock();
        try {
            if (failure != null) {
                throw failure;
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** For a table: how to take the last change back. */
    void onRollback(Runnable step) {
        if (undo != null) {
            undo.push(step);
        }
    }

    private <T> T outermost(Supplier<T> work) {
        var steps = new ArrayDeque<Runnable>();
        undo = steps;
        try {
            return work.get();
        } catch (Throwable e) {
            steps.forEach(Runnable::run);
            afterCommit.clear();
            throw e;
        } finally {
            undo = null;
        }
    }

    private void setFailure(@Nullable RuntimeException reason) {
        lock.lock();
        try {
            failure = reason;
        } finally {
            lock.unlock();
        }
    }
}
