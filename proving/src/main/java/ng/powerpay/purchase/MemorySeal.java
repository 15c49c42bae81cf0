package ng.powerpay.purchase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.vending.Token;

/** Tokens as bytes. Nothing is secret in a world of dice, and chance would change its digest. */
final class MemorySeal {

    private MemorySeal() {}

    static byte[] seal(List<Token> tokens) {
        var text = new StringBuilder();
        for (var token : tokens) {
            text.append(token.kind().ordinal()).append(token.digits());
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static List<Token> open(byte[] sealed) {
        var text = new String(sealed, StandardCharsets.US_ASCII);
        var tokens = new ArrayList<Token>();
        for (var i = 0; i < text.length(); i += 21) {
            var kind = Token.Kind.values()[text.charAt(i) - '0'];
            tokens.add(new Token(kind, text.substring(i + 1, i + 21)));
        }
        return tokens;
    }
}
