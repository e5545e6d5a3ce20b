package io.github.smscontracts.client.internal.call;

import com.fasterxml.jackson.databind.ObjectWriter;
import feign.Headers;
import feign.MethodMetadata;
import feign.Request;
import feign.RequestLine;
import feign.Util;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.body.JsonMapping;
import io.github.smscontracts.client.wire.Delimited;
import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.client.wire.ParameterLocation;
import io.github.smscontracts.client.wire.PercentEncoding;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One generated method that sends a request. What its annotations say is looked up once; Feign's
 * templates would expand it anew for each call, which costs more than the rest of Feign.
 */
final class GeneratedOperation {

  /** Segments that change the path. */
  private static final Set<String> UNSAFE = Set.of("", ".", "..");

  /** What a header can carry without a loss. */
  private static final Pattern HEADER = Pattern.compile("[ -~\t]*");

  private final MethodMetadata feign;
  private final Operation operation;
  private final List<ParameterLocation> places;
  private final @Nullable String[] delimiters;
  private final List<Object> path; // by turns a text and the index of an argument
  private final Map<String, Collection<String>> headers = new LinkedHashMap<>();
  private final @Nullable ObjectWriter body;
  private final boolean sendsSecrets;

  GeneratedOperation(MethodMetadata feign) {
    Method method = feign.method();
    this.feign = feign;
    operation = method.getAnnotation(Operation.class);
    places = ParameterLocation.of(method);
    delimiters =
        Arrays.stream(method.getParameters())
            .map(parameter -> parameter.getAnnotation(Delimited.class))
            .map(delimited -> delimited == null ? null : delimiter(delimited.value()))
            .toArray(String[]::new);
    path = path(method.getAnnotation(RequestLine.class).value(), feign.indexToName());
    Headers declared = method.getAnnotation(Headers.class);
    for (String header : declared == null ? new String[0] : declared.value()) {
      String[] parts = header.split(": ", 2);
      if (!parts[1].startsWith("{")) { // else it is a parameter's
        headers.put(parts[0], List.of(parts[1]));
      }
    }
    body =
        feign.bodyIndex() == null
            ? null
            : JsonMapping.MAPPER.writerFor(JsonMapping.MAPPER.constructType(feign.bodyType()));
    sendsSecrets = body != null && Secrets.mayBeIn(feign.bodyType());
  }

  private static String delimiter(String style) {
    return switch (style) {
      case "spaceDelimited" -> " ";
      case "pipeDelimited" -> "|";
      default -> ",";
    };
  }

  private static List<Object> path(String line, Map<Integer, Collection<String>> names) {
    Map<String, Object> indices =
        names.entrySet().stream()
            .collect(
                Collectors.toMap(named -> named.getValue().iterator().next(), Map.Entry::getKey));
    List<Object> path = new ArrayList<>();
    for (String part : line.replaceFirst("^\\S+ ([^?]*).*", "$1").split("[{}]")) {
      path.add(path.size() % 2 == 0 ? part : indices.get(part));
    }
    return path;
  }

  String id() {
    return operation.value();
  }

  /** The id of the operation that made a request. */
  static String id(Request request) {
    Method method = request.requestTemplate().methodMetadata().method();
    return method.getAnnotation(Operation.class).value();
  }

  boolean idempotent() {
    return operation.idempotent();
  }

  boolean secured() {
    return operation.secured();
  }

  Method method() {
    return feign.method();
  }

  List<ParameterLocation> places() {
    return places;
  }

  /** The type of the answer's body. */
  Type answer() {
    return ((ParameterizedType) feign.returnType()).getActualTypeArguments()[0];
  }

  /** The body as JSON; null without one. */
  byte @Nullable [] json(@Nullable Object[] arguments) throws IOException {
    return body == null ? null : body.writeValueAsBytes(arguments[feign.bodyIndex()]);
  }

  /** What the body holds that nothing may quote. */
  List<String> secrets(@Nullable Object[] arguments) {
    return sendsSecrets ? Secrets.of(arguments[feign.bodyIndex()]) : List.of();
  }

  /** Makes the request, without the token. */
  Request request(String baseUrl, @Nullable Object[] arguments, byte @Nullable [] json) {
    Map<String, Collection<String>> sent = new LinkedHashMap<>(headers);
    for (int i = 0; i < arguments.length; i++) {
      if (places.get(i).in().equals("header") && isSent(arguments[i])) {
        sent.put(places.get(i).name(), List.of(joined(i, arguments[i], false)));
      }
    }
    if (json != null) {
      sent.put(Util.CONTENT_LENGTH, List.of(String.valueOf(json.length)));
    }
    return Request.create(
        Request.HttpMethod.valueOf(feign.template().method()),
        baseUrl + target(arguments),
        sent,
        json,
        StandardCharsets.UTF_8,
        feign.template());
  }

  private String target(@Nullable Object[] arguments) {
    StringBuilder target = new StringBuilder();
    for (Object part : path) {
      target.append(part instanceof Integer i ? joined(i, arguments[i], true) : part);
    }
    char separator = '?';
    for (int i = 0; i < arguments.length; i++) {
      if (places.get(i).in().equals("query") && isSent(arguments[i])) {
        boolean explodes = delimiters[i] == null && arguments[i] instanceof Collection<?>;
        for (Object value : explodes ? (Collection<?>) arguments[i] : List.of(arguments[i])) {
          if (value != null) {
            target.append(separator).append(PercentEncoding.encoded(places.get(i).name()));
            target.append('=').append(joined(i, value, true));
            separator = '&';
          }
        }
      }
    }
    return target.toString();
  }

  private static boolean isSent(@Nullable Object value) {
    return value != null && !(value instanceof Collection<?> items && items.isEmpty());
  }

  /**
   * A value as text. In a URL, each item of a list is encoded, and so is a delimiter that a URL
   * cannot hold. The comma between items is sent raw, so it differs from a comma inside an item.
   */
  private String joined(int i, @Nullable Object value, boolean inUrl) {
    String delimiter = delimiters[i];
    if (delimiter == null || !(value instanceof Collection<?> items)) {
      return inUrl ? PercentEncoding.encoded(String.valueOf(value)) : String.valueOf(value);
    }
    return items.stream()
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .map(item -> inUrl ? PercentEncoding.encoded(item) : item)
        .collect(
            Collectors.joining(
                inUrl && !delimiter.equals(",") ? PercentEncoding.encoded(delimiter) : delimiter));
  }

  /**
   * Arguments that cannot be sent even with checks off, because they would change the path or a
   * value, or leave the body out.
   */
  List<Violation> unsafe(@Nullable Object[] arguments) {
    List<Violation> unsafe = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      ParameterLocation place = places.get(i);
      String problem = problem(i, arguments[i]);
      if (problem != null) {
        unsafe.add(new Violation(place.in(), place.pointer(), problem));
      }
    }
    return unsafe;
  }

  private @Nullable String problem(int i, @Nullable Object value) {
    String in = places.get(i).in();
    if (in.equals("body")) {
      return value == null ? "must not be null" : null;
    }
    String delimiter = delimiters[i];
    String text = value == null ? "" : joined(i, value, false);
    if (in.equals("path") && UNSAFE.contains(text)) {
      return "must not be empty, \".\" or \"..\"";
    }
    if (in.equals("header") && !HEADER.matcher(text).matches()) {
      return "must hold printable ASCII characters only";
    }
    if (hasHalfAPair(text)) {
      return "must not contain an unpaired surrogate";
    }
    return delimiter != null && value instanceof Collection<?> items && splits(items, delimiter)
        ? "must not hold \"" + delimiter + "\" in an item"
        : null;
  }

  private static boolean hasHalfAPair(String text) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an item contains the delimiter: many servers decode before they split and would see two
   * items; if the delimiter itself has to be encoded, every server would.
   */
  private static boolean splits(Collection<?> items, String delimiter) {
    return items.stream().anyMatch(item -> String.valueOf(item).contains(delimiter));
  }
}
