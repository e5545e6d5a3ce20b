package io.github.smscontracts.engine.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import japicmp.model.JApiClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares the client that was generated from the base with that of the head.
 *
 * <p>Arguments: the folder to write {@code java.json} to, the folders with the compiled classes of
 * base and head, and the vendors that changed.
 */
final class JavaReview {

  private static final JsonMapper JSON = new JsonMapper();

  private JavaReview() {}

  public static void main(String[] arguments) throws IOException {
    List<JApiClass> classes = ApiClasses.compare(Path.of(arguments[1]), Path.of(arguments[2]));
    ObjectNode java = JSON.createObjectNode();
    for (int i = 3; i < arguments.length; i++) {
      String prefix = "io.github.smscontracts." + arguments[i] + ".";
      java.set(arguments[i], JSON.valueToTree(JavaChanges.of(classes, prefix)));
    }
    Files.writeString(Path.of(arguments[0]).resolve("java.json"), java.toPrettyString() + "\n");
  }
}
