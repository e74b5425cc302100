package hanoius.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Which addresses may be handed to the system's browser. */
final class WebAddress {

    private WebAddress() {}

    /** The address when it is {@code http} or {@code https} with a host and no user name in it. */
    static Optional<URI> of(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            // A user name before the host is how one address is made to look like another.
            return web && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
