package sila.transfer.zip;

/**
 * A file in a zip, as the directory tells it.
 *
 * @param name a path without a leading slash, of plain steps
 * @param offset of its local header
 * @param packed bytes in the zip
 * @param size bytes when unpacked
 * @param crc CRC-32 of the unpacked bytes
 * @param deflated or stored as it is
 */
public record ZipMember(String name, long offset, long packed, long size, int crc, boolean deflated) {

    /** Where its data ends at the earliest: behind a header with the same name. */
    long leastEnd() {
        return offset + LocalHeader.LENGTH + name.length() + packed;
    }
}
