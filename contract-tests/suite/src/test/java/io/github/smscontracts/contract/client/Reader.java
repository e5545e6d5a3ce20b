package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.engine.spec.JsonEquality;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets the client read an answer, and compares the result with the body. */
public final class Reader {

  private static final Map<Vendor, GeneratedClient> CLIENTS = new ConcurrentHashMap<>();
  private static final Map<Integer, String> EXCEPTIONS =
      Map.of(
          401, "UnauthorizedException",
          403, "ForbiddenException",
          404, "NotFoundException",
          422, "UnprocessableException",
          429, "TooManyRequestsException");

  private final GeneratedClient client;
  private Exchange exchange;
  private String contentType;
  private byte[] came;
  private Object read;

  private Reader(GeneratedClient client) {
    this.client = client;
  }

  public static Reader of(Vendor vendor) {
    return new Reader(
        CLIENTS.computeIfAbsent(
            vendor,
            it ->
                it.client(
                    URI.create("http://127.0.0.1:9"), Exchange::transport, Exchange::report)));
  }

  /** The class of the exception that a status that is no success ends in. */
  public static String exceptionOf(int status) {
    return EXCEPTIONS.getOrDefault(status, status >= 500 ? "ServerException" : "SmsApiException");
  }

  public void read(SpecOperation operation, int status, String contentType, byte[] body)
      throws Throwable {
    this.contentType = contentType;
    exchange = Exchange.answering(status, contentType, body);
    came = body;
    read = client.call(operation).body();
  }

  /** What leaves in a call that succeeds. */
  public Request sent(SpecOperation operation, Map<String, JsonNode> arguments, JsonNode body)
      throws Throwable {
    JsonNode success = operation.responses().values().iterator().next();
    JsonNode answer = new Samples(operation.spec(), 0).of(operation.schemaOf(success));
    exchange = Exchange.answering(200, answer.toString());
    client.call(operation, arguments, body);
    return exchange.requests().get(0);
  }

  private static Charset charset(String contentType) {
    int named = contentType.indexOf("charset=");
    String name = named < 0 ? "UTF-8" : contentType.substring(named + "charset=".length());
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }

  /** The model that was read. */
  public Object body() {
    return read;
  }

  public List<Violation> reported() {
    return exchange.reported();
  }

  /** What was received but not written back; empty if nothing was lost. */
  public Optional<String> lost() {
    JsonNode answered = answered();
    JsonNode written = GeneratedClient.JSON.valueToTree(read);
    return JsonEquality.same(answered, written)
        ? Optional.empty()
        : Optional.of("came " + answered + ", written back " + written);
  }

  private JsonNode answered() {
    try {
      Charset charset = charset(contentType);
      return charset.equals(StandardCharsets.UTF_8)
          ? GeneratedClient.JSON.readTree(came) // knows a byte order mark
          : GeneratedClient.JSON.readTree(new String(came, charset));
    } catch (IOException e) {
      throw new AssertionError("the client read what is no JSON", e);
    }
  }

  public boolean requiresNothing(SpecOperation operation, int status) {
    JsonNode response = operation.responses().get(String.valueOf(status));
    JsonNode schema = operation.spec().follow(operation.schemaOf(response));
    return schema.path("required").isEmpty();
  }
}
