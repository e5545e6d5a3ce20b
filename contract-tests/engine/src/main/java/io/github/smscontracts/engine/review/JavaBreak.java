package io.github.smscontracts.engine.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something of the generated client that a user's code may call and that is no longer as it was.
 *
 * @param element type and member, as a user writes them
 * @param change what became of it
 * @param whatToDo what the user must change
 */
record JavaBreak(String element, String change, @JsonProperty("what_to_do") String whatToDo) {}
