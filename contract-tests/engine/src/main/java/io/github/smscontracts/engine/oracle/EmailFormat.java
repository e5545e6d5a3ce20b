package io.github.smscontracts.engine.oracle;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/** That of networknt refuses what ends in a name that nobody may own, such as {@code .example}. */
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
