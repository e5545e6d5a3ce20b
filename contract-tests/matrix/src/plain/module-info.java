/** An application that needs no flags on the module path. */
module io.github.smscontracts.matrix {
  requires io.github.smscontracts.client;

  exports io.github.smscontracts.matrix;
}
