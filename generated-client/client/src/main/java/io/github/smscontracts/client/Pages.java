package io.github.smscontracts.client;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list that the vendor returns in pages. Each iteration starts anew, and makes a
 * call when the first item of a page is asked for, not before.
 *
 * <p>It ends at a page that is empty, that repeats the one before, or that is smaller than was
 * asked for, unless the vendor's total says that there is more. If a call fails, {@link
 * java.util.Iterator#next()} throws its exception, after every item before it; a further {@code
 * next()} asks for that page again. Items that come or go meanwhile may be missed or seen twice.
 *
 * <p>A test's own pages are a list's iterator: {@code Pages<Message> pages = list::iterator}.
 *
 * @param <T> the item
 */
@FunctionalInterface
public interface Pages<T extends @Nullable Object> extends Iterable<T> {

  /** {@return the same items as a stream, sequential and as lazy} */
  default Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }
}
