package sila.kernel.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What codings a client takes, and how gladly (RFC 9110, 12.5.3). */
final class AcceptEncoding {

    private static final int CODINGS = ContentCoding.values().length;
    private static final double UNSAID = -1;
    /** Of identity that nobody has spoken of: it may be sent, and anything named is better. */
    private static final double LAST_RESORT = 1e-6;

    /** A client that says nothing takes anything, and gets what nobody has to unpack. */
    private static final AcceptEncoding SILENT = new AcceptEncoding();

    static {
        Arrays.fill(SILENT.weights, LAST_RESORT);
        SILENT.weights[ContentCoding.IDENTITY.ordinal()] = 1;
    }

    private final double[] weights = new double[CODINGS];

    private AcceptEncoding() {}

    static AcceptEncoding of(@Nullable String header) {
        return header == null ? SILENT : parsed(header);
    }

    private static AcceptEncoding parsed(String header) {
        var accepted = new AcceptEncoding();
        Arrays.fill(accepted.weights, UNSAID);
        double others = UNSAID;
        for (String member : header.split(",")) {
            int semicolon = member.indexOf(';');
            String token = (semicolon < 0 ? member : member.substring(0, semicolon))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            double weight = semicolon < 0 ? 1 : weight(member.substring(semicolon + 1));
            if (token.equals("*")) {
                others = weight;
            } else {
                accepted.say(token, weight);
            }
        }
        accepted.fillIn(others);
        return accepted;
    }

    private void say(String token, double weight) {
        String name = token.equals("x-gzip") ? "gzip" : token;
        for (ContentCoding coding : ContentCoding.values()) {
            if (coding.token().equals(name)) {
                weights[coding.ordinal()] = weight;
            }
        }
    }

    private void fillIn(double others) {
        for (int i = 0; i < CODINGS; i++) {
            if (weights[i] == UNSAID) {
                boolean identity = i == ContentCoding.IDENTITY.ordinal();
                weights[i] = others != UNSAID ? others : identity ? LAST_RESORT : 0;
            }
        }
    }

    /** Of {@code q=0.5}; a wrong one counts as a refusal, for nobody is sent what he may not have meant. */
    private static double weight(String parameter) {
        String text = parameter.strip().toLowerCase(Locale.ROOT);
        try {
            double weight = text.startsWith("q=") ? Double.parseDouble(text.substring(2)) : 0;
            return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    boolean accepts(ContentCoding coding) {
        return weights[coding.ordinal()] > 0;
    }

    /** Identity also when the client takes nothing that there is: better unwanted bytes than none. */
    ContentCoding best() {
        ContentCoding best = ContentCoding.IDENTITY;
        double weight = 0;
        for (ContentCoding coding : ContentCoding.offered()) {
            if (weights[coding.ordinal()] > weight) {
                best = coding;
                weight = weights[coding.ordinal()];
            }
        }
        return best;
    }
}
