package io.github.smscontracts.client;

import io.github.smscontracts.client.internal.body.OneLine;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The superclass of every exception that a call throws. No message holds a credential. */
public abstract sealed class SmsException extends RuntimeException
    permits InvalidRequestException, AnswerException, TransportException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_IN_A_MESSAGE = 10;

  /** The {@code operationId}. */
  private final String operation;

  SmsException(String operation, String message, @Nullable Throwable cause) {
    super(operation + ": " + OneLine.of(message), cause);
    this.operation = operation;
  }

  /** {@return the {@code operationId} of the operation that was called} */
  public String operation() {
    return operation;
  }

  static String list(List<Violation> violations) {
    String listed =
        violations.stream()
            .limit(MOST_IN_A_MESSAGE)
            .map(Violation::toString)
            .collect(Collectors.joining("; "));
    int more = violations.size() - MOST_IN_A_MESSAGE;
    return more > 0 ? listed + "; and " + more + " more" : listed;
  }
}
