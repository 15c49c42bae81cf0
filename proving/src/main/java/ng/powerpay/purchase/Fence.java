package ng.powerpay.purchase;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Puts the scissors around every call of a store or a provider.
 *
 * @param others who else works while a provider is asked
 */
record Fence(Scissors scissors, Others others) {

    /** Another process, at work while this one waits for a provider. */
    interface Others {
        void beforeTheEffect();

        void afterTheEffect();
    }

    private static final Set<String> NO_CALL =
            Set.of("seal", "name", "sells", "reference", "terms", "patience", "read");
    private static final Set<String> READS = Set.of("find", "get", "underKey", "limitOf", "paidUnder", "vendedUnder");

    <T> T store(Class<T> type, T inner) {
        return around(type, (_, method, args) -> {
            Callable<Object> effect = () -> call(method, inner, args);
            var name = method.getName();
            if (NO_CALL.contains(name) || method.getDeclaringClass() == Object.class) {
                return effect.call();
            }
            return name.equals("claim") ? claim(type, effect) : through(type, name, args, effect);
        });
    }

    /** What was claimed before the process died is ours no less. */
    private @Nullable Object claim(Class<?> type, Callable<Object> effect) throws Exception {
        var claimed = effect.call();
        return ((List<?>) claimed).isEmpty()
                ? claimed
                : scissors.through(type.getSimpleName() + " claim", Boundary.Side.CLAIM, () -> claimed);
    }

    private @Nullable Object through(Class<?> type, String name, Object @Nullable [] args, Callable<Object> effect)
            throws Exception {
        var side = READS.contains(name) ? Boundary.Side.READ : Boundary.Side.WRITE;
        var detail = args != null && args.length == 2 && args[1] instanceof Change change ? " " + change.move() : "";
        return scissors.through(type.getSimpleName() + " " + name + detail, side, effect);
    }

    <T> T provider(Class<T> type, T inner) {
        return around(type, (_, method, args) -> {
            if (NO_CALL.contains(method.getName()) || method.getDeclaringClass() == Object.class) {
                return call(method, inner, args);
            }
            return scissors.through(type.getSimpleName() + " " + method.getName(), Boundary.Side.PROVIDER, () -> {
                others.beforeTheEffect();
                var answer = call(method, inner, args);
                others.afterTheEffect();
                return answer;
            });
        });
    }

    private static <T> T around(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Method method, Object inner, Object @Nullable [] args) throws Exception {
        try {
            return method.invoke(inner, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception fault ? fault : e;
        }
    }
}
