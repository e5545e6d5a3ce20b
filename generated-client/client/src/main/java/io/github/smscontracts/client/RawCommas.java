package io.github.smscontracts.client;

import feign.Request;
import feign.RequestTemplate;
import feign.Target;

/**
 * Writes the comma between two items as it is. Feign would encode it, and all percent signs beside
 * it again, so below Feign it is {@link #COMMA}.
 */
final class RawCommas<T> extends Target.HardCodedTarget<T> {

  /** Feign takes it for encoded, and {@link PercentEncoding} writes capitals only. */
  static final String COMMA = "%2c";

  RawCommas(Class<T> type, String url) {
    super(type, url);
  }

  @Override
  public Request apply(RequestTemplate template) {
    Request request = super.apply(template);
    int base = url().length();
    if (request.url().indexOf(COMMA, base) < 0) {
      return request;
    }
    return Request.create(
        request.httpMethod(),
        url() + request.url().substring(base).replace(COMMA, ","),
        request.headers(),
        request.body(),
        request.charset(),
        request.requestTemplate());
  }
}
