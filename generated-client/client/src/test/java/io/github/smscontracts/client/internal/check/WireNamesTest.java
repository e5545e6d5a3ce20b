package io.github.smscontracts.client.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class WireNamesTest {

  private record Step(
      @JsonProperty("first") @NotNull Long stepOne,
      @NotNull Long stepTwo,
      @JsonProperty("third_step") @NotNull Long stepThree) {}

  @Test
  void aPropertyIsNamedAsInJsonAndWithoutANameThereAsInJava() {
    try (ValidatorFactory factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .propertyNodeNameProvider(new WireNames())
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();

      assertThat(validator.validate(new Step(null, null, null)))
          .extracting(it -> it.getPropertyPath().toString())
          .containsExactlyInAnyOrder("first", "stepTwo", "third_step");
    }
  }
}
