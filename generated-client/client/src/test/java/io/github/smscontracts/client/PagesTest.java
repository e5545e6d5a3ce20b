package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.api.MessagesApi.ListMessagesQuery;
import io.github.smscontracts.bsg.model.Message;
import io.github.smscontracts.bsg.model.MessageStatus;
import io.github.smscontracts.client.Recorder.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

  /** The smallest page that the specification allows. */
  private static final int LIMIT = 15;

  private static final ListMessagesQuery QUERY =
      ListMessagesQuery.builder().filterCampaignId(5L).pageLimit(LIMIT).build();
  private static final Step NO_MORE =
      request -> {
        throw new AssertionError("beyond the end: " + request.url());
      };
  private static final Step FIRST = page(ids("1-15"), null);
  private static final Step REST = page(ids("16-20"), null);

  private static List<Long> ids(String range) {
    String[] ends = range.split("-");
    return range.equals("none")
        ? List.of()
        : LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1])).boxed().toList();
  }

  private static Step page(List<Long> ids, Long total) {
    String items = ids.stream().map("{\"id\":%d}"::formatted).collect(Collectors.joining(","));
    return Recorder.answer(
        200,
        Map.of("Content-Type", List.of("application/json")),
        "{\"data\":[%s],\"meta\":{\"page\":{\"total\":%s}}}".formatted(items, total));
  }

  private static Pages<Message> pages(Recorder vendor, ListMessagesQuery query) {
    return Calls.bsg(vendor).build().messages().allMessages(query);
  }

  private static List<Long> ids(Stream<Message> messages) {
    return messages.map(message -> message.id().asLong().orElseThrow()).toList();
  }

  private static List<Long> offsets(Recorder vendor) {
    return vendor.requests().stream()
        .map(sent -> sent.url().replaceFirst(".*page%5Boffset%5D=(\\d+).*", "$1"))
        .map(Long::valueOf)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an empty list               | none                    |    | none | 0
          a short page                | 1-15, 16-20             |    | 1-20 | 0, 15
          an empty page               | 1-15, 16-30, none       |    | 1-30 | 0, 15, 30
          the offset is ignored       | 1-15, 1-15              |    | 1-15 | 0, 15
          the last page again         | 1-15, 16-30, 16-30      |    | 1-30 | 0, 15, 30
          the total is right          | 1-15, 16-20             | 20 | 1-20 | 0, 15
          all of the last page is full| 1-15, 16-30, none       | 30 | 1-30 | 0, 15, 30
          the total is too low        | 1-15, 16-30, 31-32      |  1 | 1-32 | 0, 15, 30
          the total is too high       | 1-15, 16-20, none       | 99 | 1-20 | 0, 15, 20
          smaller pages than asked for| 1-10, 11-20, 21-22      | 22 | 1-22 | 0, 10, 20
          larger ones                 | 1-20, 21-40, 41-42      |    | 1-42 | 0, 20, 40
          small, and the offset is ignored | 1-10, 1-10         | 99 | 1-10 | 0, 10
          """)
  void endsWhereTheListDoes(String why, String pages, Long total, String all, String offsets) {
    Stream<Step> answers = Stream.of(pages.split(", ")).map(range -> page(ids(range), total));
    Recorder vendor = new Recorder(Stream.concat(answers, Stream.of(NO_MORE)).toArray(Step[]::new));
    Iterator<Message> messages = pages(vendor, QUERY).iterator();
    List<Message> seen = new ArrayList<>();
    messages.forEachRemaining(seen::add);

    assertThat(ids(seen.stream())).as(why).isEqualTo(ids(all));
    assertThat(messages.hasNext()).isFalse();
    assertThat(offsets(vendor)).map(String::valueOf).containsExactly(offsets.split(", "));
  }

  @Test
  void asksForAPageWhenItIsNeededAndNotBefore() {
    Recorder vendor = new Recorder(FIRST, REST);
    Pages<Message> pages = pages(vendor, QUERY);
    Iterator<Message> messages = pages.iterator();
    assertThat(vendor.requests()).isEmpty();

    assertThat(messages.hasNext()).isTrue();
    for (int i = 0; i < LIMIT; i++) {
      messages.next();
    }
    assertThat(offsets(vendor)).containsExactly(0L);

    assertThat(messages.hasNext()).isTrue();
    assertThat(offsets(vendor)).containsExactly(0L, 15L);
  }

  @Test
  void aStreamIsAsLazy() {
    Recorder vendor = new Recorder(FIRST, REST);

    assertThat(ids(pages(vendor, QUERY).stream().limit(LIMIT))).isEqualTo(ids("1-15"));
    assertThat(vendor.requests()).hasSize(1);
  }

  @Test
  void eachIterationStartsAnew() {
    Recorder vendor = new Recorder(FIRST, REST, FIRST, REST);
    Pages<Message> pages = pages(vendor, QUERY);

    assertThat(ids(pages.stream())).isEqualTo(ids(pages.stream())).hasSize(20);
    assertThat(offsets(vendor)).containsExactly(0L, 15L, 0L, 15L);
  }

  @Test
  void beginsWhereTheQuerySaysAndAsksForAsManyAsItCan() {
    Recorder vendor = new Recorder(REST);
    ListMessagesQuery query = QUERY.toBuilder().pageOffset(7L).pageLimit(null).build();

    assertThat(pages(vendor, query)).hasSize(5);
    assertThat(vendor.only().url())
        .endsWith("?page%5Boffset%5D=7&page%5Blimit%5D=500&filter%5Bcampaign_id%5D=5");
  }

  @Test
  void aPageThatFailsKeepsWhatCameBeforeAndIsAskedForAgain() {
    Recorder vendor = new Recorder(FIRST, Recorder.answer(500), Recorder.answer(502), REST);
    List<Message> seen = new ArrayList<>();
    Iterator<Message> messages = pages(vendor, QUERY).iterator();

    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> messages.forEachRemaining(seen::add))
        .satisfies(e -> assertThat(e.status()).isEqualTo(500));
    assertThat(ids(seen.stream())).isEqualTo(ids("1-15"));
    assertThat(messages.hasNext()).isTrue();
    assertThat(messages.hasNext()).isTrue();
    assertThat(offsets(vendor)).containsExactly(0L, 15L, 15L);
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(messages::next)
        .satisfies(e -> assertThat(e.status()).isEqualTo(502));

    messages.forEachRemaining(seen::add);
    assertThat(ids(seen.stream())).isEqualTo(ids("1-20"));
    assertThat(offsets(vendor)).containsExactly(0L, 15L, 15L, 15L);
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(messages::next);
  }

  @Test
  void eachPageIsAnOrdinaryCall() {
    Recorder vendor = new Recorder(FIRST, Recorder.answer(503), REST);
    BsgClient client = Calls.timed(() -> 0, Calls.bsg(vendor)).build();
    CallOptions retries = CallOptions.unchanged().retryPolicy(RetryPolicy.standard());
    ListMessagesQuery tooSmall = QUERY.toBuilder().pageLimit(1).build();

    assertThat(client.with(retries).messages().allMessages(QUERY)).hasSize(20);
    assertThat(offsets(vendor)).containsExactly(0L, 15L, 15L);
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(client.messages().allMessages(tooSmall).iterator()::next)
        .withMessageContaining("query /page[limit]");
    assertThat(vendor.requests()).hasSize(3);
  }

  @Test
  void aQueryIsOneCallAsWell() {
    Recorder vendor = new Recorder(REST);
    BsgClient client = Calls.bsg(vendor).build();

    assertThat(client.messages().listMessages(QUERY).data()).hasSize(5);
    assertThat(client.messages().listMessagesWithResponse(QUERY).status()).isEqualTo(200);
    assertThat(vendor.requests())
        .map(sent -> sent.url().replaceFirst(".*\\?", ""))
        .containsOnly("page%5Blimit%5D=15&filter%5Bcampaign_id%5D=5");
  }

  /** The loop of docs/client.md. */
  @Test
  void aLoopSeesEveryMessage() {
    BsgClient bsg = Calls.bsg(new Recorder(FIRST, REST)).build();
    List<MessageStatus> seen = new ArrayList<>();

    ListMessagesQuery ofCampaign = ListMessagesQuery.builder().filterCampaignId(5L).build();
    for (Message message : bsg.messages().allMessages(ofCampaign)) {
      seen.add(message.status());
    }

    assertThat(seen).hasSize(LIMIT);
  }
}
