package mfml.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the switches over types in compiled classes into chains of {@code instanceof}. As javac writes them each spins a
 * class at its first use, a good millisecond that a start cache of JDK 25 does not save; a start goes through dozens.
 */
public final class SwitchUnfolding {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

    private record Unfolded(String name, MethodTypeDesc type, List<ClassDesc> cases) {}

    private static final ClassFile CLASS_FILES = ClassFile.of(
            ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                    .orElse(ClassHierarchyResolver.defaultResolver())));

    private SwitchUnfolding() {}

    /** Rewrites all classes under the folder that is the only argument; they and their libraries are on the class path. */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) rewrite(file);
        }
    }

    private static void rewrite(Path file) throws IOException {
        ClassModel model = CLASS_FILES.parse(file);
        if (model.methods().stream().noneMatch(SwitchUnfolding::hasTypeSwitch)) return;
        List<Unfolded> unfolded = new ArrayList<>();
        CodeTransform calls = (builder, element) -> {
            if (element instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
                Unfolded method = new Unfolded("typeSwitch$" + unfolded.size(), call.typeSymbol(), cases(call));
                unfolded.add(method);
                builder.invokestatic(model.thisClass().asSymbol(), method.name, method.type, isInterface(model));
            } else {
                builder.with(element);
            }
        };
        ClassTransform methods = ClassTransform.transformingMethodBodies(calls)
                .andThen(ClassTransform.endHandler(builder -> {
                    for (Unfolded method : unfolded) {
                        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
                        builder.withMethodBody(method.name, method.type, flags, code -> write(code, method.cases));
                    }
                }));
        Files.write(file, CLASS_FILES.transformClass(model, methods));
    }

    private static boolean hasTypeSwitch(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeDynamicInstruction call && isTypeSwitch(call));
    }

    private static boolean isInterface(ClassModel model) {
        return model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
    }

    private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
                && call.bootstrapMethod().methodName().equals("typeSwitch")
                && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    private static List<ClassDesc> cases(InvokeDynamicInstruction call) {
        List<ClassDesc> cases = new ArrayList<>();
        for (ConstantDesc label : call.bootstrapArgs()) cases.add((ClassDesc) label);
        return cases;
    }

    /** The first case from the given one on that fits: -1 for null, the number of cases where none does. */
    private static void write(CodeBuilder code, List<ClassDesc> cases) {
        Label isNull = code.newLabel();
        Label none = code.newLabel();
        List<SwitchCase> from = new ArrayList<>();
        for (int k = 0; k < cases.size(); k++) from.add(SwitchCase.of(k, code.newLabel()));
        code.aload(0).ifnull(isNull);
        if (!cases.isEmpty()) code.iload(1).tableswitch(0, cases.size() - 1, none, from);
        for (int k = 0; k < cases.size(); k++) {
            Label next = code.newLabel();
            code.labelBinding(from.get(k).target())
                    .aload(0)
                    .instanceOf(cases.get(k))
                    .ifeq(next);
            code.loadConstant(k).ireturn().labelBinding(next);
        }
        code.labelBinding(none).loadConstant(cases.size()).ireturn();
        code.labelBinding(isNull).iconst_m1().ireturn();
    }
}
