package io.github.smscontracts.contract;

import feign.Client;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.mock.PrismMock;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The vendors, each with its specification, its mock and its client. */
enum Vendor {
  COMM(CommClient::builder),
  BSG(BsgClient::builder);

  /** In every request of the suite; no output may hold it. */
  static final String TOKEN = "planted-7f3a9c51-never-print-me";

  private final Supplier<ClientBuilder<?>> builder;
  private final Spec spec = Spec.of(folder());

  Vendor(Supplier<ClientBuilder<?>> builder) {
    this.builder = builder;
  }

  final String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  Spec spec() {
    return spec;
  }

  URI mock() {
    return PrismMock.of(folder()).baseUrl();
  }

  /** A client of the mock. */
  GeneratedClient client(UnaryOperator<Client> transport) {
    return client(mock(), transport, violations -> {});
  }

  GeneratedClient client(
      URI server, UnaryOperator<Client> transport, Consumer<List<Violation>> listener) {
    return new GeneratedClient(
        builder
            .get()
            .baseUrl(server)
            .token(() -> TOKEN)
            .wrapTransport(transport)
            .listener((operation, response, violations) -> listener.accept(violations))
            .build());
  }

  static Stream<Arguments> operations() {
    return Stream.of(values())
        .flatMap(
            vendor ->
                vendor.spec().operations().stream()
                    .map(operation -> Arguments.of(vendor, operation)));
  }
}
