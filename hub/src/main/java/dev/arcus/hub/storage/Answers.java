package dev.arcus.hub.storage;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers to questions about one key each, while nobody writes what they are about. */
final class Answers {

    private final Map<Question, Optional<?>> known = new HashMap<>();

    /** Keys are compared by their bytes. */
    private record Question(String sql, Object key) {

        static Question of(String sql, Object key) {
            return new Question(sql, key instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : key);
        }
    }

    /** From now on that is the answer. */
    void put(String sql, Object key, Optional<?> answer) {
        known.put(Question.of(sql, key), answer);
    }

    /** The answer that is known, which is forgotten; empty when none is. */
    <T> Optional<Optional<T>> take(Class<T> type, String sql, Object key) {
        return Optional.ofNullable(known.remove(Question.of(sql, key))).map(answer -> answer.map(type::cast));
    }

    /** The answer that is known, else that of {@code look}. */
    <T> Optional<T> get(Class<T> type, String sql, Object key, Supplier<Optional<T>> look) {
        var question = Question.of(sql, key);
        var answer = known.get(question);
        if (answer != null) {
            return answer.map(type::cast);
        }
        var found = look.get();
        known.put(question, found);
        return found;
    }
}
