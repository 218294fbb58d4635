package sila.transfer.zip;

/**
 * What a zip file may be at most.
 *
 * @param files how many
 * @param bytes of all files, unpacked
 * @param ratio how many bytes may become of one packed byte, in files over a megabyte
 */
public record ZipLimits(int files, long bytes, int ratio) {}
