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
            text.append(token.digits()).append(token.kind()).append(',');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static List<Token> open(byte[] sealed) {
        var text = new String(sealed, StandardCharsets.US_ASCII);
        var tokens = new ArrayList<Token>();
        for (var one : text.split(",")) {
            tokens.add(new Token(Token.Kind.valueOf(one.substring(20)), one.substring(0, 20)));
        }
        return tokens;
    }
}
