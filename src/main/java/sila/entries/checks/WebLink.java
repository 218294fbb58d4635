package sila.entries.checks;

import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import sila.contentmodel.LinkUse;
import sila.kernel.Text;
import sila.kernel.outgoing.OutgoingCall;

/**
 * A link to another site.
 *
 * @param address that can be asked; null when it is none
 */
record WebLink(LinkUse use, Optional<URI> address) {

    static final String DEAD = "link-dead";
    static final String PRIVATE = "link-private";

    /** Empty for an address of a person or of this site. */
    static Optional<WebLink> of(LinkUse use) {
        String link = use.address();
        return link.startsWith("https://") || link.startsWith("http://")
                ? Optional.of(new WebLink(use, OutgoingCall.address(withoutFragment(link))))
                : Optional.empty();
    }

    static String withoutFragment(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    /**
     * What is wrong with the address itself.
     *
     * @param isPrivate whether it is of a network that readers cannot reach
     */
    Optional<Finding> flaw(Predicate<URI> isPrivate) {
        if (address.isEmpty()) {
            return Optional.of(Finding.warning(
                    "link-malformed",
                    use.pointer(),
                    Text.of("Адрес %s записан с ошибкой.", "The address %s is malformed.")
                            .with(use.address())));
        }
        if (isPrivate.test(address.get())) {
            return Optional.of(intoPrivateNetwork(use));
        }
        return use.address().startsWith("http://")
                ? Optional.of(Finding.hint(
                        "link-insecure",
                        use.pointer(),
                        Text.of(
                                        "Адрес %s без защиты: попробуйте https://.",
                                        "The address %s is not secure: try https://.")
                                .with(use.address())))
                : Optional.empty();
    }

    static Finding intoPrivateNetwork(LinkUse use) {
        return Finding.warning(
                PRIVATE,
                use.pointer(),
                Text.of(
                                "Адрес %s — во внутренней сети: читатели туда не попадут.",
                                "The address %s is in a private network: readers cannot get there.")
                        .with(use.address()));
    }
}
