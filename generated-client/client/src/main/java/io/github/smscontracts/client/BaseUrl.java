package io.github.smscontracts.client;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Validates the base URL, to which the token is sent. */
final class BaseUrl {

  private static final Set<String> LOOPBACK =
      Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

  private BaseUrl() {}

  static URI checked(URI url, boolean plainHttpAllowed) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() == null || !Set.of("http", "https").contains(scheme)) {
      throw new IllegalArgumentException("the base URL needs https:// and a host");
    }
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the base URL must have no user, query or fragment; the token has its own setting");
    }
    if (url.getPort() > 65_535) {
      throw new IllegalArgumentException("the base URL has a port above 65535");
    }
    if (scheme.equals("http")
        && !plainHttpAllowed
        && !LOOPBACK.contains(url.getHost().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the base URL "
              + url
              + " would send the token in clear text: use https, or call allowPlainHttp()");
    }
    String rest = url.toString().substring(scheme.length());
    return URI.create(scheme + rest.replaceAll("/+$", ""));
  }
}
