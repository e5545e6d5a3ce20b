package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.contract.client.Reader;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.drift.DriftedAnswer;
import io.github.smscontracts.engine.drift.DriftedAnswers;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer after drift is read, or rejected as documented. */
class DriftTest {

  static Stream<Arguments> answers() {
    return Vendor.operations()
        .flatMap(
            it ->
                DriftedAnswers.of((SpecOperation) it.get()[1]).stream()
                    .map(answer -> Arguments.of(it.get()[0], it.get()[1], answer)));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("answers")
  void anAnswerHasItsDocumentedOutcome(
      Vendor vendor, SpecOperation operation, DriftedAnswer answer) {
    Reader reader = Reader.of(vendor);

    Throwable thrown =
        catchThrowable(
            () -> reader.read(operation, answer.status(), answer.contentType(), answer.body()));

    switch (answer.outcome()) {
      case READ -> {
        assertThat(thrown).isNull();
        assertThat(reader.reported()).isEmpty();
        assertThat(reader.lost()).isEmpty();
      }
      case READ_AND_REPORTED -> {
        assertThat(thrown).isNull();
        assertThat(reader.reported()).isNotEmpty();
      }
      case REPORTED_OR_LACKING -> {
        if (thrown == null) {
          assertThat(reader.reported()).isNotEmpty();
        } else {
          assertThat(thrown).isInstanceOf(InvalidResponseException.class);
        }
      }
      case READ_OR_LACKING -> {
        if (reader.requiresNothing(operation, answer.status())) {
          assertThat(thrown).isNull();
        } else {
          assertThat(thrown).isInstanceOf(InvalidResponseException.class);
        }
      }
      case UNREADABLE -> {
        assertThat(thrown).isInstanceOf(InvalidResponseException.class);
        assertThat(((InvalidResponseException) thrown).status()).isEqualTo(answer.status());
      }
      case REFUSED -> {
        assertThat(thrown).isInstanceOf(SmsApiException.class);
        assertThat(((SmsApiException) thrown).status()).isEqualTo(answer.status());
        assertThat(thrown.getClass().getSimpleName())
            .isEqualTo(Reader.exceptionOf(answer.status()));
      }
    }
  }
}
