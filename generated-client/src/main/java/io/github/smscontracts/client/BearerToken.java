package io.github.smscontracts.client;

import feign.Request;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the token on every call and puts it in the header, checked so that no error quotes it.
 */
final class BearerToken implements RequestInterceptor {

  private static final String HEADER = "Authorization";
  private static final String SCHEME = "Bearer ";
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");

  private final Supplier<? extends @Nullable String> token;

  BearerToken(Supplier<? extends @Nullable String> token) {
    this.token = token;
  }

  @Override
  public void apply(RequestTemplate template) {
    String value = token.get();
    if (value == null || !VISIBLE_ASCII.matcher(value).matches()) {
      throw new InvalidRequestException(
          template.methodMetadata().method().getAnnotation(Operation.class).value(),
          List.of(
              new Violation(
                  "header",
                  "/" + HEADER,
                  value == null || value.isBlank()
                      ? "needs a token, and the token supplier returned none"
                      : "needs a token of visible ASCII characters without spaces or line ends")));
    }
    template.removeHeader(HEADER);
    template.headerLiteral(HEADER, SCHEME + value);
  }

  static String redact(String text, Request request) {
    String redacted = text;
    for (String value : request.headers().getOrDefault(HEADER, List.of())) {
      redacted = redacted.replace(value.substring(SCHEME.length()), "(token)");
    }
    return redacted;
  }
}
