package io.github.smscontracts.codegen;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Runs goals of the project once for each vendor, that is for each folder with an {@code
 * openapi.yaml}. In their configuration {@code ${vendor}} is the folder's name.
 */
public final class EachVendor extends AbstractMojo {

  private MavenSession session;
  private LifecycleExecutor lifecycle;
  private BuildPluginManager plugins;
  private File specs;
  private List<String> goals;

  /** Called by Maven, which then sets the fields by their names in plugin.xml. */
  public EachVendor() {}

  @Override
  public void execute() throws MojoExecutionException {
    Properties properties = session.getCurrentProject().getProperties();
    try {
      for (String vendor : vendors(specs.toPath())) {
        properties.setProperty("vendor", vendor);
        for (String goal : goals) {
          for (MojoExecution step :
              lifecycle.calculateExecutionPlan(session, goal).getMojoExecutions()) {
            plugins.executeMojo(session, step);
          }
        }
      }
    } catch (Exception e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } finally {
      properties.remove("vendor");
    }
  }

  static List<String> vendors(Path specs) throws IOException {
    try (Stream<Path> folders = Files.list(specs)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("openapi.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
