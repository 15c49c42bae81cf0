package ng.powerpay.partner;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Keeps webhooks from going to servers of ours, or to whatever else only this machine reaches. A
 * name is looked up for the very connection that is made, so it cannot mean something else a moment
 * later.
 */
final class PublicAddresses implements DnsResolver {

    private static final int LONGEST = 500;
    private static final int WEB = 443;
    private static final int FIRST_FREE_PORT = 1024;

    /** Blocks that are nobody's on the internet: first address and how many bits are fixed. */
    private static final List<Block> CLOSED = List.of(
            Block.of(0, 0, 0, 8),
            Block.of(10, 0, 0, 8),
            Block.of(100, 64, 0, 10),
            Block.of(127, 0, 0, 8),
            Block.of(169, 254, 0, 16),
            Block.of(172, 16, 0, 12),
            Block.of(192, 0, 0, 24),
            Block.of(192, 0, 2, 24),
            Block.of(192, 88, 99, 24),
            Block.of(192, 168, 0, 16),
            Block.of(198, 18, 0, 15),
            Block.of(198, 51, 100, 24),
            Block.of(203, 0, 113, 24),
            Block.of(224, 0, 0, 3));

    private record Block(int first, int bits) {

        static Block of(int a, int b, int c, int bits) {
            return new Block(a << 24 | b << 16 | c << 8, bits);
        }

        boolean has(int address) {
            return (address ^ first) >>> (32 - bits) == 0;
        }
    }

    /**
     * Whether it may be kept at all: https, a name, no user, a port that is no server's of ours.
     */
    static boolean mayBe(String url) {
        try {
            var address = new URI(url);
            var port = address.getPort();
            return url.length() <= LONGEST
                    && "https".equals(address.getScheme())
                    && address.getHost() != null
                    && isPlain(address)
                    && (port < 0 || port == WEB || port >= FIRST_FREE_PORT)
                    && !isInside(address.getHost().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Neither a user nor a fragment, and all of it in ASCII. */
    static boolean isPlain(URI address) {
        return address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && address.toString().chars().allMatch(one -> one > ' ' && one < 127);
    }

    private static boolean isInside(String host) {
        return (!host.contains(".") && !host.startsWith("["))
                || host.endsWith(".local")
                || host.endsWith(".internal")
                || host.endsWith(".localhost")
                || (isLiteral(host) && !isPublic(literal(host)));
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static InetAddress literal(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress();
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (var one : all) {
            if (!isPublic(one)) {
                throw new UnknownHostException(host + " is not on the internet");
            }
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            // 2000::/3 is given out; of it 2001::/23, 2001:db8::/32 and 2002::/16 are not, or hide
            // others.
            var first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
            var second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
            return first >>> 13 == 1 && first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
        }
        var number =
                ((bytes[0] & 0xff) << 24) | ((bytes[1] & 0xff) << 16) | ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        return CLOSED.stream().noneMatch(block -> block.has(number));
    }
}
