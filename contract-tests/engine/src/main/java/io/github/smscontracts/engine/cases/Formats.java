package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Valid and invalid texts for a format. */
final class Formats {

  private Formats() {}

  static List<String> valid(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" ->
          List.of("0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4e", "0B1C2D3E-4F5A-4B6C-8D7E-9F0A1B2C3D4E");
      case "date-time" ->
          List.of("2026-01-02T03:04:05Z", "2026-01-02T03:04:05+02:00", "2026-01-02T03:04:05.678Z");
      case "date" -> List.of("2026-01-02", "2028-02-29");
      case "email" -> List.of("someone@example.com", "some.one@mail.example");
      default -> List.of();
    };
  }

  static List<String> invalid(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" ->
          List.of(
              "other",
              "0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4",
              "0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4ef",
              "0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4g",
              "0b1c2d3e4f5a-4b6c-8d7e-9f0a1b2c3d4-e");
      case "date-time" ->
          List.of("other", "2026-01-02 03:04:05", "2026-01-02T03:04:05", "2026-01-02T03:04:05Zx");
      case "date" -> List.of("other", "2026-13-02", "2026-01-02x", "x2026-01-02", "2026-1-02");
      case "email" -> List.of("other");
      default -> List.of();
    };
  }
}
