package dev.arcus.hub.console.telephony;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.KeepTestNumbers;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Frame.Notice;
import dev.arcus.hub.console.frame.Gate;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.information.Workplace;
import dev.arcus.hub.console.systems.SystemDesk;
import dev.arcus.numbering.TestNumber;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Test numbers: from then on every change of the plan must meet them. */
final class TestPages {

    private final Gate gate;
    private final Workplace workplace;
    private final SystemDesk desk;
    private final KeepTestNumbers keep;

    TestPages(Gate gate, Workplace workplace, SystemDesk desk, KeepTestNumbers keep) {
        this.gate = gate;
        this.workplace = workplace;
        this.desk = desk;
        this.keep = keep;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get("/systems/{id}/telephony/tests", gate.page(this::list));
        routes.post("/systems/{id}/telephony/tests", gate.page(this::add));
        routes.post("/systems/{id}/telephony/tests/delete", gate.page(this::delete));
    }

    private void list(Context context, Visit visit) {
        show(context, visit, desk.find(context, visit).system(), Form.with(Map.of()), null);
    }

    private void add(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        var number = form.value("number").strip();
        var dial = form.ticked("barred") ? Optional.of("") : given(form, "dial");
        var canonical = given(form, "canonical");
        if (number.isEmpty() || number.length() > 256) {
            form.problem("number", visit.text("telephony.wrong.number"));
        }
        if (dial.isEmpty() && canonical.isEmpty()) {
            form.problem("dial", visit.text("telephony.wrong.expectation"));
        }
        canonical
                .filter(text -> !text.matches("\\+[0-9]{1,15}"))
                .ifPresent(wrong -> form.problem("canonical", visit.text("telephony.wrong.canonical")));
        if (form.isGood()) {
            form.read(
                    "dial",
                    ignored -> new TestNumber(number, dial.orElse(null), canonical.orElse(null)),
                    visit.text("telephony.wrong.dial"));
        }
        var tests = tests(visit, system);
        if (form.isGood() && tests.size() >= TestNumber.MAX_TEST_NUMBERS) {
            form.problem("number", visit.text("telephony.wrong.tests", TestNumber.MAX_TEST_NUMBERS));
        }
        if (!form.isGood()) {
            show(context, visit, system, form, workplace.lookAtFields(context, visit));
            return;
        }
        tests.removeIf(test -> test.number().equals(number));
        tests.add(new TestNumber(number, dial.orElse(null), canonical.orElse(null)));
        replace(context, visit, system, tests, form);
    }

    private static Optional<String> given(Form form, String name) {
        return Optional.of(form.value(name).strip()).filter(text -> !text.isEmpty());
    }

    private void delete(Context context, Visit visit) {
        var system = workplace.find(context, visit, Act.WRITE_SYSTEMS);
        var form = Form.of(context);
        var tests = tests(visit, system);
        tests.removeIf(test -> test.number().equals(form.value("number")));
        replace(context, visit, system, tests, Form.with(Map.of()));
    }

    private void replace(Context context, Visit visit, PbxSystem system, List<TestNumber> tests, Form form) {
        switch (keep.replace(visit.actor(), system.id(), tests)) {
            case Outcome.Done<List<KeepTestNumbers.Tried>> done ->
                Pages.goOn(context, SystemDesk.path(system.id(), "telephony/tests"), "telephony.done.saved");
            case Outcome.Refused<List<KeepTestNumbers.Tried>> refused ->
                show(context, visit, system, form, workplace.refusal(context, visit, refused.why()));
        }
    }

    private List<TestNumber> tests(Visit visit, PbxSystem system) {
        return workplace.done(keep.read(visit.actor(), system.id())).stream()
                .map(KeepTestNumbers.Tried::test)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void show(Context context, Visit visit, PbxSystem system, Form form, @Nullable Notice notice) {
        var lines = new ArrayList<TestsView.Line>();
        for (var tried : workplace.done(keep.read(visit.actor(), system.id()))) {
            lines.add(line(visit, lines.size() + 1, tried));
        }
        var view = new TestsView(
                form,
                SystemDesk.path(system.id(), "telephony/tests"),
                SystemDesk.path(system.id(), "telephony"),
                workplace.may(visit, Act.WRITE_SYSTEMS, system),
                lines);
        workplace.show(context, visit, system, new Workplace.Sheet("telephony.tests", "tests.jte", view), notice);
    }

    private static TestsView.Line line(Visit visit, int place, KeepTestNumbers.Tried tried) {
        var test = tried.test();
        var barred = visit.text("telephony.kind.barred");
        return new TestsView.Line(
                place,
                test.number(),
                test.dial() == null ? "" : test.dial().isEmpty() ? barred : test.dial(),
                Objects.requireNonNullElse(test.canonical(), ""),
                tried.passes(),
                tried.got().dial().isEmpty()
                        ? "–"
                        : tried.got().dial() + " " + tried.got().canonical());
    }
}
