package io.github.smscontracts.bench;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.smscontracts.client.SmsJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;

/**
 * The floor: a call written by hand on a library for HTTP, with our types and our mapper. It checks
 * the status and nothing else.
 */
interface Floor {

  /** Returns the body of a 200, to be read to its end; {@code body} is null for a GET. */
  InputStream send(String method, String path, byte[] body)
      throws IOException, InterruptedException;

  /** Opens a call over a library, or from memory. */
  static Callable<Object> open(Task task, Floor library)
      throws IOException, ReflectiveOperationException {
    byte[] answer = task.answerBytes();
    Floor http =
        library == null ? (method, path, body) -> new ByteArrayInputStream(answer) : library;
    Method operation = Generated.operation(Ours.api(task), task);
    JsonMapper mapper = SmsJson.mapper();
    ObjectReader answers = mapper.readerFor(operation.getReturnType());
    if (task.body().isEmpty()) {
      return () -> answers.readValue(http.send(task.method(), task.path(), null));
    }
    Class<?> type = operation.getParameterTypes()[1];
    ObjectWriter bodies = mapper.writerFor(type);
    Object body = mapper.readValue(task.body(), type);
    return () ->
        answers.readValue(http.send(task.method(), task.path(), bodies.writeValueAsBytes(body)));
  }
}
