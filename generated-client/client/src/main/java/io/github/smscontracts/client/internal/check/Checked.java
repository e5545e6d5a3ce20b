package io.github.smscontracts.client.internal.check;

import io.github.smscontracts.client.Violation;
import java.util.List;

/** What a check found; a missing required property would be a null that no caller expects. */
public record Checked(List<Violation> violations, boolean missesRequired) {

  public static final Checked NOTHING = new Checked(List.of(), false);
}
