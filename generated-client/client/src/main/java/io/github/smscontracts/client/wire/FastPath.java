package io.github.smscontracts.client.wire;

import io.github.smscontracts.client.KnownShape;
import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.internal.body.Decimals;
import io.github.smscontracts.client.internal.body.Rfc3339;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Confirms quickly that values satisfy their constraints. The generator writes a vendor's, from the
 * tests that stand here. What does not pass, Jakarta Validation decides on, and finds the words; it
 * takes longer than all the rest of a call. As there, each test passes null.
 */
public abstract class FastPath {

  private static final KnownShape.Validator SHAPE = new KnownShape.Validator();
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  /** For generated subclasses. */
  protected FastPath() {}

  /** Whether the arguments of an operation certainly satisfy their constraints, and all in them. */
  public abstract boolean passes(String operation, @Nullable Object[] arguments);

  /** Whether a model does, apart from the models in it, which are tested themselves. */
  public abstract boolean passesApart(Object model);

  private static @Nullable Object wire(@Nullable Object value) {
    return value instanceof WireValue kept ? kept.wire() : value;
  }

  protected static boolean hasKnownShape(@Nullable Object value) {
    return value == null || value instanceof WireValue kept && SHAPE.isValid(kept, null);
  }

  protected static boolean isOf(@Nullable Object value, Class<?> type) {
    return value == null || type.isInstance(wire(value));
  }

  protected static boolean hasNoNulls(Map<String, @Nullable Object> additional, String... names) {
    for (String name : names) {
      if (additional.containsKey(name)) { // a declared property is there only as a null
        return false;
      }
    }
    return true;
  }

  /** Whether a list, if it is one, has so many items. */
  protected static boolean hasSize(@Nullable Object value, int least, int most) {
    Object wire = value instanceof OneOrMany<?> it && it.isList() ? it.all() : wire(value);
    return !(wire instanceof List<?> items) || items.size() >= least && items.size() <= most;
  }

  protected static boolean isUnique(@Nullable List<?> value) {
    return value == null || new HashSet<>(value).size() == value.size();
  }

  /** Whether a text, if it is one, has so many code points. */
  protected static boolean hasLength(@Nullable Object value, int least, int most) {
    if (wire(value) instanceof String text) {
      int length = text.codePointCount(0, text.length());
      return length >= least && length <= most;
    }
    return true;
  }

  /** Whether a number, if it is one, compares to a bound with one of these signs. */
  protected static boolean compares(@Nullable Object value, int least, int most, long bound) {
    Object wire = wire(value);
    if (wire instanceof Long || wire instanceof Integer) {
      int sign = Long.compare(((Number) wire).longValue(), bound);
      return sign >= least && sign <= most;
    }
    return compares(wire, least, most, BigDecimal.valueOf(bound));
  }

  protected static boolean compares(@Nullable Object value, int least, int most, BigDecimal bound) {
    if (wire(value) instanceof Number number) {
      return Decimals.decimal(number)
          .map(exact -> exact.compareTo(bound))
          .filter(sign -> sign >= least && sign <= most)
          .isPresent();
    }
    return true;
  }

  protected static boolean matches(@Nullable Object value, String pattern) {
    return !(value instanceof String text) || compiled(pattern).matcher(text).matches();
  }

  protected static boolean finds(@Nullable Object value, String pattern) {
    return !(wire(value) instanceof String text) || compiled(pattern).matcher(text).find();
  }

  private static Pattern compiled(String pattern) {
    return PATTERNS.computeIfAbsent(pattern, Pattern::compile);
  }

  protected static boolean isDateTime(@Nullable Object value) {
    return !(wire(value) instanceof String text) || Rfc3339.isValid(text);
  }

  /** By hand, because an answer may have ten, and a pattern takes 0.4 µs for each. */
  protected static boolean isUuid(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return value == null;
    }
    boolean valid = text.length() == 36;
    for (int i = 0; valid && i < 36; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      valid = dash ? c == '-' : c <= 'f' && Character.digit(c, 16) >= 0;
    }
    return valid;
  }

  /** Tests all items of a list, values of a map, or objects of which there may be one. */
  protected static boolean each(@Nullable Object values, Predicate<@Nullable Object> test) {
    if (values instanceof Map<?, ?> map) {
      return map.values().stream().allMatch(test);
    }
    List<?> items =
        values instanceof OneOrMany<?> it
            ? it.all()
            : values == null ? List.of() : (List<?>) values;
    for (int i = 0; i < items.size(); i++) {
      if (!test.test(items.get(i))) {
        return false;
      }
    }
    return true;
  }
}
