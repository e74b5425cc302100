package hanoius.text;

import static java.util.stream.Collectors.joining;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one spelling of the addresses that lead to the same page: without regard to http or https,
 * capitals and {@code www.} of the host, the usual ports, a slash at the end, the place within the
 * page, what only tells where a reader came from, and the spelling of percent codes (RFC 3986,
 * section 6).
 */
public final class CanonicalAddress {

    private static final Pattern WEB =
            Pattern.compile(
                    "https?://([^/?#]*)([^?#]*)([^#]*).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Parameters of advertisers, mailings and networks that do not choose the page. */
    private static final Set<String> TRACKING =
            Set.of(
                    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid",
                    "twclid", "ttclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "zarsrc",
                    "gidzl");

    private CanonicalAddress() {}

    /** The spelling; what is no web address is left as it is. Never fails. */
    public static String of(String address) {
        String plain = address.strip();
        Matcher web = WEB.matcher(plain);
        if (!web.matches()) {
            return plain;
        }
        return "https://" + host(web.group(1)) + path(web.group(2)) + query(web.group(3));
    }

    private static String host(String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        String host = PercentCode.normal(ascii(lower)).toLowerCase(Locale.ROOT);
        for (String before = ""; !before.equals(host); ) {
            before = host;
            for (String ending : new String[] {".", ":", ":80", ":443"}) {
                host = without(host, ending);
            }
        }
        while (host.startsWith("www.") && host.indexOf('.', 4) > 0) {
            host = host.substring(4);
        }
        return host;
    }

    private static String without(String text, String ending) {
        return text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static String path(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return PercentCode.normal(path.substring(0, end));
    }

    private static String query(String query) {
        String kept =
                Stream.of(query.replaceFirst("^\\?", "").split("&"))
                        .map(PercentCode::normal)
                        .filter(each -> !each.isEmpty() && !isTracking(each))
                        .collect(joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
