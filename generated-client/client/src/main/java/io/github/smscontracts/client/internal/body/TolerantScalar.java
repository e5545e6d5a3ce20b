package io.github.smscontracts.client.internal.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts a scalar of the wrong type if its meaning is clear ({@code "7"} for 7), and otherwise
 * reads it as absent. Both are reported; neither affects the rest of the body.
 *
 * @param <T> the scalar
 */
final class TolerantScalar<T> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1L;

  /** Reads a token of the right type; null for any other. */
  private interface Exact<T> {
    @Nullable T read(JsonParser parser) throws IOException;
  }

  private final transient Exact<T> exact;
  private final transient Function<String, @Nullable T> convert;

  private TolerantScalar(Class<T> type, Exact<T> exact, Function<String, @Nullable T> convert) {
    super(type);
    this.exact = exact;
    this.convert = convert;
  }

  static TolerantScalar<Long> longs() {
    return new TolerantScalar<>(Long.class, TolerantScalar::whole, TolerantScalar::whole);
  }

  static TolerantScalar<Integer> integers() {
    return new TolerantScalar<>(
        Integer.class, parser -> narrow(whole(parser)), text -> narrow(whole(text)));
  }

  static TolerantScalar<BigDecimal> decimals() {
    return new TolerantScalar<>(
        BigDecimal.class,
        parser -> parser.currentToken().isNumeric() ? decimal(parser.getText()) : null,
        TolerantScalar::decimal);
  }

  static TolerantScalar<Boolean> booleans() {
    return new TolerantScalar<>(
        Boolean.class,
        parser -> parser.currentToken().isBoolean() ? bool(parser.getText()) : null,
        TolerantScalar::bool);
  }

  static TolerantScalar<String> texts() {
    return new TolerantScalar<>(
        String.class,
        parser -> parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null,
        text -> text);
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    T value = exact.read(parser);
    if (value != null) {
      return value;
    }
    if (!parser.currentToken().isScalarValue()) {
      TypeMismatches.absent(context, parser);
      return null;
    }
    TypeMismatches.note(context, parser);
    return convert.apply(parser.getText());
  }

  private static @Nullable Long whole(JsonParser parser) throws IOException {
    if (!parser.currentToken().isNumeric()) {
      return null;
    }
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
            && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        ? (Long) parser.getLongValue()
        : whole(parser.getText());
  }

  private static @Nullable Long whole(String text) {
    return Decimals.whole(text).orElse(null);
  }

  private static @Nullable Integer narrow(@Nullable Long value) {
    return value == null || value != value.intValue() ? null : (Integer) value.intValue();
  }

  private static @Nullable BigDecimal decimal(String text) {
    return Decimals.decimal(text).orElse(null);
  }

  private static @Nullable Boolean bool(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> null;
    };
  }
}
