package io.github.smscontracts.client.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.TypedResponse;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Recorder;
import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.client.generated.ApiFactory;
import io.github.smscontracts.client.wire.Delimited;
import io.github.smscontracts.client.wire.NoFastPath;
import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.client.wire.PercentEncoding;
import io.github.smscontracts.client.wire.WirePlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves and comes back in a call of a generated method. */
class OperationTest {

  public interface Probe {

    @Operation(value = "status", idempotent = false)
    @RequestLine("GET /status")
    TypedResponse<Map<String, Object>> status();

    @Operation(value = "ping", idempotent = false)
    @RequestLine("POST /ping")
    TypedResponse<Void> ping();
  }

  private static Probe probe(Recorder server) {
    return api(Probe.class, "https://h", server);
  }

  private static <T> T api(Class<T> type, String baseUrl, Recorder server) {
    return new ClientBuilder<>(
            "T", baseUrl, true, false, settings -> ApiFactory.open(settings, new NoFastPath()))
        .token(() -> "t")
        .transport(server)
        .retryPolicy(RetryPolicy.never())
        .responseChecks(Check.FAIL)
        .build()
        .api(type);
  }

  @Test
  void anOperationMayHaveNoParameters() {
    Recorder server = Recorder.answering(200, "{\"ok\":true}");

    assertThat(probe(server).status().body()).isEqualTo(Map.of("ok", true));
    assertThat(server.only().url()).isEqualTo("https://h/status");
  }

  @Test
  void anOperationWithoutAnAnswersBodyNeedsNone() {
    TypedResponse<Void> answer = probe(Recorder.answering(204, "")).ping();

    assertThat(answer.body()).isNull();
    assertThat(answer.status()).isEqualTo(204);
  }

  @Test
  void aProxyIsEqualToItselfOnly() {
    Recorder server = Recorder.answering(200, "{}");
    Probe probe = probe(server);

    assertThat(probe).isEqualTo(probe).isNotEqualTo(probe(server)).isNotEqualTo(null);
    assertThat(probe).hasToString("Probe at https://h");
    assertThat(probe.hashCode()).isEqualTo(System.identityHashCode(probe));
    assertThat(server.requests()).isEmpty();
  }

  interface Lists {

    @Operation(value = "query", idempotent = true)
    @RequestLine("GET /x?commas={commas}&spaces={spaces}&pipes={pipes}&exploded={exploded}")
    TypedResponse<Void> query(
        @Param("commas") @WirePlace(in = "query", name = "commas") @Delimited("form")
            List<String> commas,
        @Param("spaces") @WirePlace(in = "query", name = "spaces") @Delimited("spaceDelimited")
            List<String> spaces,
        @Param("pipes") @WirePlace(in = "query", name = "pipes") @Delimited("pipeDelimited")
            List<String> pipes,
        @Param("exploded") @WirePlace(in = "query", name = "exploded") List<String> exploded);

    @Operation(value = "path", idempotent = true)
    @RequestLine(value = "GET /x/{ids}", decodeSlash = false)
    TypedResponse<Void> path(
        @Param("ids") @WirePlace(in = "path", name = "ids") @Delimited("simple") List<String> ids);

    @Operation(value = "header", idempotent = true)
    @RequestLine("GET /x")
    @Headers("X-Ids: {ids}")
    TypedResponse<Void> header(
        @Param("ids") @WirePlace(in = "header", name = "X-Ids") @Delimited("simple")
            List<String> ids);
  }

  private final Recorder sent = Recorder.answering(204, "");
  private final Lists lists = api(Lists.class, "https://h/%2c", sent);

  private void assertSentTo(String target) {
    assertThat(sent.only().url()).isEqualTo("https://h/%2c/x" + target);
  }

  private void assertRefused(ThrowingCallable call, String problem) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageEndingWith(problem);
    assertThat(sent.requests()).isEmpty();
  }

  @Test
  void eachItemIsEncodedAndTheCommaBetweenThemIsNot() {
    lists.query(List.of("a", "b&", "%2c", "é"), null, null, null);
    assertSentTo("?commas=a,b%26,%252c,%C3%A9");
  }

  @Test
  void spacesAndPipesAreEncodedBecauseAUrlCannotHoldThem() {
    lists.query(null, List.of("a", "b"), List.of("c", "d,e"), null);
    assertSentTo("?spaces=a%20b&pipes=c%7Cd%2Ce");
  }

  @Test
  void aListThatExplodesKeepsItsEncodedCommasAndAnEmptyOneIsNotSent() {
    lists.query(List.of(), List.of(), null, List.of("a,b", "c"));
    assertSentTo("?exploded=a%2Cb&exploded=c");
  }

  @Test
  void aListInThePathIsOneSegment() {
    lists.path(List.of("a/b", "c"));
    assertSentTo("/a%2Fb,c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void aListThatChangesThePathIsRefused(String only) {
    assertRefused(() -> lists.path(List.of(only)), "path /ids must not be empty, \".\" or \"..\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX: y", "é"})
  void aHeaderThatWouldChangeOnItsWayIsRefused(String item) {
    assertRefused(
        () -> lists.header(List.of(item)),
        "header /X-Ids must hold printable ASCII characters only");
  }

  @Test
  void aListInAHeaderIsNotEncoded() {
    lists.header(List.of("a", "b%"));

    assertThat(sent.only().headers().get("X-Ids")).containsExactly("a,b%");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "0, ~a,b~, ~query /commas must not hold \",\" in an item~",
        "1, a b, ~query /spaces must not hold \" \" in an item~",
        "2, a|b, ~query /pipes must not hold \"|\" in an item~"
      })
  void anItemThatHoldsItsDelimiterIsRefused(int parameter, String item, String problem) {
    List<List<String>> values = new ArrayList<>(Collections.nCopies(3, null));
    values.set(parameter, List.of(item));

    assertRefused(() -> lists.query(values.get(0), values.get(1), values.get(2), null), problem);
  }

  @Test
  void everythingButUnreservedCharactersIsEncodedOctetByOctet() {
    String unreserved = "ABCXYZabcxyz0189-._~";

    assertThat(PercentEncoding.encoded(unreserved)).isEqualTo(unreserved);
    assertThat(PercentEncoding.encoded("/?#%& +é\uD83D\uDE00\0"))
        .isEqualTo("%2F%3F%23%25%26%20%2B%C3%A9%F0%9F%98%80%00");
  }
}
