package io.github.smscontracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.client.OneOrMany;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Collections;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** A framework checks what is marked as valid with a validator of its own. */
class OtherValidatorTest {

  @Test
  void anApplicationsOwnValidatorKnowsTheModels() {
    CampaignDetail detail =
        CampaignDetail.builder()
            .statistics(OneOrMany.many(Collections.singletonList(null)))
            .build();
    try (ValidatorFactory factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();

      assertThat(validator.validate(detail))
          .singleElement()
          .satisfies(it -> assertThat(it.getPropertyPath().toString()).startsWith("statistics[0]"));
    }
  }
}
