package io.github.smscontracts.engine.canary;

import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.oracle.Oracle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The keywords on which an oracle is trusted: those whose canaries it answers correctly. */
public final class Certificates {

  /** The place of a query parameter whose name has brackets, which Prism does not check. */
  static final String BRACKETS = "query[]";

  private final Map<String, Map<String, List<Probe>>> wrongByOracle = new LinkedHashMap<>();
  private final Set<String> all;
  private final int run;

  public Certificates(List<Probe> probes, List<Oracle> oracles) {
    all = probes.stream().map(Probe::certificate).collect(Collectors.toSet());
    run = probes.size() * oracles.size();
    for (Oracle oracle : oracles) {
      wrongByOracle.put(
          oracle.name(),
          probes.parallelStream()
              .filter(probe -> !probe.isAnsweredBy(oracle))
              .collect(
                  Collectors.groupingBy(Probe::certificate, TreeMap::new, Collectors.toList())));
    }
  }

  public boolean covers(String oracle, Cell cell) {
    String wanted = of(cell);
    return all.contains(wanted) && !wrongByOracle.get(oracle).containsKey(wanted);
  }

  public boolean knows(Cell cell) {
    return all.contains(of(cell));
  }

  /** The certificate that a cell needs: message, place and keyword. */
  public static String of(Cell cell) {
    String message = cell.part().split(" ")[0];
    String place =
        cell.place().matches("query .*\\[.*")
            ? BRACKETS
            : cell.place().split("[ /]")[0].replace("example", "body");
    return (message + " " + place).strip() + " " + cell.keyword();
  }

  public int run() {
    return run;
  }

  public Set<String> all() {
    return new TreeSet<>(all);
  }

  /** The probes that an oracle gets wrong, by certificate. */
  public Map<String, List<Probe>> wrong(String oracle) {
    return wrongByOracle.get(oracle);
  }

  public Set<String> oracles() {
    return wrongByOracle.keySet();
  }
}
