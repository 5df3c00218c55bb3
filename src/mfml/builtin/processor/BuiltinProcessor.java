package mfml.builtin.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import mfml.builtin.Builtin;
import mfml.builtin.Topic;

/** Collects all topics of a compilation, checks them, and writes one table a topic and the index. */
@SupportedAnnotationTypes("*") // the index is written even where nothing is declared
public final class BuiltinProcessor extends AbstractProcessor {
    private static final String PACKAGE = "mfml.builtin";

    private boolean written;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (written) return false;
        written = true;
        for (Element method : round.getElementsAnnotatedWith(Builtin.class)) {
            if (method.getEnclosingElement().getAnnotation(Topic.class) == null) {
                error(method, "Built-in " + method.getSimpleName() + " stands in a class that is no @Topic.");
            }
        }
        List<Declaration.Topic> topics = topics(round);
        refuseDuplicates(topics);
        for (Declaration.Topic topic : topics) write(topic.tableName(), TableWriter.source(topic), topic.type());
        Element[] origins = topics.stream().map(Declaration.Topic::type).toArray(Element[]::new);
        write("BuiltinIndex", IndexWriter.source(topics), origins);
        return false;
    }

    private List<Declaration.Topic> topics(RoundEnvironment round) {
        var reader = new DeclarationReader(
                processingEnv.getMessager(), processingEnv.getTypeUtils(), processingEnv.getElementUtils());
        List<Declaration.Topic> topics = new ArrayList<>();
        for (Element element : round.getElementsAnnotatedWith(Topic.class)) {
            TypeElement type = (TypeElement) element;
            String title = type.getAnnotation(Topic.class).value();
            if (title.isBlank()) error(type, "The topic " + type.getSimpleName() + " needs a heading.");
            if (!type.getQualifiedName().contentEquals(PACKAGE + "." + type.getSimpleName())) {
                error(type, "The topic " + type.getSimpleName() + " must be a class of the package " + PACKAGE + ".");
            }
            List<Declaration> functions = new ArrayList<>();
            for (Element member : type.getEnclosedElements()) {
                if (member.getAnnotation(Builtin.class) != null) {
                    reader.read((ExecutableElement) member).ifPresent(functions::add);
                }
            }
            topics.add(new Declaration.Topic(type, title, functions));
        }
        topics.sort(Comparator.comparing(Declaration.Topic::title));
        return topics;
    }

    /** Drops the later of two that claim one name, after saying so. */
    private void refuseDuplicates(List<Declaration.Topic> topics) {
        Map<String, Element> names = new HashMap<>();
        for (Declaration.Topic topic : topics) {
            topic.functions().removeIf(f -> isTaken(f.name(), f.method(), names));
        }
        for (Declaration.Topic topic : topics) {
            topic.functions().removeIf(f -> f.aliases().stream().anyMatch(a -> isTaken(a, f.method(), names)));
        }
    }

    private boolean isTaken(String name, Element method, Map<String, Element> names) {
        Element first = names.putIfAbsent(name, method);
        if (first == null) return false;
        error(
                method,
                "Built-in " + method.getSimpleName() + " claims the name " + name + ", which "
                        + first.getEnclosingElement().getSimpleName() + "." + first.getSimpleName() + " has.");
        return true;
    }

    private void write(String name, String source, Element... origins) {
        try (Writer out = processingEnv
                .getFiler()
                .createSourceFile(PACKAGE + "." + name, origins)
                .openWriter()) {
            out.write(source);
        } catch (IOException failed) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, name + ": " + failed);
        }
    }

    private void error(Element where, String what) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, what, where);
    }
}
