package hanoius;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Finds where a class subscribes, on its own, to what may outlive it. A class may subscribe to what
 * it made itself and to the properties of nodes, which go together; to what was handed to it, such
 * as a view model or the words, it subscribes through a lifetime.
 */
final class SubscriptionRule {

    private static final Set<String> SUBSCRIBING = Set.of("subscribe", "addListener");

    private static final List<String> NODES =
            List.of("javafx.scene.", "javafx.stage.", "org.controlsfx.", "atlantafx.");

    private final Map<String, ClassTree> types = new HashMap<>();
    private final Map<String, CompilationUnitTree> units = new HashMap<>();
    private final SourcePositions positions;
    private final List<String> strays = new ArrayList<>();

    private SubscriptionRule(List<? extends JavaFileObject> sources) throws IOException {
        var task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, _ -> {}, null, null, sources);
        positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            for (Tree each : unit.getTypeDecls()) {
                if (each instanceof ClassTree type) {
                    String name = unit.getPackageName() + "." + type.getSimpleName();
                    types.put(name, type);
                    units.put(name, unit);
                }
            }
        }
    }

    /** The places at which Java files, which may refer to each other, break the rule. */
    static List<String> strays(List<? extends JavaFileObject> sources) throws IOException {
        var rule = new SubscriptionRule(sources);
        Set.copyOf(rule.units.values()).forEach(unit -> rule.new Search(unit).scan(unit, null));
        return rule.strays.stream().sorted().toList();
    }

    /** The places at which the Java files below a folder break the rule. */
    static List<String> strays(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                var manager =
                        ToolProvider.getSystemJavaCompiler()
                                .getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(each -> each.toString().endsWith(".java"))
                            .filter(each -> !each.endsWith("Lifetime.java"))
                            .toList();
            return strays(
                    StreamSupport.stream(
                                    manager.getJavaFileObjectsFromPaths(sources).spliterator(),
                                    false)
                            .toList());
        }
    }

    /** Whether a class, by its full name, is a node, or shows one as a window or a menu does. */
    private boolean isNode(String type) {
        if (NODES.stream().anyMatch(type::startsWith)) {
            return true;
        }
        ClassTree own = types.get(type);
        Tree above = own == null ? null : own.getExtendsClause();
        return above != null
                && isNode(new Search(Objects.requireNonNull(units.get(type))).named(above));
    }

    /** A walk through one file. */
    private final class Search extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final Set<Tree> asked = new HashSet<>();

        Search(CompilationUnitTree unit) {
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && SUBSCRIBING.contains(select.getIdentifier().toString())
                    && call.getArguments().size() == 1) {
                asked.clear();
                if (!isOwn(select.getExpression(), getCurrentPath())) {
                    String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
                    long line =
                            unit.getLineMap().getLineNumber(positions.getStartPosition(unit, call));
                    strays.add(file + ":" + line + " " + select.getExpression());
                }
            }
            return super.visitMethodInvocation(call, null);
        }

        /** The full name of a type as this file imports it. */
        String named(Tree type) {
            if (type instanceof ParameterizedTypeTree generic) {
                return named(generic.getType());
            }
            String simple = type.toString();
            simple = simple.substring(simple.lastIndexOf(' ') + 1);
            String outer = simple.replaceFirst("\\..*", "");
            return unit.getImports().stream()
                    .map(each -> each.getQualifiedIdentifier().toString())
                    .filter(each -> each.endsWith("." + outer))
                    .findFirst()
                    .orElse(unit.getPackageName() + "." + outer);
        }

        /** Whether an expression leads to what the class made, or to a node. */
        private boolean isOwn(ExpressionTree value, TreePath from) {
            return switch (value) {
                case NewClassTree _ -> true;
                case MemberSelectTree part when part.getExpression().toString().equals("this") ->
                        isOwn(part.getIdentifier().toString(), from);
                case MemberSelectTree part -> isOwn(part.getExpression(), from);
                case IdentifierTree name -> isOwn(name.getName().toString(), from);
                case MethodInvocationTree call -> isOwn(call, from);
                default -> true;
            };
        }

        private boolean isOwn(MethodInvocationTree call, TreePath from) {
            return switch (call.getMethodSelect()) {
                case MemberSelectTree select
                        when Character.isUpperCase(select.getExpression().toString().charAt(0)) ->
                        call.getArguments().stream().allMatch(each -> isOwn(each, from));
                case MemberSelectTree select -> isOwn(select.getExpression(), from);
                case IdentifierTree name -> answers(name.getName().toString(), from);
                default -> true;
            };
        }

        /** Whether a method of the class answers with what is its own; an inherited one does. */
        private boolean answers(String method, TreePath from) {
            for (Tree member : type(from).getMembers()) {
                if (member instanceof MethodTree own
                        && own.getName().contentEquals(method)
                        && own.getBody() != null
                        && asked.add(own)) {
                    List<ReturnTree> returns = new ArrayList<>();
                    new TreeScanner<@Nullable Void, @Nullable Void>() {
                        @Override
                        public @Nullable Void visitReturn(ReturnTree each, @Nullable Void nothing) {
                            returns.add(each);
                            return null;
                        }
                    }.scan(own.getBody(), null);
                    TreePath within = new TreePath(new TreePath(from, own), own.getBody());
                    return returns.stream().allMatch(each -> isOwn(each.getExpression(), within));
                }
            }
            return type(from).getMembers().stream()
                    .noneMatch(
                            each ->
                                    each instanceof VariableTree part
                                            && type(from).getKind() == Tree.Kind.RECORD
                                            && part.getName().contentEquals(method));
        }

        private boolean isOwn(String name, TreePath from) {
            if (name.equals("this") || name.equals("super")) {
                return true;
            }
            return declared(name, from)
                    .map(each -> isOwn(each.variable(), each.path()))
                    .orElse(true);
        }

        private boolean isOwn(VariableTree variable, TreePath from) {
            if (!asked.add(variable)) {
                return true;
            }
            if (variable.getInitializer() != null) {
                return isOwn(variable.getInitializer(), from);
            }
            if (from.getLeaf() instanceof EnhancedForLoopTree loop) {
                return isOwn(loop.getExpression(), from);
            }
            if (from.getLeaf() instanceof LambdaExpressionTree && isUntyped(variable)) {
                // What a collection or a property hands out is as much its own as that is.
                return from.getParentPath().getLeaf() instanceof MethodInvocationTree call
                        && isOwn(call, from.getParentPath());
            }
            if (isNode(bound(variable.getType(), from))) {
                return true;
            }
            List<ExpressionTree> given = new ArrayList<>();
            if (from.getLeaf() instanceof ClassTree type) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitAssignment(
                            AssignmentTree each, @Nullable Void nothing) {
                        String to = each.getVariable().toString().replaceFirst("^this\\.", "");
                        if (variable.getName().contentEquals(to)) {
                            given.add(each.getExpression());
                        }
                        return super.visitAssignment(each, null);
                    }
                }.scan(type, null);
            }
            return !given.isEmpty() && given.stream().allMatch(each -> isMade(each));
        }

        private static boolean isUntyped(VariableTree variable) {
            return variable.getType() == null || variable.getType().toString().isEmpty();
        }

        /** Whether what is assigned was made here; of what, the file itself does not tell. */
        private boolean isMade(ExpressionTree value) {
            return value instanceof NewClassTree;
        }

        /** The full name of a type, or of what a type variable stands for. */
        private String bound(Tree type, TreePath from) {
            for (Tree each : from) {
                List<? extends TypeParameterTree> variables =
                        switch (each) {
                            case MethodTree method -> method.getTypeParameters();
                            case ClassTree owner -> owner.getTypeParameters();
                            default -> List.of();
                        };
                for (TypeParameterTree variable : variables) {
                    if (variable.getName().contentEquals(type.toString())
                            && !variable.getBounds().isEmpty()) {
                        return named(variable.getBounds().getFirst());
                    }
                }
            }
            return named(type);
        }

        private ClassTree type(TreePath from) {
            return StreamSupport.stream(from.spliterator(), false)
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .findFirst()
                    .orElseThrow();
        }

        /** The variable that a name means at a place: the one declared nearest. */
        private Optional<Declared> declared(String name, TreePath from) {
            for (TreePath at = from; at != null; at = at.getParentPath()) {
                TreePath here = at;
                Stream<? extends Tree> variables =
                        switch (at.getLeaf()) {
                            case com.sun.source.tree.BlockTree block ->
                                    block.getStatements().stream();
                            case LambdaExpressionTree lambda -> lambda.getParameters().stream();
                            case MethodTree method -> method.getParameters().stream();
                            case EnhancedForLoopTree loop -> Stream.of(loop.getVariable());
                            case ClassTree type -> type.getMembers().stream();
                            default -> Stream.empty();
                        };
                Optional<Declared> found =
                        variables
                                .filter(VariableTree.class::isInstance)
                                .map(VariableTree.class::cast)
                                .filter(each -> each.getName().contentEquals(name))
                                .findFirst()
                                .map(each -> new Declared(each, here));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }

    /** A variable and where it is declared. */
    private record Declared(VariableTree variable, TreePath path) {}
}
