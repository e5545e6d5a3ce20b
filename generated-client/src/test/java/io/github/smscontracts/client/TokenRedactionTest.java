package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "''|''"
      })
  void aTokenIsTakenOutHoweverJsonEscapesIt(String text, String redacted) {
    assertThat(new TokenRedaction("abc/defg").apply(text)).isEqualTo(redacted);
  }

  @Test
  void aTokenThatIsTooShortToBeSecretIsNotTakenOutOfWords() {
    assertThat(new TokenRedaction("message").apply("{\"message\":1}")).isEqualTo("{\"message\":1}");
    assertThat(new TokenRedaction("messages").apply("{\"messages\":1}"))
        .isEqualTo("{\"(token)\":1}");
  }
}
