// The review of a spec change: `mvn -q -pl spec -Preview verify -Dbase=<git ref>` starts this. Only the version check
// goes here, so that an old Node.js reports the version instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(`The review needs Node.js 20.19, or 22.12 or newer; the one on the PATH is ${process.versions.node}.`);
  process.exit(1);
}
const { main } = await import('./src/main.mjs');
process.exitCode = await main(process.argv.slice(2));
