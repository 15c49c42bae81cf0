package ng.powerpay.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ng.powerpay.platform.Settings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the providers in the folders below their kind, in classes whose names end in {@code
 * Provider}, and reads those that are switched on.
 */
public final class Providers {

    private Providers() {}

    /** Every provider of a kind, by name. */
    public static <P extends Provider<?>> List<P> of(Class<P> kind) {
        return of(kind, kind.getClassLoader());
    }

    /** @param loader that has more of them */
    public static <P extends Provider<?>> List<P> of(Class<P> kind, ClassLoader loader) {
        return types(kind.getPackageName(), loader)
                .flatMap(type -> make(kind, type, loader).stream())
                .sorted(Comparator.comparing(Provider::name))
                .toList();
    }

    /** By their names alone: reading every class of every folder takes a good part of the start. */
    private static Stream<String> types(String folder, ClassLoader loader) {
        var path = folder.replace('.', '/') + "/";
        try {
            var found = new PathMatchingResourcePatternResolver(loader)
                    .getResources("classpath*:" + path + "*/*Provider.class");
            return Stream.of(found).map(Providers::address).distinct().map(address -> type(address, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Resource found) {
        try {
            return found.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String address, String path) {
        var name = address.substring(address.lastIndexOf(path), address.length() - ".class".length());
        return name.replace('/', '.');
    }

    /** Empty for a class that is only called so. */
    private static <P> Optional<P> make(Class<P> kind, String type, ClassLoader loader) {
        try {
            var found = Class.forName(type, false, loader);
            if (!kind.isAssignableFrom(found)) {
                return Optional.empty();
            }
            if (!Modifier.isPublic(found.getModifiers())) {
                throw new IllegalStateException(type + " must be public");
            }
            return Optional.of(kind.cast(found.getConstructor().newInstance()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a public constructor without parameters", e);
        }
    }

    /**
     * Reads the setting that lists who is switched on, best first, and the settings of all.
     *
     * @return those that are on, in the order of the list
     */
    public static <T> List<Provider.Part<T>> read(
            Settings settings, String name, String otherwise, List<? extends Provider<T>> all) {
        var names = all.stream().map(Provider::name).toList();
        var text = settings.text(name, otherwise, "who is built in, best first, of: " + String.join(", ", names));
        var wanted =
                Stream.of(text.split(",", -1)).map(String::strip).distinct().toList();
        settings.demand(
                names.containsAll(wanted),
                Settings.PREFIX + name + " names " + wanted + ", but there are only " + names);
        var parts = new ArrayList<Provider.Part<T>>();
        for (var provider : all) {
            var on = wanted.contains(provider.name());
            var part = provider.read(settings.demanding(on));
            if (on) {
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparingInt(part -> wanted.indexOf(part.name())));
        return List.copyOf(parts);
    }

    /** The longest that a step may wait for any of them. */
    public static Duration longest(List<? extends Provider.Part<?>> parts) {
        return parts.stream()
                .map(Provider.Part::longest)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
