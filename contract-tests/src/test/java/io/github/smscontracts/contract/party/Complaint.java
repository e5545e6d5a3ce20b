package io.github.smscontracts.contract.party;

/**
 * Something wrong with a case.
 *
 * @param party who differs
 * @param fault whose fault it is
 */
public record Complaint(String party, Fault fault, String expected, String found) {}
