package ng.powerpay.awslocal.image;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An image as {@code docker save} and Jib write it: a manifest, a configuration, and layers in
 * their order, each a compressed tar.
 */
final class ImageTar {

    /** Takes one entry of a layer; the content ends where the entry ends. */
    interface Visitor {
        void see(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LARGEST = 1L << 30;

    private final Map<String, byte[]> parts;
    private final JsonNode manifest;

    private ImageTar(Map<String, byte[]> parts, JsonNode manifest) {
        this.parts = parts;
        this.manifest = manifest;
    }

    /** @throws IOException not an image, or larger than 1 GiB */
    static ImageTar read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than an image of ours can be");
        }
        var parts = new HashMap<String, byte[]>();
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                parts.put(entry.getName(), tar.readAllBytes());
            }
        }
        var manifest = parts.get("manifest.json");
        if (manifest == null) {
            throw new IOException(file + " has no manifest.json: not an image");
        }
        return new ImageTar(parts, JSON.readTree(manifest).path(0));
    }

    /** Entry point, command, user and environment. */
    JsonNode config() throws IOException {
        return JSON.readTree(part(manifest.path("Config").asString(""))).path("config");
    }

    /** What a container of this image runs when it is told nothing else. */
    List<String> command() throws IOException {
        var config = config();
        var words = new java.util.ArrayList<String>();
        config.path("Entrypoint").forEach(word -> words.add(word.asString("")));
        config.path("Cmd").forEach(word -> words.add(word.asString("")));
        return words;
    }

    void visit(Visitor visitor) throws IOException {
        for (var layer : manifest.path("Layers")) {
            var bytes = new ByteArrayInputStream(part(layer.asString("")));
            try (var tar = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    visitor.see(entry, tar);
                }
            }
        }
    }

    /** Bytes of all layers, as they are stored. */
    long size() {
        long sum = 0;
        for (var layer : manifest.path("Layers")) {
            sum += parts.getOrDefault(layer.asString(""), new byte[0]).length;
        }
        return sum;
    }

    private byte[] part(String name) throws IOException {
        var part = parts.get(name);
        if (part == null) {
            throw new IOException("the image names " + name + " and has it not");
        }
        return part;
    }

    /**
     * Writes the files of all layers, with their rights and times, as the container would see them.
     */
    void unpack(Path root) throws IOException {
        visit((entry, content) -> {
            var target = root.resolve(entry.getName()).normalize();
            if (!target.startsWith(root)) {
                throw new IOException(entry.getName() + " points out of the image");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isFile()) {
                Files.createDirectories(target.getParent());
                Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                throw new IOException(entry.getName() + " is neither a file nor a folder");
            }
            Files.setPosixFilePermissions(target, rights(entry.getMode()));
            Files.setLastModifiedTime(target, entry.getLastModifiedTime());
        });
    }

    private static Set<PosixFilePermission> rights(int mode) {
        var all = PosixFilePermission.values();
        var rights = EnumSet.noneOf(PosixFilePermission.class);
        for (var i = 0; i < all.length; i++) {
            if ((mode & (1 << (all.length - 1 - i))) != 0) {
                rights.add(all[i]);
            }
        }
        return rights;
    }
}
