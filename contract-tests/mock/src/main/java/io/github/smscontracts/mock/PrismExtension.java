package io.github.smscontracts.mock;

import java.net.URI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the shared mock of a vendor before the first test of a class.
 *
 * <pre>{@code
 * @RegisterExtension static final PrismExtension ACME = PrismExtension.of("acme");
 * }</pre>
 *
 * <p>The field has to be static: an instance field is registered after the moment to start has
 * passed, and the mock would start with the first {@link #baseUrl()}.
 */
public final class PrismExtension implements BeforeAllCallback {
  private final String vendor;

  private PrismExtension(String vendor) {
    this.vendor = vendor;
  }

  /**
   * Returns an extension that starts nothing yet.
   *
   * @param vendor as for {@link PrismMock#of(String)}
   * @return the extension, for a static field
   */
  public static PrismExtension of(String vendor) {
    return new PrismExtension(vendor);
  }

  /**
   * Returns where the vendor's mock listens.
   *
   * @return the base URL of {@link PrismMock#of(String)}
   * @throws MockUnavailableException as {@link PrismMock#of(String)} does
   */
  public URI baseUrl() {
    return PrismMock.of(vendor).baseUrl();
  }

  /**
   * Starts the mock, unless an earlier class of this JVM has.
   *
   * @param context not used
   */
  @Override
  public void beforeAll(ExtensionContext context) {
    PrismMock.of(vendor);
  }
}
