package io.github.smscontracts.client;

import java.util.List;

/** What a check found; a missing required property would be a null that no caller expects. */
record Checked(List<Violation> violations, boolean missesRequired) {

  static final Checked NOTHING = new Checked(List.of(), false);
}
