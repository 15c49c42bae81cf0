package ng.powerpay.purchase;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ng.powerpay.vending.Token;

/** Tokens as bytes. Nothing is secret in a world of dice, and chance would change its digest. */
final class MemorySeal {

    private MemorySeal() {}

    static byte[] seal(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.kind() + ":" + token.digits())
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.US_ASCII);
    }

    static List<Token> open(byte[] sealed) {
        return Stream.of(new String(sealed, StandardCharsets.US_ASCII).split(",", -1))
                .map(one -> one.split(":", 2))
                .map(parts -> new Token(Token.Kind.valueOf(parts[0]), parts[1]))
                .toList();
    }
}
