package io.github.smscontracts.client.wire;

/** Leaves all to Jakarta Validation. */
public final class NoFastPath extends FastPath {

  @Override
  public boolean passes(String operation, Object[] arguments) {
    return false;
  }

  @Override
  public boolean passesApart(Object model) {
    return false;
  }
}
