package io.github.smscontracts.client.generated;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over pages, by the {@code x-page} of an operation.
 *
 * @param <N> the type of the page's size
 * @param <P> what a call returns
 * @param <T> the item
 */
public final class Paging<N extends Number, P, T> implements Iterator<T> {

  private final @Nullable N size;
  private final BiFunction<Long, @Nullable N, P> call;
  private final Function<P, Optional<List<T>>> items;
  private final Function<P, Optional<? extends Number>> total;

  private long offset;
  private List<T> page = List.of();
  private int given;
  private boolean last;
  private @Nullable RuntimeException failure;

  /**
   * Makes no call yet.
   *
   * @param start how many items to leave out; null for none
   * @param size how many items to ask for; null for what the vendor likes, so that no page is short
   * @param call asks for the items from an offset on
   * @param items the items of an answer; empty counts as none
   * @param total how many items the vendor says that there are; empty if it does not say
   */
  public Paging(
      @Nullable Number start,
      @Nullable N size,
      BiFunction<Long, @Nullable N, P> call,
      Function<P, Optional<List<T>>> items,
      Function<P, Optional<? extends Number>> total) {
    this.size = size;
    this.call = call;
    this.items = items;
    this.total = total;
    offset = start == null ? 0 : start.longValue();
  }

  @Override
  public boolean hasNext() {
    if (failure == null && given == page.size() && !last) {
      try {
        turn();
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    return failure != null || given < page.size();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (failure != null) {
      RuntimeException thrown = failure;
      failure = null;
      throw thrown;
    }
    return page.get(given++);
  }

  private void turn() {
    P answer = call.apply(offset, size);
    List<T> found = items.apply(answer).orElse(List.of());
    boolean nothingNew = found.isEmpty() || found.equals(page); // then the offset was ignored
    offset += found.size();
    boolean isShort = size != null && found.size() < size.longValue();
    boolean noMore = offset >= total.apply(answer).map(Number::longValue).orElse(0L);
    last = nothingNew || isShort && noMore;
    page = nothingNew ? List.of() : found;
    given = 0;
  }
}
