package io.github.smscontracts.contract.client;

import feign.Client;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.engine.spec.Spec;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The vendors, each with its specification and its client. */
public enum Vendor {
  COMM(CommClient::builder),
  BSG(BsgClient::builder);

  /** In every request of the suite; no output may hold it. */
  public static final String TOKEN = "planted-7f3a9c51-never-print-me";

  private final Supplier<ClientBuilder<? extends SmsClient<?>>> builder;
  private final Spec spec = Spec.of(folder());

  Vendor(Supplier<ClientBuilder<? extends SmsClient<?>>> builder) {
    this.builder = builder;
  }

  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Spec spec() {
    return spec;
  }

  /** A client that makes one attempt, so that each answer is looked at once. */
  public GeneratedClient client(
      URI server, UnaryOperator<Client> transport, Consumer<List<Violation>> listener) {
    return client(
        server,
        settings ->
            settings
                .retryPolicy(RetryPolicy.never())
                .wrapTransport(transport)
                .listener((operation, response, violations) -> listener.accept(violations)));
  }

  public GeneratedClient client(URI server, Consumer<ClientBuilder<?>> settings) {
    return client(
        builder -> {
          builder.baseUrl(server);
          settings.accept(builder);
        });
  }

  /** A client with the settings of one test. */
  public GeneratedClient client(Consumer<ClientBuilder<?>> settings) {
    ClientBuilder<? extends SmsClient<?>> building = builder.get().token(() -> TOKEN);
    settings.accept(building);
    return new GeneratedClient(building.build());
  }

  public static Stream<Arguments> operations() {
    return Stream.of(values())
        .flatMap(
            vendor ->
                vendor.spec().operations().stream()
                    .map(operation -> Arguments.of(vendor, operation)));
  }
}
