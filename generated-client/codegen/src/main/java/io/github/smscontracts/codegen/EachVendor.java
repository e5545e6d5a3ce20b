package io.github.smscontracts.codegen;

import com.samskivert.mustache.Mustache;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Runs goals of the project once for each vendor. In their configuration {@code ${vendor}} is the
 * name of the vendor's folder, and {@code ${vendorPackage}} that of its package. A template that is
 * given is written once, for all vendors.
 */
public final class EachVendor extends AbstractMojo {

  private MavenSession session;
  private LifecycleExecutor lifecycle;
  private BuildPluginManager plugins;
  private File specs;
  private List<String> goals;
  private File template;
  private File output;

  /** Called by Maven, which then sets the fields named in plugin.xml. */
  public EachVendor() {}

  @Override
  public void execute() throws MojoExecutionException {
    Properties properties = session.getCurrentProject().getProperties();
    try {
      List<Vendor> vendors = Vendor.in(specs.toPath());
      for (Vendor vendor : vendors) {
        properties.setProperty("vendor", vendor.folder());
        properties.setProperty("vendorPackage", vendor.packageName());
        for (String goal : goals) {
          run(goal);
        }
      }
      if (template != null) {
        session.getCurrentProject().addCompileSourceRoot(output.getPath());
        write(template.toPath(), vendors, output.toPath());
      }
    } catch (Exception e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } finally {
      properties.remove("vendor");
      properties.remove("vendorPackage");
    }
  }

  private void run(String goal) throws Exception {
    for (MojoExecution step : lifecycle.calculateExecutionPlan(session, goal).getMojoExecutions()) {
      plugins.executeMojo(session, step);
    }
  }

  static void write(Path template, List<Vendor> vendors, Path output) throws IOException {
    String text =
        Mustache.compiler()
            .escapeHTML(false)
            .compile(Files.readString(template))
            .execute(Map.of("vendors", vendors));
    Files.createDirectories(output);
    String name = template.getFileName().toString().replace(".mustache", ".java");
    Files.writeString(output.resolve(name), text);
  }
}
