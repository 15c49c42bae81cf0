package ng.powerpay.sts;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {
    @Test
    void theNumberIsTheOneBigIntegerGives() {
        Random random = new Random(66);
        for (int i = 0; i < 10_000; i++) {
            Token token = new Token(random.nextInt(4), random.nextLong());
            BigInteger number = new BigInteger(Long.toUnsignedString(token.low()))
                    .add(BigInteger.valueOf(token.high()).shiftLeft(64));
            assertEquals("%020d".formatted(number), token.digits());
            assertEquals(token, Token.parse(token.digits()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000000000000, 0, 0", "00000000000000000001, 0, 1",
        "18446744073709551615, 0, -1", "18446744073709551616, 1, 0",
        "73786976294838206463, 3, -1"
    })
    void leadingZerosAndBothEndsAreKept(String digits, int high, long low) {
        assertEquals(new Token(high, low), Token.parse(digits));
        assertEquals(digits, new Token(high, low).digits());
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456789, TOKEN_LENGTH", "123456789012345678901, TOKEN_LENGTH",
        "'', TOKEN_LENGTH", "1234567890123456789x, TOKEN_DIGIT",
        "/2345678901234567890, TOKEN_DIGIT", "12345678:01234567890, TOKEN_DIGIT",
        "73786976294838206464, TOKEN_RANGE", "99999999999999999999, TOKEN_RANGE"
    })
    void whatIsNotATokenIsRefusedByName(String digits, StsError error) {
        assertRefused(error, () -> Token.parse(digits));
        assertRefused(error, () -> Token.parseGrouped(digits));
    }

    @Test
    void aRefusalSaysWhichPlaceIsWrong() {
        StsException no = assertRefused(StsError.TOKEN_DIGIT, () -> Token.parse("1234567890123456x890"));
        assertEquals("TOKEN_DIGIT: place 17", no.getMessage());
        assertRefused(StsError.TOKEN_LENGTH, () -> Token.parseGrouped(" ".repeat(81)));
        assertRefused(StsError.TOKEN_RANGE, () -> new Token(4, 0));
        assertRefused(StsError.TOKEN_RANGE, () -> new Token(-1, 0));
    }

    @Test
    void tokensAreGroupedInFours() {
        Token token = Token.parse("51043465443420856213");
        assertEquals("5104 3465 4434 2085 6213", token.grouped());
        assertEquals(token, Token.parseGrouped("5104 3465-4434 2085 6213 "));
        String padded = token.digits() + " ".repeat(60);
        assertEquals(token, Token.parseGrouped(padded));
    }

    @Test
    void printingATokenDoesNotGiveItAway() {
        String printed = Token.parse("51043465443420856213").toString();
        assertEquals("Token[...6213]", printed);
        assertFalse(printed.contains("5104"));
    }

    @Test
    void classBitsTakeThePlaceOfTwoCipherBits() {
        Token token = Token.wrap(2, 0xC45ED1619406DF95L);
        assertEquals(2, token.tokenClass());
        assertEquals(0xC45ED1619406DF95L, token.block());
        assertEquals(2, token.high());
    }
}
