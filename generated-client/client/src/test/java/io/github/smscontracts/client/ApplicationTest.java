package io.github.smscontracts.client;

import static java.lang.System.Logger.Level.INFO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.classmate.TypeResolver;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Feign;
import io.github.smscontracts.client.generated.ApiFactory;
import io.github.smscontracts.client.internal.body.JsonMapping;
import io.github.smscontracts.client.internal.http.Transport;
import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.comm.CommClient;
import jakarta.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.apache.hc.core5.http.HttpHost;
import org.hibernate.validator.HibernateValidator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application sees of the client, in a JVM of its own. */
@Timeout(60)
class ApplicationTest {

  private static final String MODULE =
      """
      module app {
        requires io.github.smscontracts.client;
      }
      """;

  private static final String MAIN =
      """
      package app;

      import io.github.smscontracts.bsg.BsgClient;
      import io.github.smscontracts.client.*;
      import io.github.smscontracts.comm.CommClient;
      import io.github.smscontracts.comm.model.*;
      import java.net.URI;

      public class Main {
        public static void main(String[] args) {
          URI url = URI.create(args[0]);
          ViolationListener print = (id, response, found) -> System.out.println(id + " " + found);
          try (CommClient comm = CommClient.builder().baseUrl(url).token(() -> "any").build();
              BsgClient bsg =
                  BsgClient.builder().baseUrl(url).token(() -> "any").listener(print).build()) {
            System.out.println(comm.campaigns().getSmsCampaign("c").data().additionalProperties());
            System.out.println(bsg.campaigns().getCampaignDetail(7L).data().status());
            comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().build());
          } catch (InvalidRequestException e) {
            System.out.println(e.violations());
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aModularApplicationRunsWithoutFlags() throws Exception {
    String modules = modulePath();
    assertThat(compile(modules, MAIN)).isEmpty();
    String path = folder.resolve("app") + File.pathSeparator + modules;
    try (RawServer vendors = new RawServer()) {
      vendors.answer(
          RawServer.ok(
              """
              {"data": {"name": "x", "status": "soon", "start_at": 7, "id": [], "tags": [1]}}\
              """));
      String url = vendors.url().toString();
      assertThat(Jvm.output("--module-path", path, "-m", "app/app.Main", url).lines())
          .containsSubsequence(
              "{start_at=7, tags=[1]}",
              "getCampaignDetail [body /data/id has another type than its schema,"
                  + " body /data/start_at has another type than its schema]",
              "soon",
              "[body /name must not be null]");
      assertThat(vendors.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {ApiFactory.class, Operation.class, JsonMapping.class, Transport.class})
  void whatIsNoApiCannotBeReached(Class<?> type) throws Exception {
    String main =
        "package app; class Main { void main(%s any) {} }".formatted(type.getCanonicalName());

    assertThat(compile(modulePath(), main))
        .contains(
            "package %s is declared in module io.github.smscontracts.client, which does not export"
                .formatted(type.getPackageName()));
  }

  /** What the compiler says; nothing if all is well. */
  private String compile(String modules, String source) throws IOException {
    Path info = Files.writeString(folder.resolve("module-info.java"), MODULE);
    Path main = Files.writeString(folder.resolve("Main.java"), source);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    String[] arguments = {
      "-d",
      folder.resolve("app").toString(),
      "--class-path",
      folder.toString(), // not that of this test
      "--module-path",
      modules,
      info.toString(),
      main.toString()
    };
    ToolProvider.getSystemJavaCompiler().run(null, null, messages, arguments);
    return messages.toString(StandardCharsets.UTF_8);
  }

  private static String modulePath() throws URISyntaxException {
    List<String> paths = new ArrayList<>();
    for (Class<?> type :
        List.of(
            SmsClient.class,
            Feign.class,
            HttpHost.class,
            ObjectMapper.class,
            JsonParser.class,
            JsonProperty.class,
            Validation.class,
            HibernateValidator.class,
            Logger.class,
            TypeResolver.class,
            NullMarked.class)) {
      paths.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, paths);
  }

  /**
   * Hibernate Validator greets once in a JVM. Makes a call whose arguments Jakarta Validation has
   * to judge, and logs a line of its own.
   */
  static final class Greeted {

    public static void main(String[] arguments) {
      CommClient comm = Calls.comm().build();
      try {
        comm.campaigns().stopSmsCampaignSend("not a UUID", "not a UUID");
      } catch (InvalidRequestException e) {
        System.getLogger("org.hibernate.validator.internal.util.Version").log(INFO, "refused");
      }
    }
  }

  @Test
  void hibernateValidatorDoesNotGreetAndTheLoggingOfTheApplicationStaysAsItWas() throws Exception {
    assertThat(output("")).contains("INFO: refused").doesNotContain("HV000001");
  }

  @Test
  void anApplicationThatAsksForTheGreetingGetsIt() throws Exception {
    assertThat(output("org.hibernate.validator.internal.util.Version.level = INFO"))
        .contains("INFO: HV000001", "INFO: refused");
  }

  private String output(String setting) throws IOException, InterruptedException {
    String console = "handlers = java.util.logging.ConsoleHandler\n.level = INFO\n";
    Path settings = Files.writeString(folder.resolve("logging.properties"), console + setting);
    return Jvm.outputOf(Greeted.class, "-Djava.util.logging.config.file=" + settings);
  }
}
