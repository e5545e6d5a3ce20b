package io.github.smscontracts.engine.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigInteger;

/** The integer formats, which networknt does not have. */
record IntegerRange(String name, long least, long most) implements Format {

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext context, JsonNode value) {
    if (!value.isIntegralNumber()) {
      return true;
    }
    BigInteger number = value.bigIntegerValue();
    return number.compareTo(BigInteger.valueOf(least)) >= 0
        && number.compareTo(BigInteger.valueOf(most)) <= 0;
  }
}
