package dev.arcus.e2e.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;

/**
 * The rules, each for the packages below a base package {@code root}: the real one, or the one of the planted
 * violations. All of them accept packages that do not exist yet.
 */
final class Rules {
    private static final String VAGUE = ".*[.$](\\w*[a-z0-9])?(Manager|Helper|Utils?|Impl)([A-Z0-9]\\w*)?";

    private Rules() {}

    static ArchRule importTable(ImportTable table, String root) {
        return classes()
                .should(new ArchCondition<JavaClass>("import only what docs/architecture.md allows") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        table.rowOf(type.getPackageName(), root)
                                .ifPresent(row -> checkRow(table, row, type, events, root));
                    }
                })
                .allowEmptyShould(true);
    }

    private static void checkRow(ImportTable table, String row, JavaClass type, ConditionEvents events, String root) {
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            Column.of(dependency.getTargetClass().getBaseComponentType(), root)
                    .filter(column -> !table.allows(row, column))
                    .map(column -> row + " imports " + column + ": " + dependency.getDescription())
                    .ifPresent(words -> events.add(SimpleConditionEvent.violated(type, words)));
        }
    }

    static ArchRule domainKnowsTheJdkAndNumberingOnly(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "javax.crypto..", "org.jspecify..", root + ".domain..", root + ".numbering..")
                .allowEmptyShould(true);
    }

    static ArchRule numberingKnowsThePhoneNumberLibraryOnly(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".numbering..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "org.jspecify..", "com.google.i18n.phonenumbers..", root + ".numbering..")
                .allowEmptyShould(true);
    }

    static ArchRule onlyTheServerWires(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(resideInAnyPackage(testCode(root)).negate())
                        .and(resideInAPackage(root + ".hub.server..").negate()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".hub.server..")
                .allowEmptyShould(true);
    }

    static ArchRule productionNeverImportsTestCode(String root) {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(resideInAnyPackage(testCode(root)).negate()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(testCode(root))
                .allowEmptyShould(true);
    }

    /** Hub, agent and commands meet on the wire only; the agent hosts the media engine. */
    static ArchRule programsDoNotImportEachOther(String root) {
        return classes()
                .that(resideInAPackage(root + "..")
                        .and(resideInAnyPackage(testCode(root)).negate()))
                .should(new ArchCondition<JavaClass>("leave other programs alone") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var own = module(type, root);
                        for (var dependency : type.getDirectDependenciesFromSelf()) {
                            var other = module(dependency.getTargetClass().getBaseComponentType(), root);
                            boolean hosted = own.equals("agent") && other.equals("webrtc");
                            if (isProgram(other) && !other.equals(own) && !hosted) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    static ArchRule packagesFormNoCycle(String root) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        var name = type.getPackageName();
                        return (name + ".").startsWith(root + ".")
                                ? SliceIdentifier.of(name)
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages of " + root;
                    }
                })
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    static ArchRule namesSaySomething(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(VAGUE)
                .allowEmptyShould(true);
    }

    static ArchRule packagesAreNullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("live in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " is not @NullMarked, seen at " + type.getName()));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private static String[] testCode(String root) {
        return new String[] {root + ".testing..", root + ".bench..", root + ".e2e.."};
    }

    private static boolean isProgram(String module) {
        return module.equals("hub") || module.equals("agent") || module.equals("cli") || module.equals("webrtc");
    }

    private static String module(JavaClass type, String root) {
        var name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        var below = name.substring(root.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
