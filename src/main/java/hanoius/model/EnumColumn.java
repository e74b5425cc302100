package hanoius.model;

import java.io.ByteArrayOutputStream;

/** One constant of an enum for each of many records, a byte each. */
final class EnumColumn<E extends Enum<E>> {

    private final E[] constants;
    private final byte[] ordinals;

    private EnumColumn(E[] constants, byte[] ordinals) {
        this.constants = constants;
        this.ordinals = ordinals;
    }

    E get(int index) {
        return constants[ordinals[index]];
    }

    /** Takes constants one after the other. */
    static final class Builder<E extends Enum<E>> {

        private final E[] constants;
        private final ByteArrayOutputStream ordinals = new ByteArrayOutputStream();

        Builder(Class<E> type) {
            constants = type.getEnumConstants();
        }

        // The numbers never leave this class, so that they may change with the enum.
        @SuppressWarnings("EnumOrdinal")
        void add(E constant) {
            ordinals.write(constant.ordinal());
        }

        EnumColumn<E> build() {
            return new EnumColumn<>(constants, ordinals.toByteArray());
        }
    }
}
