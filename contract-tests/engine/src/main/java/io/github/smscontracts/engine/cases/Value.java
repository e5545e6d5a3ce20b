package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;

/** A value for a place, chosen for one keyword; a missing node removes the place. */
record Value(String keyword, Side side, String label, JsonNode json) {}
