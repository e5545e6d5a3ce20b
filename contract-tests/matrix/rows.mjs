/**
 * The tested dependency managements. Each starts on the class path and, unless it is a framework's application, on the
 * module path.
 */
const boot = (version) => ({
  name: `Spring Boot ${version}`,
  bom: ['org.springframework.boot', 'spring-boot-dependencies', version],
  apps: ['spring-boot', 'plain'],
});

export const ROWS = [
  boot('3.4.13'),
  boot('3.5.16'),
  boot('4.0.9'),
  boot('4.1.2'),
  { name: 'Quarkus 3.40.1.1', bom: ['io.quarkus.platform', 'quarkus-bom', '3.40.1.1'], apps: ['plain'] },
  { name: 'Micronaut 4.10.17', bom: ['io.micronaut.platform', 'micronaut-platform', '4.10.17'], apps: ['plain'] },
];

/** The columns of the table, with the jars from which they are read. */
export const LIBRARIES = {
  Jackson: 'jackson-databind',
  'Hibernate Validator': 'hibernate-validator',
  HttpCore: 'httpcore5',
  Feign: 'feign-core',
};
