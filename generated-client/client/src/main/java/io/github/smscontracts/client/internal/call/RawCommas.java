package io.github.smscontracts.client.internal.call;

import feign.Request;
import feign.RequestTemplate;
import feign.Target;
import io.github.smscontracts.client.wire.DelimitedItems;

/**
 * Writes the comma between two items as it is. Feign would encode it, and all percent signs beside
 * it again, so below Feign it is {@link DelimitedItems#COMMA}.
 */
public final class RawCommas<T> extends Target.HardCodedTarget<T> {

  public RawCommas(Class<T> type, String url) {
    super(type, url);
  }

  @Override
  public Request apply(RequestTemplate template) {
    Request request = super.apply(template);
    int base = url().length();
    if (request.url().indexOf(DelimitedItems.COMMA, base) < 0) {
      return request;
    }
    return Request.create(
        request.httpMethod(),
        url() + request.url().substring(base).replace(DelimitedItems.COMMA, ","),
        request.headers(),
        request.body(),
        request.charset(),
        request.requestTemplate());
  }
}
