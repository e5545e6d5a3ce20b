package io.github.smscontracts.client.internal.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** Names record components in paths as the JSON does: {@code step_size}, not {@code stepSize}. */
final class WireNames implements PropertyNodeNameProvider {

  @Override
  public String getName(Property property) {
    return property instanceof JavaBeanProperty bean ? wireName(bean) : property.getName();
  }

  private static String wireName(JavaBeanProperty property) {
    return Arrays.stream(property.getDeclaringClass().getDeclaredFields())
        .filter(field -> field.getName().equals(property.getName()))
        .map(field -> field.getAnnotation(JsonProperty.class))
        .filter(annotation -> annotation != null)
        .map(JsonProperty::value)
        .findFirst()
        .orElse(property.getName());
  }
}
