package dev.arcus.hub.api;

import dev.arcus.domain.administration.KeepTestNumbers;
import dev.arcus.domain.administration.KeepTestNumbers.Tried;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.numbering.TestNumber;
import dev.arcus.wire.admin.TestNumbersBody;
import dev.arcus.wire.admin.TestNumbersRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Test numbers kept with a system's plan: every change of the plan must pass them. */
final class TestNumbersResource {

    private static final String PATH = "/api/arcus/v1/systems/{id}/test-numbers";

    private final KeepTestNumbers keep;

    TestNumbersResource(KeepTestNumbers keep) {
        this.keep = keep;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::read);
        routes.put(PATH, this::replace);
    }

    private void read(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        Answers.one(context, keep.read(Gatekeeper.actor(context), id), TestNumbersResource::write);
    }

    private void replace(Context context) {
        var id = Path.value(context, "id", SystemId::new);
        var tests = tests(Body.read(context, TestNumbersRequest.class).testNumbers());
        Answers.one(context, keep.replace(Gatekeeper.actor(context), id, tests), TestNumbersResource::write);
    }

    private static List<TestNumber> tests(@Nullable List<TestNumbersRequest.Test> given) {
        var inputs = new Inputs();
        var tests = new ArrayList<TestNumber>();
        if (given == null) {
            inputs.problem("testNumbers", "is required", null);
        } else if (given.size() > TestNumber.MAX_TEST_NUMBERS) {
            inputs.problem("testNumbers", "at most " + TestNumber.MAX_TEST_NUMBERS, null);
        } else {
            for (var i = 0; i < given.size(); i++) {
                var test = given.get(i);
                inputs.check("testNumbers[" + i + "]", ignored -> test(test)).ifPresent(tests::add);
            }
        }
        inputs.done();
        return tests;
    }

    private static TestNumber test(TestNumbersRequest.@Nullable Test test) {
        if (test == null) {
            throw new IllegalArgumentException("number is required");
        }
        return new TestNumber(Objects.requireNonNullElse(test.number(), ""), test.dial(), test.canonical());
    }

    private static TestNumbersBody write(List<Tried> tests) {
        return new TestNumbersBody(tests.stream()
                .map(tried -> new TestNumbersBody.Test(
                        tried.test().number(),
                        tried.test().dial(),
                        tried.test().canonical(),
                        tried.passes(),
                        tried.got().dial(),
                        tried.got().canonical()))
                .toList());
    }
}
