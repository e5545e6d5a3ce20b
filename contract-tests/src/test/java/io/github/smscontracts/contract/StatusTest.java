package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.client.NotFoundException;
import io.github.smscontracts.client.ServerException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.UnauthorizedException;
import io.github.smscontracts.client.UnprocessableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTest {

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.Vendor#operations")
  void aMissingTokenIsUnauthorized(Vendor vendor, SpecOperation operation) {
    UnauthorizedException e =
        catchThrowableOfType(
            UnauthorizedException.class, () -> vendor.client(Wire.withoutToken()).call(operation));

    assertThat(e.status()).isEqualTo(401);
    assertThat(e.operation()).isEqualTo(operation.id());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.Vendor#operations")
  void status404IsNotFound(Vendor vendor, SpecOperation operation) {
    ends(vendor, operation, 404, NotFoundException.class);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.Vendor#operations")
  void status422IsUnprocessable(Vendor vendor, SpecOperation operation) {
    ends(vendor, operation, 422, UnprocessableException.class);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.Vendor#operations")
  void status500IsAServerError(Vendor vendor, SpecOperation operation) {
    ends(vendor, operation, 500, ServerException.class);
  }

  private static void ends(
      Vendor vendor, SpecOperation operation, int status, Class<? extends SmsApiException> type) {
    Wire wire = Wire.preferring("code=" + status);

    SmsApiException e =
        catchThrowableOfType(SmsApiException.class, () -> vendor.client(wire).call(operation));

    assertThat(e).isExactlyInstanceOf(type);
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.body()).contains("message");
    assertThat(e.headers()).containsKey("content-type");
    assertThat(wire.requestViolations()).isEmpty();
  }
}
