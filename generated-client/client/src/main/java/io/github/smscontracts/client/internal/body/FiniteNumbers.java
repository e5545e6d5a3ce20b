package io.github.smscontracts.client.internal.body;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/** Refuses the numbers that JSON does not have, of which Jackson makes the text {@code "NaN"}. */
final class FiniteNumbers extends JsonGeneratorDelegate {

  FiniteNumbers(JsonGenerator generator) {
    super(generator, false);
  }

  @Override
  public void writeNumber(double number) throws IOException {
    super.writeNumber(finite(number));
  }

  @Override
  public void writeNumber(float number) throws IOException {
    finite(number);
    super.writeNumber(number);
  }

  @Override
  public void writeArray(double[] numbers, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      finite(numbers[i]);
    }
    super.writeArray(numbers, offset, length);
  }

  private double finite(double number) throws JsonGenerationException {
    if (!Double.isFinite(number)) {
      throw new JsonGenerationException("JSON has no " + number, this);
    }
    return number;
  }
}
