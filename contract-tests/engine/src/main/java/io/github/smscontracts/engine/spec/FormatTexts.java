package io.github.smscontracts.engine.spec;

import java.util.List;
import java.util.Map;

/** Texts that a format allows, and others; none for a format that constrains no text. */
public record FormatTexts(List<String> valid, List<String> invalid) {
  private static final Map<String, FormatTexts> KNOWN =
      Map.of(
          "uuid",
          new FormatTexts(
              List.of(
                  "0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4e", "0B1C2D3E-4F5A-4B6C-8D7E-9F0A1B2C3D4E"),
              List.of(
                  "other",
                  "0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4",
                  "0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4ef",
                  "0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4g",
                  "0b1c2d3e4f5a-4b6c-8d7e-9f0a1b2c3d4-e")),
          "date-time",
          new FormatTexts(
              List.of(
                  "2026-01-02T03:04:05Z", "2026-01-02T03:04:05+02:00", "2026-01-02T03:04:05.678Z"),
              List.of(
                  "other", "2026-01-02 03:04:05", "2026-01-02T03:04:05", "2026-01-02T03:04:05Zx")),
          "date",
          new FormatTexts(
              List.of("2026-01-02", "2028-02-29"),
              List.of("other", "2026-13-02", "2026-01-02x", "x2026-01-02", "2026-1-02")),
          "email",
          new FormatTexts(
              List.of("someone@example.com", "some.one@mail.example"), List.of("other")));

  public static FormatTexts of(String format) {
    return KNOWN.getOrDefault(format, new FormatTexts(List.of(), List.of()));
  }
}
