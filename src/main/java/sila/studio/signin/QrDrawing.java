package sila.studio.signin;

import io.nayuki.qrcodegen.QrCode;
import io.quarkus.qute.RawString;

/** A QR code as SVG: one path, drawn into the page, so that the secret in it stands in no address. */
final class QrDrawing {

    /** The empty edge that readers need (ISO/IEC 18004, 9.1). */
    private static final int QUIET = 4;

    private QrDrawing() {}

    static RawString of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new RawString("<svg viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path fill=\"#000\" d=\"" + path
                + "\"/></svg>");
    }
}
