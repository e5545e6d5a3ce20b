// Preloaded into node by a JVM that holds the other end of standard input. The end of that pipe is the end of the
// JVM, after kill -9 too, and nothing may outlive it. Status 1: an npm ci cut short has not succeeded.
const leave = () => process.exit(1);
process.stdin.on('end', leave).on('error', leave).resume();
