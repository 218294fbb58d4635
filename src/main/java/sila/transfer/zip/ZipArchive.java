package sila.transfer.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import sila.kernel.Text;

/** The files of a zip: their names are held in memory, their bytes are read when they are asked for. For one thread. */
public final class ZipArchive {

    private final ByteSource source;
    private final Map<String, ZipMember> members = new HashMap<>();

    private ZipArchive(ByteSource source, List<ZipMember> members) {
        this.source = source;
        members.forEach(member -> this.members.put(member.name(), member));
    }

    /** @throws BadZip it is broken, misleading or too large; names the file */
    public static ZipArchive of(ByteSource source, ZipLimits limits) {
        return new ZipArchive(new ReadAhead(source), Directory.read(source, limits));
    }

    /** In the order of their names. */
    public List<String> names() {
        var names = new ArrayList<>(members.keySet());
        names.sort(Comparator.naturalOrder());
        return names;
    }

    public Optional<ZipMember> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /**
     * The bytes of a file; to be closed. Reading throws {@link BadZip} when they are not those that the directory
     * promises.
     */
    public InputStream open(ZipMember member) {
        long offset = LocalHeader.dataOffset(source, member);
        InputStream packed =
                member.packed() == 0 ? new ByteArrayInputStream(new byte[0]) : source.open(offset, member.packed());
        if (!member.deflated()) {
            return new CheckedMember(packed, member);
        }
        var inflater = new Inflater(true);
        return new CheckedMember(
                new InflaterInputStream(packed, inflater, 1 << 14) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        inflater.end();
                    }
                },
                member);
    }

    /**
     * The whole of a small file.
     *
     * @param most bytes
     * @throws BadZip it is larger
     */
    public byte[] read(ZipMember member, int most) {
        if (member.size() > most) {
            throw BadZip.file(
                    member.name(),
                    Text.of("Файл больше %s байт.", "The file is larger than %s bytes.")
                            .with(most));
        }
        try (var in = open(member)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
