package io.github.smscontracts.contract.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.mutant.Label;
import io.github.smscontracts.engine.mutant.Labels;
import io.github.smscontracts.engine.mutant.Mutations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mutants whose label can be told by thinking alone. */
class LabelsTest {

  private static final Labels COMM = new Labels(Vendor.COMM.spec());
  private static final Labels BSG = new Labels(Vendor.BSG.spec());

  @ParameterizedTest
  @CsvSource({
    "N, other descriptions",
    "B, getSmsCampaign: another path",
    "B, stopSmsCampaignSend: another method",
    "B, getSmsCampaign: another security scheme",
    "N, getSmsCampaign: no security",
    "N, getSmsCampaign: parameter campaign renamed",
    "W, getSmsCampaign: parameter include renamed",
    "W, getSmsCampaign: parameter include explode true",
    "W, getSmsCampaign: parameter include required true",
    "W, createSmsCampaign: another media type of the request",
    "N, createSmsCampaign: body required false",
    "N, createSmsCampaign: x-idempotent true",
    "W, SmsCampaignCreate: property name renamed",
    "N, SmsCampaignCreate: property name optional",
    "W, SmsCampaignCreate: additionalProperties false",
    "W, SmsCampaignCreate/properties/name: type integer",
    "N, SmsCampaignCreate/properties/name: nullable",
    "R, SmsCampaignResponse: property data renamed",
    "R, SmsCampaignResponse: property data optional",
    "N, SmsCampaignResponse: additionalProperties false",
    "B, SmsCampaignData/properties/name: type integer",
    "B, SmsCampaignData: property name renamed",
    "W, SmsCampaignData: property name required",
    "N, SendType: one more known value",
    "N, example SmsCampaignFull: another type"
  })
  void ofComm(String letter, String mutant) {
    assertLabel(COMM, Vendor.COMM, letter, mutant);
  }

  @ParameterizedTest
  @CsvSource({
    "N, getCampaignDetail: parameter id type string",
    "W, getCampaignDetail: parameter id format int32",
    "N, CampaignDetail: property id required",
    "R, CampaignDetail: property sender renamed",
    "R, CampaignDetail/properties/total_messages: without format",
    "N, CampaignDetail/properties/total_messages: format int32",
    "N, CampaignDetail/properties/currency: not nullable",
    "R, CampaignDetail/properties/name: nullable",
    "R, CampaignId: without pattern",
    "N, Statistics: without shape 0",
    "N, Statistics: without shape 1",
    "N, CampaignStatus: without known value spam"
  })
  void ofBsg(String letter, String mutant) {
    assertLabel(BSG, Vendor.BSG, letter, mutant);
  }

  private static void assertLabel(Labels labels, Vendor vendor, String letter, String mutant) {
    Label label =
        labels.of(
            mutant.equals("other descriptions")
                ? Mutations.ofWordsAlone(vendor.spec())
                : Mutations.of(vendor.spec()).stream()
                    .filter(it -> it.name().equals(mutant))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no mutant " + mutant)));

    assertThat(label.letter()).as(label.why()).isEqualTo(letter);
  }
}
