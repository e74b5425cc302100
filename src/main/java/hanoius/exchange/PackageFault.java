package hanoius.exchange;

import hanoius.edtf.Refusal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a data package has otherwise than it has to.
 *
 * @param arguments what the sentence names
 */
public record PackageFault(Reason reason, List<Object> arguments) implements Refusal {

    /** What is wrong, with the same in few words of English. */
    public enum Reason {
        NO_DESCRIPTOR("is not there, so this is no data package"),
        OTHER_SCHEMA("its schema is not the one that this program reads"),
        NO_TABLE("is not in the package"),
        CHANGED("is not what was written: its SHA-256 is {0}, and {1} says {2}"),
        PATH("\"{0}\" is a path, not a name"),
        NO_HASH("\"{0}\" is not a SHA-256 of 64 digits 0-9 and a-f"),
        OTHER_SIZE("{0} is not how many bytes the file has: {1}"),
        OTHER_HASH("the file has another one: {0}"),
        NO_FILE("{0} is not in the package"),
        TOO_LARGE("{0} is larger than {1} MB");

        private final String english;

        Reason(String english) {
            this.english = english;
        }
    }

    public PackageFault {
        arguments = List.copyOf(arguments);
    }

    static PackageFault of(Reason reason, Object... arguments) {
        return new PackageFault(reason, List.of(arguments));
    }

    @Override
    public String key() {
        return "package_fault." + reason.name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong, in few words of English. */
    String english() {
        return new MessageFormat(reason.english, Locale.ENGLISH).format(arguments.toArray());
    }
}
