package sila.transfer.zip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import sila.kernel.Text;

/** Reads the directory of a zip file (APPNOTE 4.3.12) and refuses what no honest program writes. */
final class Directory {

    private static final int SIGNATURE = 0x02014b50;
    private static final int LENGTH = 46;
    private static final int LONGEST_NAME = 400;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0xF000;
    private static final int PLAIN_FILE = 0x8000;
    private static final long SMALL = 1 << 20;
    private static final long IN_EXTRA = 0xFFFFFFFFL;

    /** Steps of a path that lead nowhere else: none empty, «.» or «..», no backslash, colon or control character. */
    private static final Pattern PATH =
            Pattern.compile("(?!\\.{1,2}(/|$))[^/\\\\:\\p{C}]+(/(?!\\.{1,2}(/|$))[^/\\\\:\\p{C}]+)*");

    private final ByteSource source;
    private final ZipLimits limits;
    private final List<ZipMember> members = new ArrayList<>();
    private long bytes;

    private Directory(ByteSource source, ZipLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Files without folders, by their place in the zip. @throws BadZip */
    static List<ZipMember> read(ByteSource source, ZipLimits limits) {
        EndRecord end = EndRecord.of(source);
        if (end.files() > limits.files()) {
            throw BadZip.whole(
                    Text.of("В архиве %s файлов, а можно не больше %s.", "The archive has %s files, at most %s may be.")
                            .with(end.files(), limits.files()));
        }
        return new Directory(source, limits).members(end);
    }

    private List<ZipMember> members(EndRecord end) {
        if (end.files() > 0) {
            try (var in = new BufferedInputStream(
                    source.open(end.directoryOffset(), Math.max(1, end.directorySize())), 1 << 16)) {
                for (long i = 0; i < end.files(); i++) {
                    next(in);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        checkNames();
        members.sort(Comparator.comparingLong(ZipMember::offset));
        checkPlaces(end.directoryOffset());
        return members;
    }

    private void next(InputStream in) throws IOException {
        ByteBuffer header = Bytes.read(in, LENGTH);
        if (header.getInt(0) != SIGNATURE) {
            throw BadZip.broken();
        }
        int nameLength = Bytes.u16(header, 28);
        if (nameLength > LONGEST_NAME) {
            throw BadZip.whole(Text.of("В архиве есть файл со слишком длинным именем.", "A file's name is too long."));
        }
        String name = name(Bytes.read(in, nameLength));
        ByteBuffer extra = Bytes.read(in, Bytes.u16(header, 30));
        Bytes.read(in, Bytes.u16(header, 32));
        checkKind(name, header);
        if (name.endsWith("/")) {
            checkPath(name, name.substring(0, name.length() - 1));
            return;
        }
        checkPath(name, name);
        add(member(name, header, extra));
    }

    private static String name(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw BadZip.whole(Text.of("В архиве есть файл с именем не в UTF-8.", "A file's name is not in UTF-8."));
        }
    }

    private static void checkKind(String name, ByteBuffer header) {
        if ((Bytes.u16(header, 8) & ENCRYPTED) != 0) {
            throw BadZip.file(name, Text.of("Файл зашифрован.", "The file is encrypted."));
        }
        int kind = Bytes.u16(header, 40) & FILE_TYPE;
        boolean isLink = (Bytes.u16(header, 4) >> 8) == UNIX && kind != 0 && kind != PLAIN_FILE && !name.endsWith("/");
        if (isLink) {
            throw BadZip.file(
                    name, Text.of("Это не файл, а ссылка или устройство.", "This is no file but a link or a device."));
        }
    }

    private static void checkPath(String name, String path) {
        if (!PATH.matcher(path).matches()) {
            throw BadZip.file(
                    name, Text.of("Такой путь в архиве недопустим.", "Such a path is not allowed in an archive."));
        }
    }

    private static ZipMember member(String name, ByteBuffer header, ByteBuffer extra) {
        int method = Bytes.u16(header, 10);
        if (method != STORED && method != DEFLATED) {
            throw BadZip.file(
                    name,
                    Text.of(
                            "Файл сжат способом, который здесь не читают: нужен обычный zip.",
                            "The file is packed in a way that is not read here: a usual zip is needed."));
        }
        var large = new LargeSizes(extra);
        long size = large.orNext(Bytes.u32(header, 24), IN_EXTRA);
        long packed = large.orNext(Bytes.u32(header, 20), IN_EXTRA);
        long offset = large.orNext(Bytes.u32(header, 42), IN_EXTRA);
        return new ZipMember(name, offset, packed, size, header.getInt(16), method == DEFLATED);
    }

    private void add(ZipMember member) {
        boolean contradictory = member.size() < 0
                || member.packed() < 0
                || member.offset() < 0
                || (!member.deflated() && member.size() != member.packed());
        if (contradictory) {
            throw BadZip.file(member.name(), Text.of("Размеры файла противоречивы.", "The file's sizes contradict."));
        }
        bytes += member.size();
        if (bytes > limits.bytes() || bytes < 0) {
            throw BadZip.file(
                    member.name(),
                    Text.of("Распакованный архив больше %s байт.", "The archive is larger than %s bytes when unpacked.")
                            .with(limits.bytes()));
        }
        if (member.size() > SMALL && member.size() / limits.ratio() > member.packed()) {
            throw BadZip.file(
                    member.name(),
                    Text.of("Файл сжат подозрительно сильно.", "The file is packed suspiciously tightly."));
        }
        members.add(member);
    }

    private void checkNames() {
        var names = new HashSet<String>(members.size() * 2);
        for (ZipMember member : members) {
            if (!names.add(member.name())) {
                throw BadZip.file(
                        member.name(), Text.of("Такой файл в архиве дважды.", "The archive has this file twice."));
            }
        }
    }

    /** Files that share their bytes make a small zip swell without any of them being suspicious. */
    private void checkPlaces(long directory) {
        for (int i = 0; i < members.size(); i++) {
            long next = i + 1 < members.size() ? members.get(i + 1).offset() : directory;
            if (members.get(i).leastEnd() > next || members.get(i).leastEnd() < 0) {
                throw BadZip.file(
                        members.get(i).name(),
                        Text.of("Файл лежит поверх другого.", "The file lies over another one."));
            }
        }
    }
}
