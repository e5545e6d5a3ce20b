package io.github.smscontracts.contract.register;

import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignDetailResponse;
import io.github.smscontracts.contract.client.Reader;
import io.github.smscontracts.contract.client.Vendor;

/** The answers of BSG that the register describes. */
final class Bsg {
  static final Vendor VENDOR = Vendor.of("bsg");

  private static final String OPERATION = "getCampaignDetail";

  private Bsg() {}

  static CampaignDetail detail(String data) {
    return Variant.read(VENDOR, OPERATION, CampaignDetailResponse.class, "{\"data\":" + data + "}")
        .data();
  }

  static CampaignView view(String data) {
    return CampaignView.of(detail(data));
  }

  static Reader answered(int status, String body) {
    return Variant.answered(VENDOR, Variant.operation(VENDOR, OPERATION), status, body);
  }
}
