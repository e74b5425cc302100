package hanoius.build;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The code that stands in for a call site, with the same arguments and result. */
sealed interface LinkedMethod {

    /**
     * That of a call site; nothing for sites of other kinds, which stay as they are.
     *
     * @see java.lang.runtime.ObjectMethods
     * @see java.lang.runtime.SwitchBootstraps#typeSwitch
     */
    static Optional<LinkedMethod> of(InvokeDynamicInstruction site) {
        String bootstrap = site.bootstrapMethod().owner().descriptorString();
        String name = site.name().stringValue();
        MethodTypeDesc type = site.typeSymbol();
        return switch (bootstrap + name) {
            case "Ljava/lang/runtime/ObjectMethods;hashCode" ->
                    Optional.of(new Hash(type, fields(site)));
            case "Ljava/lang/runtime/ObjectMethods;equals" ->
                    Optional.of(new Equality(type, fields(site)));
            case "Ljava/lang/runtime/SwitchBootstraps;typeSwitch" ->
                    // Constants may be cases too.
                    site.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance)
                            ? Optional.of(
                                    new Choice(
                                            type,
                                            site.bootstrapArgs().stream()
                                                    .map(ClassDesc.class::cast)
                                                    .toList()))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The first two arguments are the record and the names of its fields. */
    private static List<Field> fields(InvokeDynamicInstruction site) {
        return site.bootstrapArgs().stream()
                .skip(2)
                .map(DirectMethodHandleDesc.class::cast)
                .map(each -> new Field(each.methodName(), each.invocationType().returnType()))
                .toList();
    }

    /** What it takes and gives. */
    MethodTypeDesc type();

    /**
     * Writes it.
     *
     * @param self the class that it is in
     */
    void write(CodeBuilder code, ClassDesc self);

    /** A field of a record. */
    record Field(String name, ClassDesc type) {

        /** The class whose functions treat values of this type. */
        private ClassDesc functions() {
            return switch (type.descriptorString()) {
                case "Z" -> ConstantDescs.CD_Boolean;
                case "B" -> ConstantDescs.CD_Byte;
                case "S" -> ConstantDescs.CD_Short;
                case "C" -> ConstantDescs.CD_Character;
                case "I" -> ConstantDescs.CD_Integer;
                case "J" -> ConstantDescs.CD_Long;
                case "F" -> ConstantDescs.CD_Float;
                case "D" -> ConstantDescs.CD_Double;
                default -> Objects.class.describeConstable().orElseThrow();
            };
        }

        private ClassDesc given() {
            return type.isPrimitive() ? type : ConstantDescs.CD_Object;
        }
    }

    /** Of a record: 31 times that of the fields before, and that of the next. */
    record Hash(MethodTypeDesc type, List<Field> fields) implements LinkedMethod {

        private static final int FACTOR = 31;

        @Override
        public void write(CodeBuilder code, ClassDesc self) {
            code.iconst_0();
            for (Field each : fields) {
                code.bipush(FACTOR).imul();
                code.aload(0).getfield(self, each.name(), each.type());
                code.invokestatic(
                        each.functions(),
                        "hashCode",
                        MethodTypeDesc.of(ConstantDescs.CD_int, each.given()));
                code.iadd();
            }
            code.ireturn();
        }
    }

    /** Of a record and something else. */
    record Equality(MethodTypeDesc type, List<Field> fields) implements LinkedMethod {

        private static final int OTHER = 2;

        @Override
        public void write(CodeBuilder code, ClassDesc self) {
            Label differ = code.newLabel();
            code.aload(1).instanceOf(self).ifeq(differ);
            code.aload(1).checkcast(self).astore(OTHER);
            for (Field each : fields) {
                code.aload(0).getfield(self, each.name(), each.type());
                code.aload(OTHER).getfield(self, each.name(), each.type());
                // Numbers are compared as their boxes would be: not a number is equal to itself.
                String function = each.type().isPrimitive() ? "compare" : "equals";
                boolean isPrimitive = each.type().isPrimitive();
                code.invokestatic(
                        each.functions(),
                        function,
                        MethodTypeDesc.of(
                                isPrimitive ? ConstantDescs.CD_int : ConstantDescs.CD_boolean,
                                each.given(),
                                each.given()));
                if (isPrimitive) {
                    code.ifne(differ);
                } else {
                    code.ifeq(differ);
                }
            }
            code.iconst_1().ireturn();
            code.labelBinding(differ).iconst_0().ireturn();
        }
    }

    /**
     * Of a switch: the number of the first case, from a given one on, whose type a value is of; the
     * number of cases if it is of none, and -1 for null.
     */
    record Choice(MethodTypeDesc type, List<ClassDesc> cases) implements LinkedMethod {

        @Override
        public void write(CodeBuilder code, ClassDesc self) {
            Label isThere = code.newLabel();
            code.aload(0).ifnonnull(isThere).iconst_m1().ireturn();
            code.labelBinding(isThere);
            for (int i = 0; i < cases.size(); i++) {
                Label next = code.newLabel();
                code.iload(1).loadConstant(i).if_icmpgt(next);
                code.aload(0).instanceOf(cases.get(i)).ifeq(next);
                code.loadConstant(i).ireturn();
                code.labelBinding(next);
            }
            code.loadConstant(cases.size()).ireturn();
        }
    }
}
