package io.github.smscontracts.client.internal.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc/defg|(token)",
        "abc/defgabc/defg|(token)(token)",
        "a abc/defg z|a (token) z",
        "abc\\/defg|(token)",
        "\\u0061bc\\u002Fdefg|(token)",
        "\\u0061\\u0062\\u0063\\u002f\\u0064\\u0065\\u0066\\u0067|(token)",
        "abc/def|abc/def",
        "abc/def\\|abc/def\\",
        "abc/def\\u0067|(token)",
        "abc/def\\u006|abc/def\\u006",
        "ababc/defg|ab(token)",
        "ABC/DEFG|ABC/DEFG",
        "abc\\\\/defg|(token)",
        "abc\\\\\\/defg|(token)",
        "abc\\\\u002Fdefg|(token)",
        "\\\\u0061bc\\\\\\\\u002fdefg|(token)",
        "\\\\abc/defg|(token)",
        "a=abc%2Fdefg&b|a=(token)&b",
        "a=abc%2fdefg&b|a=(token)&b",
        "%61bc%2Fd%65fg|(token)",
        "abc%252Fdefg|(token)",
        "abc%25252fdefg|(token)",
        "abc%2Gdefg|abc%2Gdefg",
        "abc%2|abc%2",
        "100%abc/defg|100%(token)",
        "%2e%2E|%2e%2E",
        "''|''"
      })
  void aTokenIsTakenOutHoweverItIsEscaped(String text, String redacted) {
    assertThat(new TokenRedaction("abc/defg").apply(text)).isEqualTo(redacted);
  }

  @Test
  void aTokenThatIsTooShortToBeSecretIsNotTakenOutOfWords() {
    assertThat(new TokenRedaction("message").apply("{\"message\":1}")).isEqualTo("{\"message\":1}");
    assertThat(new TokenRedaction("messages").apply("{\"messages\":1}"))
        .isEqualTo("{\"(token)\":1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32LE"})
  void aTokenIsTakenOutOfTextThatIsDecodedWrongly(String charset) {
    String text = new String("{ abc/defg }".getBytes(Charset.forName(charset)), UTF_8);

    assertThat(new TokenRedaction("abc/defg").apply(text).replace("\0", ""))
        .isEqualTo("{ (token) }");
    assertThat(new TokenRedaction("abc/defg").apply(text.replace("\0", "\\u0000")))
        .contains("(token)")
        .doesNotContain("defg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u0041bcdef",
        "41bcdefgh",
        "abc%41def",
        "abc\\def\"g",
        "%61%62%63",
        "\\\\\\\\\\\\\\\\"
      })
  void aTokenThatLooksEscapedIsTakenOutAsItIs(String token) {
    for (String before : List.of("", " ", "\\", "%")) {
      assertThat(new TokenRedaction(token).apply(before + token + " z"))
          .contains("(token)")
          .doesNotContain(token);
    }
  }

  @Test
  void theNextBeginningInsideOfOneThatFailsIsFound() {
    assertThat(new TokenRedaction("aabaabaac").apply("aabaabaabaac")).isEqualTo("aab(token)");
    assertThat(new TokenRedaction("aaaaaaaab").apply("a".repeat(20) + "b"))
        .isEqualTo("a".repeat(12) + "(token)");
  }

  @Test
  void aTextThatRepeatsTheBeginningOfTheTokenIsReadOnce() {
    int length = 1 << 22; // with one look for each pair of characters: hours
    String token = "a".repeat(8000) + "b";
    String text = "\\a".repeat(length);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(new TokenRedaction(token).apply(text)).hasSize(2 * length));
  }
}
