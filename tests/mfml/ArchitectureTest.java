package mfml;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between packages point one way, and nothing that is shared can change. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("mfml");

    /** The libraries, and the exceptions that hosts see: a value's conversions throw one. */
    private static final DescribedPredicate<JavaClass> EVERYBODYS =
            not(resideInAPackage("mfml..")).or(assignableTo(Problem.class));

    /** Each package with those of ours it may know. */
    private static final List<List<String>> ARROWS = List.of(
            List.of("source"),
            List.of("reference", "source", "error"),
            List.of("random"),
            List.of("render", "source", "error"),
            List.of("error", "source"),
            List.of("budget", "source", "error"),
            List.of("syntax", "source", "error"),
            List.of("value", "source", "error", "random", "budget", "syntax", "render"),
            List.of("tensor", "source", "error", "budget", "syntax", "render", "value"),
            List.of("symbolic", "source", "error", "budget", "syntax", "render", "value", "tensor"),
            List.of("calculus", "source", "error", "budget", "syntax", "render", "value", "tensor", "symbolic"),
            List.of(
                    "limit",
                    "source",
                    "error",
                    "budget",
                    "syntax",
                    "render",
                    "value",
                    "tensor",
                    "symbolic",
                    "calculus"),
            List.of(
                    "equation",
                    "source",
                    "error",
                    "budget",
                    "syntax",
                    "render",
                    "value",
                    "tensor",
                    "symbolic",
                    "calculus"),
            List.of(
                    "integral",
                    "source",
                    "error",
                    "budget",
                    "syntax",
                    "render",
                    "value",
                    "tensor",
                    "symbolic",
                    "calculus",
                    "limit",
                    "equation"),
            List.of("distribution", "source", "error", "random", "render", "value"),
            List.of(
                    "builtin",
                    "source",
                    "error",
                    "random",
                    "budget",
                    "syntax",
                    "reference",
                    "render",
                    "value",
                    "tensor",
                    "symbolic",
                    "calculus",
                    "limit",
                    "equation",
                    "integral",
                    "distribution"),
            List.of("resolve", "source", "error", "syntax"),
            List.of(
                    "eval",
                    "source",
                    "error",
                    "random",
                    "budget",
                    "syntax",
                    "reference",
                    "render",
                    "value",
                    "tensor",
                    "symbolic",
                    "calculus",
                    "limit",
                    "equation",
                    "integral",
                    "builtin",
                    "resolve"));

    @TestFactory
    Stream<DynamicTest> arrowsPointDownwards() {
        return ARROWS.stream()
                .map(arrow -> DynamicTest.dynamicTest(arrow.getFirst(), () -> {
                    List<String> known = new ArrayList<>();
                    for (String name : arrow) known.add("mfml." + name + "..");
                    classes()
                            .that()
                            .resideInAPackage("mfml." + arrow.getFirst() + "..")
                            .and(not(resideInAPackage("mfml.builtin.processor")))
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(known.toArray(String[]::new))
                                    .or(EVERYBODYS))
                            .allowEmptyShould(true)
                            .check(ALL);
                }));
    }

    @Test
    void nobodyBelowKnowsTheDoorOrTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("mfml", "mfml.doc..", "mfml.cli..", "mfml.host..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("mfml", "mfml.doc..", "mfml.cli..", "mfml.host..")
                        .and(not(EVERYBODYS)))
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("mfml")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("mfml.doc..", "mfml.cli..", "mfml.host..")
                .check(ALL);
    }

    @Test
    void theCommandLineGoesThroughTheDoor() {
        classes()
                .that()
                .resideInAnyPackage("mfml.cli..", "mfml.host..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "mfml",
                                "mfml.doc..",
                                "mfml.cli..",
                                "mfml.host..",
                                "mfml.value..",
                                "mfml.error..",
                                "mfml.reference..",
                                "mfml.source..",
                                "mfml.render..")
                        .or(not(resideInAPackage("mfml.."))))
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void theProcessorKnowsOnlyTheAnnotations() {
        classes()
                .that()
                .resideInAPackage("mfml.builtin.processor")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("mfml.builtin", "mfml.builtin.processor")
                        .or(not(resideInAPackage("mfml.."))))
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("mfml.builtin.processor")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("mfml.builtin.processor")
                .check(ALL);
    }

    @Test
    void noCycles() {
        slices().matching("mfml.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void oneUserForEachLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("mfml.syntax..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.antlr..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("mfml.tensor..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ejml..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("mfml.distribution..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.numbers..")
                .check(ALL);
    }

    @Test
    void nothingStaticIsMutable() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("mfml.syntax.generated..")
                .should()
                .beFinal()
                .check(ALL);
    }
}
