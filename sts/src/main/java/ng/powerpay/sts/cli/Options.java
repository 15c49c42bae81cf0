package ng.powerpay.sts.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after a verb: {@code --name value} pairs and plain words. An unused pair is an error.
 */
final class Options {
    private final Map<String, String> pairs = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<String> words = new ArrayList<>();

    Options(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (i + 1 == arguments.size()) {
                throw new UsageException(word + " wants a value");
            } else {
                pairs.put(word.substring(2), arguments.get(++i));
            }
        }
    }

    Optional<String> find(String name) {
        used.add(name);
        return Optional.ofNullable(pairs.get(name));
    }

    String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return find(name).map(text -> whole(name, text)).orElse(otherwise);
    }

    static int whole(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageException("--" + name + " wants a whole number");
        }
    }

    /** The plain words, which must be exactly {@code count}. */
    List<String> words(int count, String what) {
        if (words.size() != count) {
            throw new UsageException(what);
        }
        return words;
    }

    /** Call when everything has been read: a misspelt name must not pass unseen. */
    void requireAllUsed() {
        for (String name : pairs.keySet()) {
            if (!used.contains(name)) {
                throw new UsageException("unknown option --" + name);
            }
        }
    }
}
