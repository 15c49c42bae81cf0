package ng.powerpay.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a route may answer, besides what every route may (malformed input, too many requests, a
 * fault on our side). The API document is made from it and the fuzz test holds the routes to it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /** HTTP statuses when all is well. */
    int[] value() default 200;

    /** What it refuses for. */
    ErrorCode[] refuses() default {};
}
