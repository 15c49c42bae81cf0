package ng.powerpay.role;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles a staff route is for. Every method under {@code /v1/staff} says it, or the build
 * fails; the rights matrix is made from it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** One of these is enough. */
    Role[] value() default {};

    /** Whether any member of staff may come, whatever the roles: what nobody here is kept from. */
    boolean everyMember() default false;

    /** Whether nobody in particular may come: the ways in. */
    boolean anybody() default false;

    /** Whether the second factor must have been shown in the last minutes: for money and rights. */
    boolean fresh() default false;
}
