package ng.powerpay.awslocal.image;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must never be shipped: pretend services, test code, and the tools of a JDK. */
final class Forbidden {

    private static final Pattern JAR = Pattern.compile(
            "(?:^|[-_.])(?:sandbox|aws-local|awslocal|proving|bench|junit\\d?|test|tests|greenmail|elasticmq|s3proxy"
                    + "|embedded|zonky|mockito|archunit)(?:[-_.]|$)");
    /** A meter test is a token of the standard. */
    private static final Pattern CLASS = Pattern.compile(
            "ng/powerpay/(?:sandbox|awslocal|proving|bench)/.*|ng/powerpay/(?!sts/MeterTest\\.).*Tests?\\.class"
                    + "|(?:junit|org/junit|com/icegreen|org/elasticmq|org/gaul|io/zonky|redis/embedded"
                    + "|org/mockito|com/tngtech/archunit|org/springframework/(?:boot/)?test)/.*");

    private static final Pattern TOOL = Pattern.compile("(?:^|.*/)bin/(?:javac|jshell|jdb|jlink|sh|bash|busybox)");

    private Forbidden() {}

    /** @param path of a file in the image */
    static Optional<String> file(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var jar = name.endsWith(".jar") && JAR.matcher(name).find();
        return jar || TOOL.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }

    /** @param names of the entries of a jar */
    static Optional<String> entry(String jar, Stream<String> names) {
        return names.filter(name -> CLASS.matcher(name).matches()).findFirst().map(name -> jar + " holds " + name);
    }
}
