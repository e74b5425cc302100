package hanoius.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses may be handed to the system's browser, and how an address is shown. */
public final class WebAddress {

    private static final Pattern WEB =
            Pattern.compile("(https?)://([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");

    private WebAddress() {}

    /**
     * The address when it is {@code http} or {@code https} with a host, in printable ASCII: a host
     * of other letters in its ASCII form, so that letters that look alike do not pass for each
     * other. Refused are a user name before the host, by which one address is made to look like
     * another, backslashes, which browsers read as slashes, and characters that are not seen or
     * that turn the direction of the text.
     */
    public static Optional<URI> of(String address) {
        String plain = address.strip();
        Matcher web = WEB.matcher(plain);
        if (plain.codePoints().anyMatch(WebAddress::deceives) || !web.matches()) {
            return Optional.empty();
        }
        try {
            String host = ascii(web.group(2));
            // Brackets stand plainly in a host alone.
            String rest = PercentCode.normal(web.group(3)).replace("[", "%5B").replace("]", "%5D");
            var uri = new URI(web.group(1).toLowerCase(Locale.ROOT) + "://" + host + rest);
            return uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String ascii(String authority) {
        if (authority.codePoints().allMatch(each -> each < 0x80)) {
            return authority;
        }
        Matcher port = PORT.matcher(authority);
        int end = port.find() ? port.start() : authority.length();
        String host = IDN.toASCII(authority.substring(0, end), IDN.USE_STD3_ASCII_RULES);
        return host + authority.substring(end);
    }

    /** The address with characters that are not seen written as their numbers. */
    public static String shown(String address) {
        var out = new StringBuilder(address.length());
        address.codePoints()
                .forEach(
                        each -> {
                            if (isUnseen(each)) {
                                out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", each));
                            } else {
                                out.appendCodePoint(each);
                            }
                        });
        return out.toString();
    }

    private static boolean deceives(int character) {
        return character == '\\' || isUnseen(character);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
