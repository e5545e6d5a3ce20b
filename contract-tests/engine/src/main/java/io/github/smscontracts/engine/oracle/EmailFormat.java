package io.github.smscontracts.engine.oracle;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/**
 * The format of e-mail addresses; networknt's own rejects reserved top-level domains such as {@code
 * .example}.
 */
final class EmailFormat implements Format {

  @Override
  public String getName() {
    return "email";
  }

  @Override
  public boolean matches(ExecutionContext execution, String value) {
    return value.matches("[^@\\s]+@[^@\\s]+");
  }
}
