package ng.powerpay.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the two front ends from the class path, by the same rules as CloudFront does on AWS: a
 * path whose last segment has no dot is the app's {@code index.html}; a missing file is 404.
 */
final class WebFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        immutable(registry, "/assets/**", "classpath:/web/customer/assets/");
        immutable(registry, "/admin/assets/**", "classpath:/web/admin/assets/");
        app(registry, "/admin/**", "web/admin/");
        registry.addResourceHandler("/docs/**")
                .addResourceLocations("classpath:/docs/", "classpath:/META-INF/resources/webjars/swagger-ui/5.30.1/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new IndexResolver("docs/"));
        app(registry, "/**", "web/customer/");
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer types) {
        types.mediaType("webmanifest", MediaType.parseMediaType("application/manifest+json"));
    }

    /** A resource handler does not serve an empty path. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        for (var folder : List.of("/admin", "/docs")) {
            registry.addRedirectViewController(folder, folder + "/");
            registry.addViewController(folder + "/").setViewName("forward:" + folder + "/index.html");
        }
    }

    private static void immutable(ResourceHandlerRegistry registry, String path, String from) {
        registry.addResourceHandler(path)
                .addResourceLocations(from)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new SmallestEncoding())
                .addResolver(new PathResourceResolver());
    }

    private static void app(ResourceHandlerRegistry registry, String path, String folder) {
        registry.addResourceHandler(path)
                .addResourceLocations("classpath:/" + folder)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new SmallestEncoding())
                .addResolver(new IndexResolver(folder));
    }

    /**
     * Browsers name gzip first, and Spring takes the first: who also takes Brotli gets it, a sixth
     * less.
     */
    private static final class SmallestEncoding extends EncodedResourceResolver {

        private static final Pattern BROTLI = Pattern.compile("(^|[ ,])br\\s*(,|$)");

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return super.resolveResourceInternal(request == null ? null : brotliFirst(request), path, locations, chain);
        }

        private static HttpServletRequest brotliFirst(HttpServletRequest request) {
            return new HttpServletRequestWrapper(request) {
                @Override
                public @Nullable String getHeader(String name) {
                    var value = super.getHeader(name);
                    var takesBrotli = name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING)
                            && value != null
                            && BROTLI.matcher(value).find();
                    return takesBrotli ? "br, " + value : value;
                }
            };
        }
    }

    /** The file itself, or the folder's index page for a path that names no file. */
    private static final class IndexResolver extends PathResourceResolver {

        private final Resource index;

        IndexResolver(String folder) {
            index = new ClassPathResource(folder + "index.html");
        }

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var found = super.resolveResourceInternal(request, path, locations, chain);
            var last = path.substring(path.lastIndexOf('/') + 1);
            if (found != null || last.contains(".") || path.startsWith("v1/")) {
                return found;
            }
            return index.exists() ? index : null;
        }
    }
}
